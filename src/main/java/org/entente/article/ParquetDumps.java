package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Records of Parquet files, through Spark's own reader.
 *
 * <p>A row becomes the JSON object that the other readers see; files of unlike columns are read
 * group by group, since a reader takes the columns of one file for those of all.
 */
final class ParquetDumps {

  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private ParquetDumps() {}

  static Dataset<Row> read(SparkSession spark, List<DumpFile> files, ReadOptions options) {
    Configuration conf = spark.sessionState().newHadoopConf();
    Map<String, List<DumpFile>> byColumns = new LinkedHashMap<>();
    List<Row> unreadable = new ArrayList<>();
    CandidateRows rows = new CandidateRows(options);
    for (DumpFile file : files) {
      try {
        byColumns.computeIfAbsent(columns(file, conf), any -> new ArrayList<>()).add(file);
      } catch (IOException e) {
        unreadable.add(unreadable(rows, file, JsonLines.message(e)));
      }
    }
    Dataset<Row> candidates =
        spark.createDataset(unreadable, ExpressionEncoder.apply(Candidates.SCHEMA, true));
    for (List<DumpFile> group : byColumns.values()) {
      candidates = candidates.union(readGroup(spark, group, options));
    }
    return candidates;
  }

  private static Row unreadable(CandidateRows rows, DumpFile file, String detail) {
    return rows.of(
        new CandidateRows.Place(file, 0, 0),
        new RawRecord.Refused(Rejection.UNREADABLE, detail, ""));
  }

  /** The columns of a file, with their types; an exception when it has no sound footer. */
  private static String columns(DumpFile file, Configuration conf) throws IOException {
    HadoopInputFile input = HadoopInputFile.fromPath(new Path(file.path()), conf);
    requireFooter(input);
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      return reader.getFileMetaData().getSchema().toString();
    }
  }

  /** A file that was copied half lacks its end; Parquet's own exception for that is unspecific. */
  private static void requireFooter(HadoopInputFile input) throws IOException {
    byte[] end = new byte[MAGIC.length];
    if (input.getLength() >= 2L * MAGIC.length) {
      try (SeekableInputStream stream = input.newStream()) {
        stream.seek(input.getLength() - end.length);
        stream.readFully(end);
      }
    }
    if (!Arrays.equals(end, MAGIC)) {
      throw new IOException("not a whole Parquet file: its footer is missing");
    }
  }

  private static Dataset<Row> readGroup(
      SparkSession spark, List<DumpFile> files, ReadOptions options) {
    Dataset<Row> rows =
        spark
            .read()
            .option("__globPaths__", "false")
            .parquet(files.stream().map(DumpFile::path).toArray(String[]::new));
    Dataset<Row> records =
        rows.select(
            col("_metadata.file_path").as("path"),
            col("_metadata.row_index").as("row_index"),
            json(rows, options).as("json"));
    Map<String, DumpFile> byPath = new LinkedHashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return records.mapPartitions(
        (MapPartitionsFunction<Row, Row>) part -> candidates(part, byPath, options),
        ExpressionEncoder.apply(Candidates.SCHEMA, true));
  }

  private static Column json(Dataset<Row> rows, ReadOptions options) {
    Column[] wanted = wanted(rows, options).toArray(Column[]::new);
    return wanted.length == 0 ? lit("{}") : to_json(struct(wanted));
  }

  /** The columns that an article may be made of; binary ones are text without the annotation. */
  private static Collection<Column> wanted(Dataset<Row> rows, ReadOptions options) {
    Set<String> names = RecordFields.of(options.fields()).comparedNames();
    List<Column> wanted = new ArrayList<>();
    for (StructField field : rows.schema().fields()) {
      if (names.contains(RecordFields.compared(field.name()))) {
        Column column = rows.col("`" + field.name().replace("`", "``") + "`");
        boolean binary = field.dataType().equals(DataTypes.BinaryType);
        wanted.add((binary ? column.cast(DataTypes.StringType) : column).as(field.name()));
      }
    }
    return wanted;
  }

  private static Iterator<Row> candidates(
      Iterator<Row> records, Map<String, DumpFile> files, ReadOptions options) {
    CandidateRows rows = new CandidateRows(options);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        Row record = records.next();
        DumpFile file = files.get(new Path(URI.create(record.getString(0))).toString());
        return rows.of(
            new CandidateRows.Place(file, 0, record.getLong(1)),
            JsonLines.parse(record.getString(2)));
      }
    };
  }
}
