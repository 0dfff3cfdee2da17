package org.entente.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * How dumps are read.
 *
 * @param fields names of the dump's fields by the canonical name that they stand for
 * @param source of articles whose record names none; null when not given
 * @param dateFromPath whether the path dates an article of any format, not only of text files
 * @param dateByCrawl whether the day that a page was fetched dates it when nothing else does
 * @param maxArticleBytes of an article's text in UTF-8
 * @param textAsItStands whether a field {@code text} is the whole article, to the letter
 * @param splitBytes larger files that can be split are
 * @param now articles of more than two days later have no date
 */
public record ReadOptions(
    Map<String, String> fields,
    String source,
    boolean dateFromPath,
    boolean dateByCrawl,
    int maxArticleBytes,
    boolean textAsItStands,
    long splitBytes,
    Instant now)
    implements Serializable {

  private static final int USUAL_ARTICLE_BYTES = 10 << 20;
  private static final long USUAL_SPLIT_BYTES = 64L << 20;

  /** Escapes and other fields make a record larger than its article. */
  private static final int RECORD_PER_ARTICLE = 4;

  /** Refuses unknown field names and sizes that hold nothing. */
  public ReadOptions {
    fields = Map.copyOf(fields);
    Objects.requireNonNull(now, "now");
    RecordFields.of(fields);
    if (maxArticleBytes < 1 || maxArticleBytes > Integer.MAX_VALUE / (2 * RECORD_PER_ARTICLE)) {
      throw new IllegalArgumentException("an article of " + maxArticleBytes + " bytes");
    }
    if (splitBytes < 1) {
      throw new IllegalArgumentException("splits of " + splitBytes + " bytes");
    }
  }

  /** The usual ones. */
  public static ReadOptions at(Instant now) {
    return new ReadOptions(
        Map.of(), null, false, true, USUAL_ARTICLE_BYTES, false, USUAL_SPLIT_BYTES, now);
  }

  public ReadOptions withFields(Map<String, String> names) {
    return new ReadOptions(
        names, source, dateFromPath, dateByCrawl, maxArticleBytes, textAsItStands, splitBytes, now);
  }

  public ReadOptions withSource(String name) {
    return new ReadOptions(
        fields, name, dateFromPath, dateByCrawl, maxArticleBytes, textAsItStands, splitBytes, now);
  }

  public ReadOptions withDateFromPath() {
    return new ReadOptions(
        fields, source, true, dateByCrawl, maxArticleBytes, textAsItStands, splitBytes, now);
  }

  public ReadOptions withoutCrawlDates() {
    return new ReadOptions(
        fields, source, dateFromPath, false, maxArticleBytes, textAsItStands, splitBytes, now);
  }

  public ReadOptions withMaxArticleBytes(int bytes) {
    return new ReadOptions(
        fields, source, dateFromPath, dateByCrawl, bytes, textAsItStands, splitBytes, now);
  }

  public ReadOptions withTextAsItStands() {
    return new ReadOptions(
        fields, source, dateFromPath, dateByCrawl, maxArticleBytes, true, splitBytes, now);
  }

  public ReadOptions withSplitBytes(long bytes) {
    return new ReadOptions(
        fields, source, dateFromPath, dateByCrawl, maxArticleBytes, textAsItStands, bytes, now);
  }

  int maxRecordBytes() {
    return maxArticleBytes * RECORD_PER_ARTICLE;
  }
}
