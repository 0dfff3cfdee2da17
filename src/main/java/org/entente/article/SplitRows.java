package org.entente.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** The candidate rows of a task's splits, one split open at a time. */
final class SplitRows implements Iterator<Row>, AutoCloseable {

  private final Iterator<DumpSplit> splits;
  private final Configuration conf;
  private final ReadOptions options;
  private final CandidateRows rows;
  private DumpSplit split;
  private RawRecords records;
  private Optional<RawRecords.Member> member = Optional.empty();
  private long index;
  private Row ahead;

  SplitRows(List<DumpSplit> splits, Configuration conf, ReadOptions options) {
    this.splits = splits.iterator();
    this.conf = conf;
    this.options = options;
    this.rows = new CandidateRows(options);
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && (records != null || splits.hasNext())) {
      if (records == null) {
        split = splits.next();
        records = DumpReaders.open(split, conf, options);
        member = Optional.empty();
        index = 0;
      }
      Optional<RawRecord> record = records.next();
      if (record.isPresent()) {
        ahead = rows.of(nextPlace(), record.get());
      } else {
        close();
      }
    }
    return ahead != null;
  }

  /** Records are numbered inside a member of an archive as inside a split. */
  private CandidateRows.Place nextPlace() {
    Optional<RawRecords.Member> at = records.member();
    if (!at.equals(member)) {
      member = at;
      index = 0;
    }
    DumpFile file = at.map(RawRecords.Member::file).orElse(split.file());
    long start = at.map(RawRecords.Member::number).orElse(split.start());
    return new CandidateRows.Place(file, start, index++);
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

  /** Closes the split that is open. */
  @Override
  public void close() {
    if (records != null) {
      try {
        records.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close " + split.file().path(), e);
      } finally {
        records = null;
      }
    }
  }
}
