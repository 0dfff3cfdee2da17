package org.entente.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.entente.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a warehouse's layout: written, refused, raised. */
class LayoutVersionTest {

  @TempDir private Path root;

  private Storage storage;

  @BeforeEach
  void open() throws IOException {
    storage = Storage.at(root.toString(), new Configuration());
    Files.createDirectories(root.resolve("_entente"));
  }

  @Test
  void aNewWarehouseIsOfThePresentLayout() {
    LayoutVersion.recordWriting(storage);

    assertThat(root.resolve("_entente/version")).hasContent("newest=2\noldest=2\n");
  }

  @Test
  void aWarehouseFromBeforeTheNumberHasOlderFilesUntilItIsMigrated() throws IOException {
    Files.createDirectories(root.resolve("runs"));
    Files.writeString(root.resolve("runs/committed-b1-0.zstd.parquet"), "");

    LayoutVersion.recordWriting(storage);
    assertThat(LayoutVersion.of(storage)).isEqualTo(new LayoutVersion(2, 0));
    LayoutVersion.recordMigrated(storage);
    assertThat(LayoutVersion.of(storage)).isEqualTo(new LayoutVersion(2, 2));
  }

  @Test
  void aNewerLayoutIsRefusedByWhoeverOpensTheWarehouse() throws IOException {
    write("newest=3\noldest=1\n");

    assertThatThrownBy(() -> new Warehouse(SharedSpark.session(), root.toString()))
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            "file:"
                + root
                + " has tables of layout 3, this Entente knows layouts up to 2: use a newer one");
  }

  /** What a writer has just truncated promises nothing, and nothing newer is published yet. */
  @Test
  void anEmptyFileIsOneThatIsBeingWritten() throws IOException {
    write("");

    assertThat(LayoutVersion.of(storage)).isEqualTo(new LayoutVersion(0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1\n", "newest=1\n", "newest=one\noldest=1\n", "newest=9999999\noldest=1\n"})
  void anythingElseIsRefusedWithItsFile(String content) throws IOException {
    write(content);

    assertThatThrownBy(() -> LayoutVersion.of(storage))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("_entente/version begins with '" + content.split("\n", 2)[0] + "'");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,-1"})
  void numbersThatCannotBeAreRefused(int newest, int oldest) {
    assertThatThrownBy(() -> new LayoutVersion(newest, oldest))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void write(String content) throws IOException {
    Files.writeString(root.resolve("_entente/version"), content);
  }
}
