package org.entente.shell;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.report.Relation;
import org.entente.report.TextTable.Format;
import org.entente.warehouse.Column;

/** The words that may stand next in a line: names of tables, views and columns, and SQL's own. */
final class Suggestions {

  private static final List<String> KEYWORDS =
      List.of(
          ("all and any as asc between by case cast count create cross date_trunc desc describe"
                  + " distinct else end except exists extract false filter from full group having"
                  + " ilike in inner intersect interval is join lateral left like limit max min not"
                  + " null nulls offset on or order over partition pivot qualify right round select"
                  + " summarize sum table temp then true union using values view when where window"
                  + " with")
              .split(" "));

  private static final Pattern TABLE_FOLLOWS =
      Pattern.compile("\\b(from|join)\\s+\\w*$", Pattern.CASE_INSENSITIVE);

  private Suggestions() {}

  /**
   * What may complete a word, sorted.
   *
   * @param before the statement up to the cursor, the word with it
   * @param after what follows the cursor
   * @param word the letters before the cursor
   */
  static List<String> of(String before, String after, String word) {
    String start = before.stripLeading();
    if (!start.startsWith(".")) {
      boolean namesTable = TABLE_FOLLOWS.matcher(before).find();
      Stream<String> other = Stream.concat(keywords(word), names(before + after));
      return matching(word, namesTable ? Relation.all().stream().map(Relation::name) : other);
    }
    if (start.equals(word)) {
      return matching(word, DotCommand.words().stream());
    }
    return matching(
        word,
        start.startsWith(DotCommand.FORMAT.word())
            ? Stream.of(Format.values()).map(format -> format.name().toLowerCase(Locale.ROOT))
            : Relation.all().stream().map(Relation::name));
  }

  private static List<String> matching(String word, Stream<String> names) {
    TreeSet<String> matching = new TreeSet<>();
    names
        .filter(name -> name.regionMatches(true, 0, word, 0, word.length()))
        .forEach(matching::add);
    return List.copyOf(matching);
  }

  private static Stream<String> keywords(String word) {
    boolean shouts = !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
    return KEYWORDS.stream().map(key -> shouts ? key.toUpperCase(Locale.ROOT) : key);
  }

  /**
   * Tables and views, and the columns of those that the statement names, of all if it names none.
   */
  private static Stream<String> names(String line) {
    List<Relation> named = Relation.all().stream().filter(r -> names(line, r)).toList();
    Stream<Column> columns =
        (named.isEmpty() ? Relation.all() : named).stream().flatMap(r -> r.columns().stream());
    return Stream.concat(Relation.all().stream().map(Relation::name), columns.map(Column::name));
  }

  private static boolean names(String line, Relation relation) {
    return Pattern.compile(
            "\\b(from|join|,)\\s+\"?" + relation.name() + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(line)
        .find();
  }
}
