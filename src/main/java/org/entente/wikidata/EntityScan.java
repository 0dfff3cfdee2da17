package org.entente.wikidata;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.entente.article.DumpFile;
import org.entente.article.DumpLines;

/** The one pass over the dump: lines in, entities that matter and an account of all lines out. */
final class EntityScan implements Iterator<Row> {

  /** The largest entities have some five million bytes. */
  private static final int LONGEST_LINE = 64 << 20;

  static final String FRAME = "frame";
  static final String PASSED_OVER = "passed over";
  static final String READ = "read";
  static final String DAMAGED = "damaged: ";

  private final DumpLines lines;
  private final EntityParser parser;
  private final Map<String, Long> counts = new TreeMap<>();
  private Row ahead;
  private boolean accounted;

  private EntityScan(DumpLines lines, EntityParser parser) {
    this.lines = lines;
    this.parser = parser;
  }

  /** Entities of the dump's files, with the columns of {@link EntityRows#SCHEMA}. */
  static Dataset<Row> read(SparkSession spark, List<DumpFile> files, Names names) {
    JavaRDD<Row> rows =
        DumpLines.read(
            spark, files, LONGEST_LINE, lines -> new EntityScan(lines, new EntityParser(names)));
    return spark.createDataset(rows.rdd(), ExpressionEncoder.apply(EntityRows.SCHEMA, true));
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && !accounted) {
      if (lines.advance()) {
        ahead = entity().map(EntityRows::of).orElse(null);
      } else {
        ahead = EntityRows.ofLines(counts);
        accounted = true;
      }
    }
    return ahead != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = ahead;
    ahead = null;
    return row;
  }

  private Optional<Entity> entity() {
    if (lines.damage() != null) {
      count(DAMAGED + lines.damage());
      return Optional.empty();
    }
    SoughtLines.Body line = SoughtLines.Body.of(lines.bytes(), lines.length());
    switch (SoughtLines.kind(line)) {
      case FRAME -> count(FRAME);
      case DAMAGED -> count(DAMAGED + "not an object");
      case PASSED_OVER -> count(PASSED_OVER);
      case SOUGHT -> {
        return parse(line);
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> parse(SoughtLines.Body line) {
    try {
      Optional<Entity> entity = parser.parse(line);
      count(READ);
      return entity;
    } catch (IOException e) {
      count(DAMAGED + "not the JSON of an entity");
      return Optional.empty();
    }
  }

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }
}
