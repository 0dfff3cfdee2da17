package org.entente.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.mention.FocusCountry;
import org.entente.mention.Kind;
import org.entente.mention.Resolution;
import scala.collection.JavaConverters;
import scala.collection.Map;
import scala.collection.Seq;

/**
 * Spark NLP's chunks of one article as rows of the mentions table, with offsets in code points, and
 * the country that they make the article's focus.
 */
final class MentionRows implements UDF2<String, Seq<Row>, Row> {

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
          .add(NewsPipeline.FOCUS_COUNTRY, DataTypes.StringType)
          .add(NewsPipeline.FOCUS_SCORE, DataTypes.DoubleType);

  private static final long serialVersionUID = 1;

  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int RESULT = 3;
  private static final int METADATA = 4;

  private final FocusCountry focusCountry;

  MentionRows(FocusCountry focusCountry) {
    this.focusCountry = focusCountry;
  }

  @Override
  public Row call(String text, Seq<Row> chunks) {
    List<Row> rows = new ArrayList<>(chunks.size());
    List<FocusCountry.Sighting> sightings = new ArrayList<>(chunks.size());
    CodePoints codePoints = CodePoints.of(text);
    for (Row chunk : JavaConverters.seqAsJavaList(chunks)) {
      Map<String, String> metadata = chunk.getMap(METADATA);
      rows.add(row(codePoints, chunk, metadata));
      sightings.add(sighting(chunk, metadata));
    }
    Optional<FocusCountry.Focus> focus = focusCountry.of(text, sightings);
    return RowFactory.create(
        rows,
        focus.map(FocusCountry.Focus::country).orElse(null),
        focus.map(FocusCountry.Focus::score).orElse(null));
  }

  private static FocusCountry.Sighting sighting(Row chunk, Map<String, String> metadata) {
    return new FocusCountry.Sighting(
        Integer.parseInt(metadata.apply(Annotations.SENTENCE)),
        chunk.getInt(END) + 1,
        Kind.of(metadata.apply(Annotations.KIND)),
        orNull(metadata, Annotations.COUNTRY));
  }

  private static Row row(CodePoints codePoints, Row chunk, Map<String, String> metadata) {
    Kind kind = Kind.of(metadata.apply(Annotations.KIND));
    Resolution resolution = Resolution.of(metadata.apply(Annotations.RESOLUTION));
    return RowFactory.create(
        Integer.valueOf(metadata.apply(Annotations.SENTENCE)),
        codePoints.ofIndex(Integer.parseInt(metadata.apply(Annotations.SENTENCE_BEGIN))),
        codePoints.ofIndex(Integer.parseInt(metadata.apply(Annotations.SENTENCE_END))),
        codePoints.ofIndex(chunk.getInt(BEGIN)),
        codePoints.ofIndex(chunk.getInt(END) + 1),
        chunk.getString(RESULT),
        metadata.apply(Annotations.ENTITY_TYPE),
        orNull(metadata, Annotations.ENTITY_ID),
        orNull(metadata, Annotations.NAME),
        kind.label(),
        orNull(metadata, Annotations.COUNTRY),
        orNull(metadata, Annotations.OFFICE),
        resolution.label(),
        kind.isCounted() && resolution.isCounted());
  }

  private static String orNull(Map<String, String> metadata, String key) {
    scala.Option<String> value = metadata.get(key);
    return value.isDefined() ? value.get() : null;
  }
}
