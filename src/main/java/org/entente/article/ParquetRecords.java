package org.entente.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Records of the row groups whose middle lies in a split of a Parquet file, the columns that an
 * article may be made of.
 *
 * <p>Exists beside Spark's reader because that one takes the columns of one file for those of all,
 * and fails the job, or drops rows uncounted, where a file is damaged.
 */
final class ParquetRecords implements RawRecords {

  private final ParquetFileReader file;
  private final MessageType columns;
  private RecordReader<Group> rows;
  private long left;
  private boolean ended;

  private ParquetRecords(ParquetFileReader file, ReadOptions options) {
    this.file = file;
    this.columns = wanted(file.getFileMetaData().getSchema(), options);
    file.setRequestedSchema(columns);
  }

  static RawRecords open(DumpSplit split, Configuration conf, ReadOptions options)
      throws IOException {
    ParquetInput input = ParquetInput.of(split.file(), conf);
    ParquetReadOptions reading =
        HadoopReadOptions.builder(conf)
            .withRange(split.start(), split.end())
            .withCodecFactory(new BoundedCodecs(conf))
            .usePageChecksumVerification()
            .build();
    try {
      return new ParquetRecords(ParquetFileReader.open(input, reading), options);
    } catch (ParquetRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw new IOException("damaged Parquet footer: " + e.getMessage(), e);
    }
  }

  private static MessageType wanted(MessageType schema, ReadOptions options) {
    Set<String> names = RecordFields.of(options.fields()).comparedNames();
    List<Type> wanted =
        schema.getFields().stream()
            .filter(column -> names.contains(RecordFields.compared(column.getName())))
            .toList();
    return new MessageType(schema.getName(), wanted);
  }

  @Override
  public Optional<RawRecord> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      while (left == 0 && !ended) {
        openRowGroup();
      }
      left--;
      return ended ? Optional.empty() : Optional.of(new RawRecord.Fields(record(), null));
    } catch (IOException
        | ParquetRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | BufferUnderflowException
        | ArithmeticException
        | ClassCastException
        | NullPointerException e) {
      // Quirk: where neither checksums nor sizes show damage, decoders fail in any of these ways.
      ended = true;
      String detail = "damaged Parquet: " + e.getMessage();
      return Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, detail, ""));
    }
  }

  private void openRowGroup() throws IOException {
    PageReadStore pages = file.readNextRowGroup();
    if (pages == null) {
      ended = true;
      return;
    }
    left = pages.getRowCount();
    rows =
        new ColumnIOFactory(file.getFileMetaData().getCreatedBy())
            .getColumnIO(columns)
            .getRecordReader(pages, new GroupRecordConverter(columns));
  }

  private ObjectNode record() {
    return columns.getFieldCount() == 0
        ? JsonNodeFactory.instance.objectNode()
        : ParquetValues.object(rows.read());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
