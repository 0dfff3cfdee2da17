package org.entente.comention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * From {@link CountedRow}s, all of a period together and its entities first, to rows with the
 * association of each pair. In memory are the entities of one period, and those of its pairs that
 * are tested; the others pass through.
 */
final class PeriodTrends implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private static final int PERIOD = CountedRow.place("period");
  private static final int START = CountedRow.place("period_start");
  private static final int IS_PAIR = CountedRow.place("is_pair");
  private static final int ENTITY = CountedRow.place("entity_a");
  private static final int STORIES = CountedRow.place("stories");

  private final long minSupport;

  PeriodTrends(long minSupport) {
    this.minSupport = minSupport;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> counted) {
    return new FoldedRows(counted, new OnePeriod());
  }

  /** The period whose entities and pairs are being read. */
  private final class OnePeriod implements FoldedRows.Fold {
    private final Map<String, Long> storiesByEntity = new HashMap<>();
    private PeriodTests tests = new PeriodTests();
    private Row last;

    @Override
    public void add(Row row, Queue<Row> ready) {
      if (last != null && !isOfOnePeriod(row, last)) {
        finish(ready);
        storiesByEntity.clear();
      }
      last = row;
      if (row.getBoolean(IS_PAIR)) {
        TestedRow pair = TestedRow.of(row, storiesByEntity, minSupport);
        tests.add(pair).map(TestedRow::toRow).ifPresent(ready::add);
      } else {
        storiesByEntity.put(row.getString(ENTITY), row.getLong(STORIES));
      }
    }

    @Override
    public void finish(Queue<Row> ready) {
      tests.finish().forEach(pair -> ready.add(pair.toRow()));
      tests = new PeriodTests();
    }
  }

  private static boolean isOfOnePeriod(Row row, Row other) {
    return row.getInt(START) == other.getInt(START)
        && row.getString(PERIOD).equals(other.getString(PERIOD));
  }

  /** The tests of one period: each family of them is corrected as a whole. */
  private static final class PeriodTests {
    private final List<TestedRow> waiting = new ArrayList<>();
    private int bursts;

    /** The pair at once when it is part of no test whose outcome is open. */
    Optional<TestedRow> add(TestedRow pair) {
      bursts += pair.burstP().isPresent() ? 1 : 0;
      if (pair.waits()) {
        waiting.add(pair);
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
