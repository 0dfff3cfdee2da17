package org.entente.comention;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/** The entities of one article, for a column of its occurrences. */
final class EntityRows implements UDF1<Seq<Row>, List<Row>> {

  static final ArrayType SCHEMA =
      DataTypes.createArrayType(
          new StructType()
              .add("entity_id", DataTypes.StringType, false)
              .add("entity_type", DataTypes.StringType, false)
              .add("sentences", DataTypes.IntegerType, false)
              .add("mentions", DataTypes.IntegerType, false),
          false);

  @Override
  public List<Row> call(Seq<Row> occurrences) {
    return ArticleEntity.of(Occurrences.of(occurrences)).stream()
        .map(
            entity ->
                RowFactory.create(
                    entity.id(), entity.type(), entity.sentences(), entity.mentions()))
        .toList();
  }
}
