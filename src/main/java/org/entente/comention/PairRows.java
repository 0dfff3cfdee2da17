package org.entente.comention;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/** {@link Pairs} for a column of one article's occurrences. */
final class PairRows implements UDF1<Seq<Row>, List<Row>> {

  /** The types of pairs in the order of their names; rows have their places. */
  static final List<String> TYPES =
      List.of("COUNTRY_COUNTRY", "COUNTRY_OFFICIAL", "OFFICIAL_COUNTRY", "OFFICIAL_OFFICIAL");

  static final ArrayType SCHEMA =
      DataTypes.createArrayType(
          new StructType()
              .add("entity_a", DataTypes.StringType, false)
              .add("entity_b", DataTypes.StringType, false)
              .add("pair_type", DataTypes.IntegerType, false)
              .add("is_affiliation", DataTypes.BooleanType, false)
              .add("near_sentences", DataTypes.IntegerType, false),
          false);

  private final int maxEntities;

  PairRows(int maxEntities) {
    this.maxEntities = maxEntities;
  }

  @Override
  public List<Row> call(Seq<Row> occurrences) {
    return Pairs.of(Occurrences.of(occurrences), maxEntities).stream()
        .map(
            pair ->
                RowFactory.create(
                    pair.entityA(),
                    pair.entityB(),
                    place(pair.pairType()),
                    pair.isAffiliation(),
                    pair.nearSentences()))
        .toList();
  }

  private static int place(String type) {
    int place = TYPES.indexOf(type);
    if (place < 0) {
      throw new IllegalArgumentException("no type of pairs: " + type);
    }
    return place;
  }
}
