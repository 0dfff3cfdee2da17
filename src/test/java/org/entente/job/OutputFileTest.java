package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private static final Configuration HADOOP = new Configuration();

  @TempDir private Path directory;

  @Test
  void standsInPlaceOfAnOlderOne() throws IOException {
    Path file = directory.resolve("page.html");
    new OutputFile(file.toString()).write(out -> out.write("older"), HADOOP);
    new OutputFile(file.toString()).write(out -> out.write("Köln"), HADOOP);
    assertThat(file).hasContent("Köln");
    assertThat(files()).containsExactly("page.html");
  }

  @Test
  void leavesTheOlderOneAndNothingElseWhenWritingFails() throws IOException {
    Path file = directory.resolve("page.html");
    new OutputFile(file.toString()).write(out -> out.write("older"), HADOOP);
    OutputFile.Content full =
        out -> {
          out.write("half");
          throw new IOException("no space left on device");
        };
    assertThatThrownBy(() -> new OutputFile(file.toString()).write(full, HADOOP))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + file + ": no space left on device");
    assertThat(file).hasContent("older");
    assertThat(files()).containsExactly("page.html");
  }

  @Test
  void leavesNothingWhenItsContentCannotBeMade() throws IOException {
    OutputFile.Content wrong =
        out -> {
          throw new IllegalStateException("no such pair");
        };
    assertThatThrownBy(
            () -> new OutputFile(directory.resolve("page.html").toString()).write(wrong, HADOOP))
        .isInstanceOf(IllegalStateException.class);
    assertThat(files()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
