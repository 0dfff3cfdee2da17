package org.entente.comention;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * From {@link CountedRow}s, all of a period together and its entities first, to rows with the
 * association of each pair. In memory are the entities of one period, and those of its pairs that
 * are tested; the others pass through.
 */
final class PeriodTrends implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1;

  private final StoryDays all;
  private final long minSupport;

  PeriodTrends(StoryDays all, long minSupport) {
    this.all = all;
    this.minSupport = minSupport;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> counted) {
    return new FoldedRows(counted, new OnePeriod(), TestedRow.SCHEMA);
  }

  /** The period whose entities and pairs are being read. */
  private final class OnePeriod implements FoldedRows.Fold {
    private PeriodTests tests = new PeriodTests();
    private CountedPeriod period;
    private long last;

    @Override
    public void add(InternalRow row, Queue<FoldedRows.Cells> ready) {
      long key = row.getLong(CountedRow.PERIOD_KEY);
      if (period == null || !PeriodKey.areOfOnePeriod(key, last)) {
        finish(ready);
        period = new CountedPeriod(PeriodKey.period(key), PeriodKey.start(key), all);
      }
      last = key;
      if (PeriodKey.isOfPair(key)) {
        tests.add(TestedRow.of(row, period, minSupport)).ifPresent(ready::add);
      } else {
        period.add(row.getUTF8String(CountedRow.ENTITY_A), row.getLong(CountedRow.STORIES));
      }
    }

    @Override
    public void finish(Queue<FoldedRows.Cells> ready) {
      ready.addAll(tests.finish());
      tests = new PeriodTests();
    }
  }

  /** The tests of one period: each family of them is corrected as a whole. */
  private static final class PeriodTests {
    private final List<TestedRow> waiting = new ArrayList<>();
    private int bursts;

    /** The pair at once when it is part of no test whose outcome is open. */
    Optional<TestedRow> add(TestedRow pair) {
      bursts += pair.burstP().isPresent() ? 1 : 0;
      if (pair.waits()) {
        waiting.add(pair.keep());
        return Optional.empty();
      }
      return Optional.of(pair);
    }

    List<TestedRow> finish() {
      List<TestedRow> associations = waiting.stream().filter(TestedRow::isSupported).toList();
      double[] q =
          BenjaminiHochberg.qValues(associations.stream().mapToDouble(TestedRow::pValue).toArray());
      for (int i = 0; i < q.length; i++) {
        associations.get(i).setQValue(q[i]);
      }
      List<TestedRow> candidates = waiting.stream().filter(TestedRow::isCandidate).toList();
      double[] burstQ =
          BenjaminiHochberg.qValues(
              candidates.stream().mapToDouble(pair -> pair.burstP().getAsDouble()).toArray(),
              bursts);
      for (int i = 0; i < burstQ.length; i++) {
        candidates.get(i).setBurstQ(burstQ[i]);
      }
      return waiting;
    }
  }
}
