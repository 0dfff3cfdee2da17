package org.entente.comention;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** One article's occurrences as a column: an array of entity, type, country, sentence. */
final class Occurrences {

  private Occurrences() {}

  /** One occurrence, of a row of the mentions table. */
  static Column column() {
    return functions.struct("entity_id", "entity_type", "country", "sentence");
  }

  static List<Occurrence> of(Seq<Row> rows) {
    List<Occurrence> occurrences = new ArrayList<>(rows.size());
    for (Row row : JavaConverters.seqAsJavaList(rows)) {
      occurrences.add(
          new Occurrence(row.getString(0), row.getString(1), row.getString(2), row.getInt(3)));
    }
    return occurrences;
  }
}
