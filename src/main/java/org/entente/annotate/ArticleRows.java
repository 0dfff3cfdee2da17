package org.entente.annotate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Map;
import scala.collection.Seq;

/** What {@link ArticleAnnotator} tells of one article, in the columns that the tables have. */
final class ArticleRows implements UDF1<Seq<Row>, Row> {

  /** The mentions of one article. */
  static final ArrayType MENTIONS =
      DataTypes.createArrayType(
          new StructType()
              .add("sentence", DataTypes.IntegerType, false)
              .add("sentence_begin", DataTypes.IntegerType, false)
              .add("sentence_end", DataTypes.IntegerType, false)
              .add("begin", DataTypes.IntegerType, false)
              .add("end", DataTypes.IntegerType, false)
              .add("text", DataTypes.StringType, false)
              .add("entity_type", DataTypes.StringType, false)
              .add("entity_id", DataTypes.StringType, true)
              .add("name", DataTypes.StringType, true)
              .add("kind", DataTypes.StringType, false)
              .add("country", DataTypes.StringType, true)
              .add("office", DataTypes.StringType, true)
              .add("resolution", DataTypes.StringType, false)
              .add("counted", DataTypes.BooleanType, false),
          false);

  /** What is told of one article. */
  static final StructType SCHEMA =
      new StructType()
          .add(NewsPipeline.MENTIONS, MENTIONS)
          .add(NewsPipeline.SENTENCE_COUNT, DataTypes.IntegerType, false)
          .add(NewsPipeline.FOCUS_COUNTRY, DataTypes.StringType)
          .add(NewsPipeline.FOCUS_SCORE, DataTypes.DoubleType);

  private static final long serialVersionUID = 1;

  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int RESULT = 3;
  private static final int METADATA = 4;

  @Override
  public Row call(Seq<Row> told) {
    if (told.isEmpty()) {
      return RowFactory.create(List.of(), 0, null, null);
    }
    List<Row> annotations = JavaConverters.seqAsJavaList(told);
    Map<String, String> article = annotations.get(0).getMap(METADATA);
    List<Row> mentions = new ArrayList<>(annotations.size() - 1);
    for (Row chunk : annotations.subList(1, annotations.size())) {
      String mention = chunk.<String, String>getMap(METADATA).apply(Annotations.TOLD);
      mentions.add(
          ToldMention.row(
              mention, chunk.getInt(BEGIN), chunk.getInt(END) + 1, chunk.getString(RESULT)));
    }
    String score = orNull(article, Annotations.FOCUS_SCORE);
    return RowFactory.create(
        mentions,
        Integer.valueOf(article.apply(Annotations.SENTENCES)),
        orNull(article, Annotations.FOCUS_COUNTRY),
        score == null ? null : Double.valueOf(score));
  }

  private static String orNull(Map<String, String> metadata, String key) {
    scala.Option<String> value = metadata.get(key);
    return value.isDefined() ? value.get() : null;
  }
}
