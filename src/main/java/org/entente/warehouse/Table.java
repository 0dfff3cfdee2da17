package org.entente.warehouse;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.entente.warehouse.Column.count;
import static org.entente.warehouse.Column.date;
import static org.entente.warehouse.Column.distinct;
import static org.entente.warehouse.Column.flag;
import static org.entente.warehouse.Column.fraction;
import static org.entente.warehouse.Column.instant;
import static org.entente.warehouse.Column.measure;
import static org.entente.warehouse.Column.offset;
import static org.entente.warehouse.Column.periodic;
import static org.entente.warehouse.Column.place;
import static org.entente.warehouse.Column.prose;
import static org.entente.warehouse.Column.rate;
import static org.entente.warehouse.Column.records;
import static org.entente.warehouse.Column.repeated;
import static org.entente.warehouse.Column.shared;
import static org.entente.warehouse.Column.text;
import static org.entente.warehouse.NestedTypes.inputFiles;
import static org.entente.warehouse.NestedTypes.listOf;
import static org.entente.warehouse.NestedTypes.mapTo;
import static org.entente.warehouse.NestedTypes.spansWithRule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The tables of a warehouse: where each lies, what its columns are, how its files are sorted. */
@SuppressWarnings("ImmutableEnumChecker") // Lists of List.of and Spark's types, which never change.
public enum Table {
  ARTICLES(
      Kind.FACT,
      "an accepted article",
      List.of(Columns.PUBLISHED_DATE, Columns.SOURCE, Columns.ARTICLE_ID),
      text(Columns.ARTICLE_ID, "the article, for ever", "9c1f6a2e77d04b15"),
      text(Columns.SOURCE, "feed or outlet", "example.org"),
      prose(Columns.URL, "where it was published", "https://example.org/a/1"),
      prose(Columns.TITLE, "headline", "Uzbek minister visits Kabul"),
      prose(Columns.TEXT, "title, empty line, body; never edited", "Uzbek minister visits …"),
      offset(Columns.TITLE_END, "code points of the title at the text's begin", "27"),
      new Column(
          Columns.BOILERPLATE,
          spansWithRule(),
          "spans of the text that belong to no article, in code points, half-open",
          "[{812, 845, check_also}]"),
      text(Columns.LANGUAGE, "ISO 639-1 code, 639-3 where there is none", "en"),
      instant(Columns.PUBLISHED_AT, "when published, as the publisher says", "2021-08-15 09:30:00"),
      date(Columns.PUBLISHED_DATE, "day published, null when unknown", "2021-08-15"),
      text(Columns.DATE_ORIGIN, "where the date was found", "field"),
      text(Columns.STORY_ID, "the story it belongs to, for ever", "9c1f6a2e77d04b15"),
      prose(
          Columns.CONTENT_HASH, "hash of the normalised text", "d1b2a59fbea7e20077af9f91b27e95e8"),
      new Column(
          Columns.FINGERPRINT,
          DataTypes.BinaryType,
          "MinHash signature of the text that is not boilerplate, with its numbers and names",
          "X'0000012C…'"),
      count(Columns.CHAR_COUNT, "code points of the text", "3120").in("code points"),
      count(Columns.SENTENCE_COUNT, "sentences annotated, the title among them", "24")
          .in("sentences"),
      text(Columns.FOCUS_COUNTRY, "the country that it is about; null when none is", "UZB"),
      fraction(Columns.FOCUS_SCORE, "that country's share of what speaks for any, 0 to 1", "0.62"),
      text(Columns.INPUT_FILE, "the file it came from", "dumps/2021-08.jsonl.gz")),
  REJECTED_ARTICLES(
      Kind.FACT,
      "a record that could not become an article",
      List.of(Columns.INPUT_FILE, Columns.RECORD_NUMBER),
      text(Columns.REASON, "why the record is no article, one word of a fixed set", "missing_text"),
      prose(Columns.DETAIL, "what was wrong with this record", "field body is empty"),
      prose(Columns.RAW, "the first 2,000 characters of the record", "{\"title\":\"\"}"),
      text(Columns.INPUT_FILE, "the file it came from", "dumps/2021-08.jsonl.gz"),
      place(Columns.RECORD_NUMBER, "place in that file, the first is 1", "17")),
  MENTIONS(
      Kind.FACT,
      "a mention of a country or an official",
      List.of(
          Columns.PUBLISHED_DATE,
          Columns.SOURCE,
          Columns.ARTICLE_ID,
          Columns.BEGIN,
          Columns.END,
          Columns.ENTITY_ID),
      text(Columns.ARTICLE_ID, "the article mentioned in", "9c1f6a2e77d04b15"),
      date(Columns.PUBLISHED_DATE, "day of the article, null when unknown", "2021-08-15"),
      text(Columns.SOURCE, "source of the article", "example.org"),
      text(Columns.STORY_ID, "story of the article", "9c1f6a2e77d04b15"),
      offset(Columns.SENTENCE, "number of its sentence, the title is 0", "3").in("sentences"),
      offset(Columns.SENTENCE_BEGIN, "first code point of that sentence in the text", "97"),
      offset(Columns.SENTENCE_END, "code point after the sentence's last", "241"),
      offset(Columns.BEGIN, "first code point in the text", "118"),
      offset(Columns.END, "code point after the last", "123"),
      text(Columns.TEXT, "the words themselves", "Uzbek"),
      text(Columns.ENTITY_TYPE, "COUNTRY or OFFICIAL", "COUNTRY"),
      text(Columns.ENTITY_ID, "country code or official; null when unresolved", "UZB"),
      text(Columns.KIND, "how it denotes the entity", "demonym"),
      text(Columns.COUNTRY, "the country, or the one the official serves that day", "UZB"),
      text(Columns.OFFICE, "post held that day; null for countries", "foreign minister"),
      text(Columns.RESOLUTION, "how the entity was chosen", "lexicon"),
      flag(Columns.COUNTED, "whether it takes part in counts", "true")),
  CO_MENTIONS(
      Kind.DERIVED,
      "day × source × pair of entities",
      List.of(
          Columns.PUBLISHED_DATE,
          Columns.ENTITY_A,
          Columns.ENTITY_B,
          Columns.SOURCE,
          Columns.IS_AFFILIATION),
      date(Columns.PUBLISHED_DATE, "day", "2021-08-15"),
      text(Columns.SOURCE, "feed or outlet", "example.org"),
      text(Columns.ENTITY_A, "the entity that sorts first", "AFG"),
      text(Columns.ENTITY_B, "the entity that sorts second", "UZB"),
      text(Columns.PAIR_TYPE, "types of the two", "COUNTRY_COUNTRY"),
      flag(Columns.IS_AFFILIATION, "an official with the country served that day", "false"),
      shared(Columns.ARTICLES, "articles that mention both", "12"),
      shared(Columns.STORIES, "stories among them, by their first article", "7"),
      shared(Columns.NEAR_ARTICLES, "articles with both in one sentence", "5"),
      shared(Columns.NEAR_SENTENCES, "sentences with both", "9")),
  ENTITY_MENTIONS(
      Kind.DERIVED,
      "day × source × entity",
      List.of(Columns.PUBLISHED_DATE, Columns.ENTITY_ID, Columns.SOURCE),
      date(Columns.PUBLISHED_DATE, "day", "2021-08-15"),
      text(Columns.SOURCE, "feed or outlet", "example.org"),
      text(Columns.ENTITY_ID, "country code or official", "UZB"),
      text(Columns.ENTITY_TYPE, "COUNTRY or OFFICIAL", "COUNTRY"),
      shared(Columns.ARTICLES, "articles that mention it", "15"),
      shared(Columns.STORIES, "stories among them, by their first article", "9"),
      shared(Columns.SENTENCES, "sentences that mention it", "41"),
      count(Columns.MENTIONS, "counted mentions", "57")),
  COVERAGE(
      Kind.DERIVED,
      "day × source × language",
      List.of(Columns.PUBLISHED_DATE, Columns.SOURCE, Columns.LANGUAGE),
      date(Columns.PUBLISHED_DATE, "day", "2021-08-15"),
      text(Columns.SOURCE, "feed or outlet", "example.org"),
      text(Columns.LANGUAGE, "ISO 639-1 code", "en"),
      count(Columns.ARTICLES, "articles accepted", "240"),
      count(Columns.STORIES, "stories among them, by their first article", "198"),
      count(Columns.DUPLICATES, "articles of a story that an earlier article leads", "42")
          .in("articles"),
      count(Columns.SENTENCES, "sentences annotated", "5310"),
      count(Columns.CHARACTERS, "code points of their texts", "702144").in("code points")),
  CO_MENTION_TRENDS(
      Kind.DERIVED,
      "day, week or month × pair of entities, over all sources",
      List.of(Columns.PERIOD, Columns.PERIOD_START, Columns.ENTITY_A, Columns.ENTITY_B),
      text(Columns.PERIOD, "day, week (ISO, from Monday) or month", "week"),
      date(Columns.PERIOD_END, "last day of the period, which decides its month", "2021-08-15"),
      date(Columns.PERIOD_START, "first day of the period", "2021-08-09"),
      text(Columns.ENTITY_A, "the entity that sorts first", "AFG"),
      text(Columns.ENTITY_B, "the entity that sorts second", "UZB"),
      text(Columns.PAIR_TYPE, "types of the two", "COUNTRY_COUNTRY"),
      flag(Columns.IS_AFFILIATION, "an official with the country served, on some day", "false"),
      periodic(Columns.ARTICLES, "articles that mention both", "31"),
      periodic(Columns.STORIES, "stories among them, by their first article: ab", "19"),
      distinct(Columns.SOURCES, "different sources of these articles", "8"),
      periodic(Columns.NEAR_ARTICLES, "articles with both in one sentence", "12"),
      repeated(Columns.A_STORIES, "stories that mention entity_a: a", "210"),
      repeated(Columns.B_STORIES, "stories that mention entity_b: b", "34"),
      repeated(Columns.ALL_STORIES, "all stories, in languages that are annotated: N", "1405"),
      measure(Columns.EXPECTED, "ab if the two were independent: a·b / N", "5.08").in("stories"),
      measure(Columns.LIFT, "ab / expected; null where ab is under --min-support", "3.74"),
      measure(Columns.NPMI, "ln(lift) / −ln(ab/N), from −1 to 1 (Bouma 2009)", "0.31"),
      measure(Columns.G2, "log-likelihood ratio, 2·Σ O·ln(O/E) (Dunning 1993)", "46.2"),
      fraction(
          Columns.P_VALUE, "chance of such a g2 or a greater: χ², 1 degree of freedom", "1e-11"),
      fraction(
          Columns.Q_VALUE, "p_value after all tests of the period (Benjamini-Hochberg)", "9e-09"),
      rate(Columns.RATE_PER_1000, "stories of the pair per 1,000: 1000·ab / N", "13.5"),
      distinct(Columns.PREVIOUS_STORIES, "ab of the period before", "4"),
      repeated(Columns.PREVIOUS_ALL_STORIES, "N of the period before; 0: no coverage", "1388"),
      rate(Columns.MEAN_7, "rate per 1,000 of the 7 days up to this; days only", "9.1"),
      rate(Columns.MEAN_28, "rate per 1,000 of the 28 days up to this; days only", "5.2"),
      rate(Columns.MEAN_90, "rate per 1,000 of the 90 days up to this; days only", "4.4"),
      offset(Columns.COVERED_90, "how many of the 90 days before have stories; days only", "88")
          .in("days"),
      measure(
              Columns.ROBUST_Z,
              "rate against those of the 90 days before, by median and MAD (Iglewicz, Hoaglin"
                  + " 1993)",
              "6.4")
          .in("deviations"),
      offset(
              Columns.BURST_LEVEL,
              "1 in a burst with burst_q up to 0.05 (Kleinberg 2002), else 0; null: cannot be told",
              "1")
          .in("0 or 1"),
      date(Columns.BURST_START, "first day of the burst; null outside bursts", "2021-08-13"),
      date(Columns.BURST_END, "last day of the burst, as known by the month's end", "2021-08-31"),
      fraction(
          Columns.BURST_Q,
          "significance of the burst after all pairs of the day; null outside bursts",
          "3e-14")),
  DISCOVERED_OFFICIALS(
      Kind.DERIVED,
      "month × person found by title who is not in the lexicon",
      List.of(Columns.ENTITY_ID, Columns.COUNTRY),
      text(Columns.ENTITY_ID, "a person named with a title, not in the lexicon", "ida-holm"),
      text(Columns.NAME, "as the example writes it", "Ida Holm"),
      text(Columns.COUNTRY, "country or body served, null when unknown", "NOR"),
      text(Columns.OFFICE, "post in the example, null when unknown", "mayor"),
      shared(Columns.ARTICLES, "articles of the month that name the person so", "3"),
      date(Columns.FIRST_SEEN, "day of the month's first of them", "2021-08-03"),
      date(Columns.LAST_SEEN, "day of the month's last of them", "2021-08-29"),
      prose(Columns.EXAMPLE, "a sentence of them", "Mayor Ida Holm left.")),
  ENTITIES(
      Kind.DIMENSION,
      "a country or an official of the lexicon",
      List.of(Columns.ENTITY_ID),
      text(Columns.ENTITY_ID, "country code or official", "UZB"),
      text(Columns.ENTITY_TYPE, "COUNTRY or OFFICIAL", "COUNTRY"),
      text(Columns.NAME, "usual English name", "Uzbekistan"),
      new Column(Columns.ALIASES, listOf(StringType), "other names", "[Uzbek, …]"),
      text(Columns.COUNTRY, "the country, or the one served last", "UZB"),
      text(Columns.WIKIDATA_ID, "null when not certain", "Q265")),
  TENURES(
      Kind.DIMENSION,
      "an official in a post of a country, from a day to another",
      List.of(Columns.OFFICIAL_ID, Columns.FROM_DATE, Columns.OFFICE, Columns.COUNTRY),
      text(Columns.OFFICIAL_ID, "who", "abdulaziz-kamilov"),
      text(Columns.OFFICE, "post", "foreign minister"),
      text(Columns.COUNTRY, "country or body served", "UZB"),
      date(Columns.FROM_DATE, "first day", "2012-02-01"),
      date(Columns.TO_DATE, "day after the last, null while held", "2022-04-27")),
  RUNS(
      Kind.LEDGER,
      "a run",
      List.of(Columns.BATCH),
      text(Columns.BATCH, "what the run took in", "2021-08-15T02-00-00Z"),
      text(Columns.STATE, "committed or failed", "committed"),
      instant(Columns.STARTED, "when it began", "2021-08-15 02:00:00"),
      instant(Columns.FINISHED, "when it ended", "2021-08-15 02:07:13"),
      new Column(Columns.INPUTS, inputFiles(), "files taken in", "[{dumps/a.jsonl.gz, 81234, …}]"),
      records(Columns.RECORDS_IN, "records read", "5000"),
      records(Columns.ACCEPTED, "records that became articles", "4890"),
      records(Columns.REJECTED, "records that could not", "12"),
      records(Columns.ALREADY_KNOWN, "records of articles already there", "98"),
      records(Columns.SKIPPED, "records of no article: requests, images, redirects", "0"),
      count(Columns.UNDATED, "accepted articles without a date", "3").in("articles"),
      count(Columns.OVER_MAX_ENTITIES, "listings too long for pairs", "1").in("articles"),
      new Column(
          Columns.STEP_COUNTS, mapTo(LongType), "rows out of each step", "{mentions: 61000}"),
      new Column(Columns.VERSIONS, mapTo(StringType), "what it ran on", "{spark: 3.5.5}"),
      prose(Columns.LEXICON_CHECKSUM, "SHA-256 of the lexicon's tables", "77af9f91b27e95e8…"),
      new Column(Columns.SETTINGS, mapTo(StringType), "options of the run", "{max-entities: 80}"),
      prose(Columns.FAILURE, "why it failed, null when it did not", "no space left on device"));

  /** How the rows of a table come and go, and how its directories are partitioned by that. */
  public enum Kind {
    /** Rows are only added, a batch at a time. */
    FACT(Column.PUBLISHED_MONTH, Column.BATCH),
    /** Rows of a month are computed from facts, and replaced together. */
    DERIVED(Column.PUBLISHED_MONTH),
    /** Rows are replaced all together. */
    DIMENSION,
    /** A row a run, replaced when that batch is run again. */
    LEDGER;

    private final List<Column> partitionColumns;

    Kind(Column... partitionColumns) {
      this.partitionColumns = List.of(partitionColumns);
    }
  }

  /** The month of rows without a date. */
  public static final String UNKNOWN_MONTH = "unknown";

  private final Kind kind;
  private final String row;
  private final List<String> sortColumns;
  private final List<Column> columns;

  Table(Kind kind, String row, List<String> sortColumns, Column... columns) {
    this.kind = kind;
    this.row = row;
    this.sortColumns = sortColumns;
    this.columns = List.of(columns);
  }

  public Kind kind() {
    return kind;
  }

  /** What one of its rows is, in words. */
  public String row() {
    return row;
  }

  /** Its name in SQL, and its directory in the warehouse. */
  public String directory() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its files hold, in order; partition columns stand in directory names. */
  public List<Column> columns() {
    return columns;
  }

  /** Strings that follow the columns when the table is read. */
  public List<String> partitionColumns() {
    return partitions().stream().map(Column::name).toList();
  }

  /** What the names of its directories tell of each row. */
  public List<Column> partitions() {
    return kind.partitionColumns;
  }

  /** Columns that rows are sorted by within each file: days first, so that few pages are read. */
  List<String> sortColumns() {
    return sortColumns;
  }

  public boolean isPartitionedByMonth() {
    return partitionColumns().contains(Columns.PUBLISHED_MONTH);
  }

  /** Its columns, then its partition columns: what reading it gives. */
  public StructType schema() {
    return new StructType(
        Stream.concat(columns.stream(), partitions().stream())
            .map(Column::field)
            .toArray(StructField[]::new));
  }

  /** Its columns without the partition columns: what its files hold. */
  public StructType fileSchema() {
    return new StructType(columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  /** The day that decides a row's month: the first of its dates. */
  Optional<String> dayColumn() {
    return isPartitionedByMonth()
        ? columns.stream()
            .map(Column::field)
            .filter(field -> field.dataType().equals(DataTypes.DateType))
            .map(StructField::name)
            .findFirst()
        : Optional.empty();
  }
}
