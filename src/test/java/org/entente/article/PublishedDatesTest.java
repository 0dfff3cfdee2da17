package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDatesTest {

  private final PublishedDates dates = new PublishedDates(Instant.parse("2026-11-24T00:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-07-02                        | 2021-07-02T00:00:00Z        | 2021-07-02
          2021-07-02T10:11:12Z              | 2021-07-02T10:11:12Z        | 2021-07-02
          2021-07-02T10:11:12.123456789Z    | 2021-07-02T10:11:12.123456Z | 2021-07-02
          2021-07-02T10:11:12.5+00:00       | 2021-07-02T10:11:12.500Z    | 2021-07-02
          2021-07-02 23:30:00-05:00         | 2021-07-03T04:30:00Z        | 2021-07-02
          2021-07-02T01:30+0900             | 2021-07-01T16:30:00Z        | 2021-07-02
          2021-07-02 10:11                  | 2021-07-02T10:11:00Z        | 2021-07-02
          2021/07/02 10:11:12               | 2021-07-02T10:11:12Z        | 2021-07-02
          Tue, 15 Nov 1994 08:12:31 GMT     | 1994-11-15T08:12:31Z        | 1994-11-15
          Tue, 15 Nov 1994 22:12:31 EST     | 1994-11-16T03:12:31Z        | 1994-11-15
          15 Nov 1994 08:12 +0200           | 1994-11-15T06:12:00Z        | 1994-11-15
          Tue Nov 15 08:12:31 GMT 1994      | 1994-11-15T08:12:31Z        | 1994-11-15
          Wed Aug 27 13:08:45 +0000 2008    | 2008-08-27T13:08:45Z        | 2008-08-27
          20080101 11:56 PM EST             | 2008-01-02T04:56:00Z        | 2008-01-01
          20160101 11:57PM UTC              | 2016-01-01T23:57:00Z        | 2016-01-01
          20160101 12:05AM UTC              | 2016-01-01T00:05:00Z        | 2016-01-01
          20160101                          | 2016-01-01T00:00:00Z        | 2016-01-01
          20160101235958                    | 2016-01-01T23:59:58Z        | 2016-01-01
          1467331200                        | 2016-07-01T00:00:00Z        | 2016-07-01
          1467331200000                     | 2016-07-01T00:00:00Z        | 2016-07-01
          1467331200.25                     | 2016-07-01T00:00:00Z        | 2016-07-01
          December 17, 2016                 | 2016-12-17T00:00:00Z        | 2016-12-17
          17 December 2016                  | 2016-12-17T00:00:00Z        | 2016-12-17
          Dec 16 2016                       | 2016-12-16T00:00:00Z        | 2016-12-16
          Sept. 3rd, 2016 at 9:05 p.m. EDT  | 2016-09-04T01:05:00Z        | 2016-09-03
          2016-12-17 10:00 PM               | 2016-12-17T22:00:00Z        | 2016-12-17
          7:58 AM ET, Sat January 3, 2015   | 2015-01-03T12:58:00Z        | 2015-01-03
          9:55 AM ET, Sat July 4, 2015      | 2015-07-04T13:55:00Z        | 2015-07-04
          2021-07-02T10:00:00+02:00[Europe/Paris] | 2021-07-02T08:00:00Z  | 2021-07-02
          2021-07-02 10:00 Europe/Paris     | 2021-07-02T08:00:00Z        | 2021-07-02
          2016-12-31T23:59:60Z              | 2016-12-31T23:59:59Z        | 2016-12-31
          2016-12-17 99:00                  | 2016-12-17T00:00:00Z        | 2016-12-17
          1987-02-26T15:01:01Z              | 1987-02-26T15:01:01Z        | 1987-02-26
          """)
  void readsTheCommonForms(String value, Instant instant, LocalDate day) {
    assertThat(dates.parse(value)).contains(new Published(instant, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-30",
        "1799-12-31",
        "2026-11-27",
        "4102444800",
        "20161301",
        "yesterday",
        "2021",
        "2021-07",
        "12345",
        "03/04/2016",
        "",
        "null",
        "2021-07-02 10:00 XYZZY",
        "[July]"
      })
  void leavesWhatIsNoPossibleDate(String value) {
    assertThat(dates.parse(value)).isEmpty();
  }

  @Test
  void allowsClocksToDifferByTwoDays() {
    assertThat(dates.parse("2026-11-26")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/world/2021/07/01/a-story.html, 2021-07-01",
    "https://example.org/2021-07-01/a, 2021-07-01",
    "https://example.org/world/2016/jan/09/a-story, 2016-01-09",
    "https://example.org/world/2021/07/a-story,",
    "https://example.org/2021/13/01/a-story,",
    "http://example.org/idUSCV20160101,"
  })
  void readsTheDayInAUrl(String url, LocalDate day) {
    assertThat(dates.inUrl(url).map(Published::day).orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "file:/d/dt=2021-07-01/part-0.txt, 2021-07-01",
    "file:/d/2021/07/01/a.txt, 2021-07-01",
    "file:/d/2021-07-01_name.txt, 2021-07-01",
    "file:/d/20210701.txt.gz, 2021-07-01",
    "file:/archive/2020-01-01/2021-07-01.txt, 2021-07-01",
    "file:/d/article.txt,",
    "file:/d/120210701.txt,",
    "file:/d/2021-07.txt,"
  })
  void readsTheLastDayInAPath(String path, LocalDate day) {
    assertThat(dates.inPath(path).map(Published::day).orElse(null)).isEqualTo(day);
  }
}
