package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.entente.mention.Span;
import scala.collection.Seq;

/** Adds the fingerprints of articles. */
public final class Fingerprints {

  public static final String FINGERPRINT = "fingerprint";

  private static final UserDefinedFunction FINGERPRINT_OF =
      udf((UDF3<String, Integer, Seq<Row>, byte[]>) Fingerprints::of, DataTypes.BinaryType);

  private Fingerprints() {}

  /** Adds {@link #FINGERPRINT} of what is not marked as boilerplate; null for rejected records. */
  public static Dataset<Row> withFingerprint(Dataset<Row> candidates) {
    return candidates.withColumn(FINGERPRINT, when(Candidates.isAccepted(), ofArticle()));
  }

  static Column ofArticle() {
    return FINGERPRINT_OF.apply(
        col(Candidates.TEXT), col(Candidates.TITLE_END), col(Candidates.BOILERPLATE));
  }

  private static byte[] of(String text, Integer titleEnd, Seq<Row> boilerplate) {
    List<Span> marked = Marks.spans(text, boilerplate);
    return Fingerprint.of(text, text.offsetByCodePoints(0, titleEnd), marked).encode();
  }
}
