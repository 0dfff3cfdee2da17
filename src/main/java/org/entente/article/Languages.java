package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * The languages whose articles are annotated; all when there is no code.
 *
 * @param codes ISO 639, two letters where there are two
 */
public record Languages(Set<String> codes) implements Serializable {

  private static final String ALL = "all";

  /** Refuses what is no code. */
  public Languages {
    codes = Set.copyOf(codes);
    for (String code : codes) {
      if (!code.matches("[a-z]{2,3}")) {
        throw new IllegalArgumentException(
            "'" + code + "' is no language code of two or three small letters, nor '" + ALL + "'");
      }
    }
  }

  /** As a user writes them: codes with commas between, or {@code all}. */
  public static Languages of(String words) {
    return words.equals(ALL)
        ? new Languages(Set.of())
        : new Languages(Set.copyOf(List.of(words.split(",", -1))));
  }

  /** Whether an article is in one of them. */
  public Column include() {
    return codes.isEmpty() ? lit(true) : col(Candidates.LANGUAGE).isin(codes.toArray());
  }

  /** As a user writes them. */
  @Override
  public String toString() {
    return codes.isEmpty() ? ALL : String.join(",", new TreeSet<>(codes));
  }

  /**
   * Fills in the languages of articles.
   *
   * <p>The record's own tag holds, except about English: publishing systems tag as English what
   * they do not know, and the other way round. A text of another tag that is plainly English, and
   * one tagged as English that is surely not, is what it is.
   */
  public static Dataset<Row> detect(Dataset<Row> candidates) {
    Column language =
        udf(new Detection(), DataTypes.StringType)
            .apply(col(Candidates.TEXT), col(Candidates.LANGUAGE));
    return candidates.withColumn(Candidates.LANGUAGE, when(Candidates.isAccepted(), language));
  }

  /** The language of a text with a tag. */
  private static final class Detection implements UDF2<String, String, String> {

    /** A shorter text is not held against its tag. */
    private static final int ENOUGH_CHARACTERS = 200;

    @Override
    public String call(String text, String tag) {
      if (TextLanguage.isPlainlyEnglish(text)) {
        return TextLanguage.ENGLISH;
      }
      boolean isDoubtful =
          tag.equals(TextLanguage.UNKNOWN)
              || (tag.equals(TextLanguage.ENGLISH) && text.length() >= ENOUGH_CHARACTERS);
      return isDoubtful ? TextLanguage.detect(text) : tag;
    }
  }
}
