package org.entente.wikidata;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Statements with what the dump knows of their holder and position; none is lost on the way.
 *
 * <ol>
 *   <li>each entity once, in its newest revision;
 *   <li>a row per statement, of persons and of positions;
 *   <li>beside it the holder: whether human, named, dead;
 *   <li>beside it the position: its labels, classes, jurisdictions and countries.
 * </ol>
 */
final class Holdings {

  private static final Column IS_KEPT = col("dropped").isNull();

  private Holdings() {}

  /** Entities by id, each in its newest revision. */
  static Dataset<Row> newest(Dataset<Row> scanned) {
    Column[] cells =
        Arrays.stream(EntityRows.SCHEMA.fieldNames())
            .filter(name -> !name.equals("id") && !name.equals("lines"))
            .map(name -> col(name))
            .toArray(Column[]::new);
    return scanned
        .filter(col("id").isNotNull())
        .groupBy("id")
        .agg(max(struct(cells)).as("newest"))
        .select("id", "newest.*");
  }

  /** A row per statement with its holder and its position. */
  static Dataset<Row> of(Dataset<Row> entities) {
    Dataset<Row> statements =
        entities.select(explode(col("statements")).as("statement")).select("statement.*");
    return withPositions(withHolders(statements, entities), entities);
  }

  private static Dataset<Row> withHolders(Dataset<Row> statements, Dataset<Row> entities) {
    Dataset<Row> humans =
        entities
            .filter(col("human"))
            .select(col("id").as("person"), col("name").as("person_name"), col("died"))
            .withColumn("is_human", lit(true));
    Column noHuman = col("is_human").isNull();
    Column noName = col("person_name").isNull();
    return statements
        .join(humans, "person", "left")
        .withColumn(
            "dropped",
            when(not(IS_KEPT), col("dropped"))
                .when(noHuman, lit(Drop.HOLDER_IS_NO_HUMAN_OF_THE_DUMP.words()))
                .when(noName, lit(Drop.HOLDER_HAS_NO_LATIN_NAME.words())))
        .drop("is_human", "person_name");
  }

  private static Dataset<Row> withPositions(Dataset<Row> statements, Dataset<Row> entities) {
    Dataset<Row> positions = positions(statements, entities);
    Column unknown = col("is_item").isNull();
    Column noName = col("label").isNull();
    return statements
        .join(positions, "position", "left")
        .withColumn(
            "dropped",
            when(not(IS_KEPT), col("dropped"))
                .when(unknown, lit(Drop.POSITION_NOT_IN_DUMP.words()))
                .when(noName, lit(Drop.POSITION_HAS_NO_LATIN_NAME.words())))
        .drop("is_item");
  }

  /** Items that statements name as positions, with the labels of their classes. */
  private static Dataset<Row> positions(Dataset<Row> statements, Dataset<Row> entities) {
    Dataset<Row> items = entities.filter(not(col("human")));
    Dataset<Row> named = statements.filter(IS_KEPT).select("position").distinct();
    Dataset<Row> positions =
        items
            .select(
                col("id").as("position"),
                col("name").as("label"),
                col("aliases").as("label_aliases"),
                col("classes"),
                col("jurisdictions"),
                col("countries"))
            .join(named, "position", "leftsemi");
    Dataset<Row> classLabels =
        positions
            .select(col("position"), explode(col("classes")).as("class"))
            .join(items.select(col("id").as("class"), col("name").as("class_label")), "class")
            .groupBy("position")
            .agg(array_sort(collect_set(col("class_label"))).as("class_labels"));
    return positions
        .drop("classes")
        .join(classLabels, "position", "left")
        .withColumn("is_item", lit(true));
  }
}
