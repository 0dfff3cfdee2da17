package org.entente.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.lexicon.LexiconTable;
import org.entente.wikidata.Accounts;

/**
 * What a build read and wrote.
 *
 * @param accounts of the dump's lines and statements
 * @param rows written, by table
 */
public record BuildReport(Accounts accounts, Map<LexiconTable, Long> rows) {

  /** Refuses a report in which a tenure is not written, or one too many. */
  public BuildReport {
    rows = Map.copyOf(rows);
    long written = rows.getOrDefault(LexiconTable.TENURES, 0L);
    if (accounts.tenures() != written) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "%d tenures made, but %d written", accounts.tenures(), written));
    }
  }

  /** What a user reads when the build is over. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d officials with %,d tenures in %,d posts beyond the built-in ones",
            rows.getOrDefault(LexiconTable.OFFICIALS, 0L),
            accounts.tenures(),
            rows.getOrDefault(LexiconTable.POSTS, 0L)));
    lines.addAll(accounts.report());
    return lines;
  }
}
