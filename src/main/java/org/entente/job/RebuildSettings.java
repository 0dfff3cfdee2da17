package org.entente.job;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a rebuild is asked to do.
 *
 * @param warehouse whose tables are built again
 * @param batch name of the rebuild in {@code runs}
 * @param months to rebuild
 * @param fromArticles annotate the articles again too
 * @param lexicon directory of tables that lie over the built-in ones; null for none
 * @param compact write facts again in few large files
 */
public record RebuildSettings(
    String warehouse,
    String batch,
    MonthRange months,
    boolean fromArticles,
    String lexicon,
    boolean compact) {

  /** As they are recorded beside the run. */
  Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>();
    map.put("command", "rebuild");
    map.put("months", months.toString());
    map.put("from-articles", String.valueOf(fromArticles));
    map.put("lexicon", lexicon == null ? LexiconDirectory.BUILT_IN : lexicon);
    map.put("compact", String.valueOf(compact));
    return map;
  }
}
