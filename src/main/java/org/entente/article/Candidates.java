package org.entente.article;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Candidate articles: every record of a dump, as the article that it may become or with the reason
 * why it cannot.
 *
 * <p>Offsets are half-open, in Unicode code points of {@code text}.
 */
public final class Candidates {

  public static final String INPUT_FILE = "input_file";
  public static final String SPLIT_START = "split_start";

  /** Number of the record inside its split, from 0; blank lines are no records. */
  public static final String RECORD_INDEX = "record_index";

  public static final String ARTICLE_ID = "article_id";

  /** What its dump calls the record; the article's id when it has no name of its own. */
  public static final String RECORD_ID = "record_id";

  public static final String SOURCE = "source";
  public static final String URL = "url";
  public static final String TITLE = "title";

  /** Title, empty line, body; or the one that there is. */
  public static final String TEXT = "text";

  public static final String TITLE_END = "title_end";
  public static final String BOILERPLATE = "boilerplate";

  /** ISO 639 as the record says, else {@code und}, until {@link Languages} fills it in. */
  public static final String LANGUAGE = "language";

  public static final String PUBLISHED_AT = "published_at";

  /** The day that the publisher's clock showed. */
  public static final String PUBLISHED_DATE = "published_date";

  /** Where the date was found: see {@link ArticleDates}. */
  public static final String DATE_ORIGIN = "date_origin";

  public static final String CONTENT_HASH = "content_hash";
  public static final String CHAR_COUNT = "char_count";

  /** Why a record could not become an article; null for others. */
  public static final String REASON = "reason";

  public static final String DETAIL = "detail";

  /** The first 2,000 characters of a rejected record. */
  public static final String RAW = "raw";

  /** What a record is that is none of an article; null for articles and rejected records. */
  public static final String SKIPPED = "skipped";

  /** A span of text that belongs to no article: begin, end, rule. */
  public static final StructType BOILERPLATE_MARK =
      new StructType()
          .add("begin", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("rule", DataTypes.StringType, false);

  public static final StructType SCHEMA =
      new StructType()
          .add(INPUT_FILE, DataTypes.StringType, false)
          .add(SPLIT_START, DataTypes.LongType, false)
          .add(RECORD_INDEX, DataTypes.LongType, false)
          .add(ARTICLE_ID, DataTypes.StringType)
          .add(RECORD_ID, DataTypes.StringType)
          .add(SOURCE, DataTypes.StringType)
          .add(URL, DataTypes.StringType)
          .add(TITLE, DataTypes.StringType)
          .add(TEXT, DataTypes.StringType)
          .add(TITLE_END, DataTypes.IntegerType)
          .add(BOILERPLATE, new ArrayType(BOILERPLATE_MARK, false))
          .add(LANGUAGE, DataTypes.StringType)
          .add(PUBLISHED_AT, DataTypes.TimestampType)
          .add(PUBLISHED_DATE, DataTypes.DateType)
          .add(DATE_ORIGIN, DataTypes.StringType)
          .add(CONTENT_HASH, DataTypes.StringType)
          .add(CHAR_COUNT, DataTypes.IntegerType)
          .add(REASON, DataTypes.StringType)
          .add(DETAIL, DataTypes.StringType)
          .add(RAW, DataTypes.StringType)
          .add(SKIPPED, DataTypes.StringType);

  private Candidates() {}

  /** Whether a candidate is an article. */
  public static Column isAccepted() {
    return col(REASON).isNull().and(col(SKIPPED).isNull());
  }
}
