package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a series stores is as good as a look at each day. */
class PairSeriesTest {

  private static final long MIN_SUPPORT = 5;
  private static final int DAYS = 200;
  private static final int MONTH = (int) java.time.LocalDate.of(2021, 5, 1).toEpochDay();

  private final long[] ofPair = new long[DAYS];
  private final long[] ofAll = new long[DAYS];

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12, 60})
  void aDayIsHeldAgainstEachCoveredDayOfItsWindow(int oneIn) {
    PairSeries series = series(oneIn);

    for (int day = MONTH; day < MONTH + 31; day++) {
      if (ofAll[place(day)] > 0 && series.stories(day - 90, day) >= MIN_SUPPORT) {
        double[] usual =
            coveredDays(day - 90, day - 1)
                .mapToDouble(at -> 1000.0 * ofPair[place(at)] / ofAll[place(at)])
                .toArray();
        double rate = 1000.0 * ofPair[place(day)] / ofAll[place(day)];
        assertThat(series.robustZ(day)).as("day %d", day).isEqualTo(RobustZ.of(rate, usual));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12, 60})
  void burstsAreThoseOfAllCoveredDays(int oneIn) {
    PairSeries series = series(oneIn);
    int[] batches = coveredDays(MONTH - 90, MONTH + 30).toArray();

    List<Burst> expected =
        Bursts.in(
                IntStream.of(batches).mapToLong(day -> ofPair[place(day)]).toArray(),
                IntStream.of(batches).mapToLong(day -> ofAll[place(day)]).toArray())
            .stream()
            .map(burst -> new Burst(batches[burst.first()], batches[burst.last()], burst.pValue()))
            .filter(burst -> burst.last() >= MONTH)
            .filter(burst -> series.stories(burst.first(), burst.last()) >= MIN_SUPPORT)
            .toList();

    assertThat(series.bursts(MONTH)).isEqualTo(Optional.of(expected));
  }

  /** Every tenth day has no coverage; the pair has stories on one in some of the others. */
  private PairSeries series(int oneIn) {
    Random random = new Random(oneIn);
    TreeMap<Integer, Long> stories = new TreeMap<>();
    for (int at = 0; at < DAYS; at++) {
      ofAll[at] = at % 10 == 0 ? 0 : 20 + random.nextInt(30);
      boolean isInTheNews = ofAll[at] > 0 && random.nextInt(oneIn) == 0;
      ofPair[at] = isInTheNews ? 1 + random.nextInt(at > DAYS - 60 ? 12 : 4) : 0;
      if (ofAll[at] > 0) {
        stories.put(day(at), ofAll[at]);
      }
    }
    PairSeries series = new PairSeries(StoryDays.of(stories), MIN_SUPPORT);
    for (int at = 0; at < DAYS; at++) {
      if (ofPair[at] > 0) {
        series.add(day(at), ofPair[at]);
      }
    }
    return series;
  }

  private IntStream coveredDays(int from, int to) {
    return IntStream.rangeClosed(from, to).filter(day -> ofAll[place(day)] > 0);
  }

  private static int day(int at) {
    return MONTH + 40 - DAYS + at;
  }

  private static int place(int day) {
    return day - day(0);
  }
}
