package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DatelineTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/datelines.csv", numLinesToSkip = 1)
  void datesWhatBeginsWithOne(
      String shows, String text, Integer urlYear, LocalDate crawl, LocalDate expected) {
    OptionalInt ofUrl = urlYear == null ? OptionalInt.empty() : OptionalInt.of(urlYear);
    Optional<Published> crawled = Optional.ofNullable(crawl).map(Published::on);

    assertThat(Dateline.in(text).flatMap(line -> line.day(ofUrl, OptionalInt.empty(), crawled)))
        .as(shows)
        .isEqualTo(Optional.ofNullable(expected));
  }
}
