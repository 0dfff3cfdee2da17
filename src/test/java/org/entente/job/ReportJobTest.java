package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.entente.SharedSpark;
import org.entente.report.ReportException;
import org.entente.report.ReportScope;
import org.entente.report.ReportSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a small warehouse holds. */
class ReportJobTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ReportScope ALL = new ReportScope(null, null, 100, "T");

  @TempDir private static Path directory;
  private static ReportSize whole;

  @BeforeAll
  static void publish() throws IOException {
    Path dump =
        Files.write(
            directory.resolve("wire.jsonl"),
            List.of(
                article("1", "2021-07-01", "<script>alert(1)</script>", "Japan met Peru in Lima."),
                article(
                    "2", "2021-07-03", "Two", "Peru thanked Japan. \uD83D\uDE00 Chile did too."),
                article("3", "2021-08-02", "Biden", "U.S. President Joe Biden met Japan's envoys."),
                article("4", "", "No day", "Peru and Japan agreed."),
                "{ broken"));
    new RunJob(new SmallRun(directory.resolve("warehouse").toString(), "b1", 50, 1).of(dump))
        .run(SharedSpark.session());
    whole = write("all.html", ALL);
  }

  @Test
  void holdsTheCountsOfDaysSourcesAndPairs() throws IOException {
    assertThat(whole).returns(3L, ReportSize::articles).returns(33, ReportSize::days);
    JsonNode names = JSON.readTree(block("all.html", "names"));
    JsonNode first = names.get("pairs").get(0);
    assertThat(List.of(name(names, first.get(0)), name(names, first.get(1))))
        .containsExactly("Japan", "Peru");
    List<Integer> counts = numbers(block("all.html", "pairs"));
    int pairs = counts.get(0);
    int rows = counts.get(1);
    assertThat(pairs).isEqualTo(names.get("pairs").size());
    // Japan and Peru: two rows, on the first day and two days after it, an article each.
    assertThat(counts.get(3)).isEqualTo(2);
    assertThat(counts.subList(3 + pairs, 3 + pairs + 2)).containsExactly(0, 2);
    assertThat(counts.subList(3 + pairs + rows, 3 + pairs + rows + 2)).containsExactly(1, 1);
  }

  @Test
  void marksMentionsWhereJavaScriptCountsThem() throws IOException {
    JsonNode evidence = JSON.readTree(block("all.html", "evidence"));
    List<String> marked = new ArrayList<>();
    for (JsonNode place : evidence.get("places")) {
      String text = evidence.get("sentences").get(place.get(1).asInt()).get(1).asText();
      for (int side = 2; side <= 3; side++) {
        JsonNode span = place.get(side);
        marked.add(text.substring(span.get(0).asInt(), span.get(1).asInt()));
      }
    }
    assertThat(marked).contains("Japan", "Peru", "Joe Biden", "U.S.");
    assertThat(evidence.get("articles").get(0).get(0).asText())
        .isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void tellsOfWhatIsCountedNowhereByDate() throws IOException {
    JsonNode quality = facts("all.html").get("quality");
    assertThat(quality.get("undated").asInt()).isEqualTo(1);
    assertThat(quality.get("rejected").toString()).isEqualTo("[[\"malformed\",1]]");
    assertThat(quality.get("runs").asInt()).isEqualTo(1);
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    write("again.html", ALL);

    assertThat(directory.resolve("again.html"))
        .hasSameBinaryContentAs(directory.resolve("all.html"));
  }

  @Test
  void keepsToItsDaysAndSaysWhichPairsAreLeftOut() throws IOException {
    ReportSize size =
        write("july.html", new ReportScope(null, LocalDate.parse("2021-07-31"), 1, "July"));

    assertThat(size)
        .returns(2L, ReportSize::articles)
        .returns(3, ReportSize::days)
        .returns(1, ReportSize::pairs);
    JsonNode cut = facts("july.html").get("cut");
    assertThat(cut.get("pairs").asLong()).isEqualTo(1);
    assertThat(cut.get("all_pairs").asLong()).isEqualTo(size.allPairs()).isGreaterThan(1);
  }

  @Test
  void saysWhatIsMissing() {
    LocalDate year = LocalDate.parse("2030-01-01");

    assertThatThrownBy(() -> write("none.html", new ReportScope(year, null, 1, "T")))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("no article with a date from --from to --to in ");
    assertThatThrownBy(() -> new ReportScope(year, year.minusDays(1), 1, "T"))
        .hasMessage("--from 2030-01-01 is after --to 2029-12-31");
  }

  private static ReportSize write(String file, ReportScope scope) {
    return new ReportJob(
            directory.resolve("warehouse").toString(), directory.resolve(file).toString(), scope)
        .run(SharedSpark.session());
  }

  private static JsonNode facts(String file) throws IOException {
    return JSON.readTree(
        found(file, "<script type=\"application/json\" id=\"facts\">(.*?)</script>"));
  }

  private static byte[] block(String file, String name) throws IOException {
    byte[] packed =
        Base64.getDecoder().decode(found(file, "id=\"block-" + name + "\">(.*?)</script>"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static String found(String file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(directory.resolve(file)));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static List<Integer> numbers(byte[] block) {
    List<Integer> numbers = new ArrayList<>();
    int value = 0;
    int shift = 0;
    for (byte each : block) {
      value |= (each & 0x7f) << shift;
      shift += 7;
      if (each >= 0) {
        numbers.add(value);
        value = 0;
        shift = 0;
      }
    }
    return numbers;
  }

  private static String name(JsonNode names, JsonNode number) {
    return names.get("entities").get(number.asInt()).get(1).asText();
  }

  private static String article(String id, String date, String title, String body) {
    return String.format(
        "{\"id\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}", id, date, title, body);
  }
}
