package org.entente.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens other doors is starred, and nothing else. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3a://AKIA1:xyz/w is odd       | s3a://AKIA1:xyz/w is odd",
        "s3a://AKIA1:xyz@bucket/w       | s3a://***@bucket/w",
        "no host jdbc:x://u:p@h:1/db    | no host jdbc:x://***@h:1/db",
        "fs.s3a.secret.key=abc, a=b     | fs.s3a.secret.key=***, a=b",
        "https://h/x?a=1&access_token=q | https://h/x?a=1&access_token=***",
        "{Password = hunter2}           | {Password = ***}",
        "abfs://news@acme.example/w     | abfs://news@acme.example/w",
        "hdfs://nn:8020/a@b             | hdfs://nn:8020/a@b",
        "the secretary: a token gesture | the secretary: a token gesture"
      })
  void starsStandForSecretsInAText(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
  }

  @Test
  void aRunIsRecordedWithoutThem() {
    RunEntry run =
        new RunEntry(
            "b1",
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(),
            RunCounts.none(),
            Map.of(),
            "c",
            Map.of(
                "fs.s3a.access.key", "AKIA1",
                "input", "s3a://u:p@b/x hdfs://nn/y",
                "max-entities", "80"));

    assertThat(run.settings())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "fs.s3a.access.key", "***",
                "input", "s3a://***@b/x hdfs://nn/y",
                "max-entities", "80"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a://key:hidden@bucket/w", "ftp://me:hidden@host"})
  void anAddressWithAPasswordIsRefusedWithoutShowingIt(String address) {
    assertThatThrownBy(() -> Secrets.requireNone(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("://***@")
        .hasMessageNotContainingAny("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "/data/w", "hdfs://nn:8020/w", "abfs://news@acme.example/w"})
  void otherAddressesAreNot(String address) {
    assertThatCode(() -> Secrets.requireNone(address)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../other/file", "articles/../../x", "/etc/passwd", "file:/x", ""})
  void aRedoLogNamesNothingOutsideItsWarehouse(String file) {
    assertThatThrownBy(() -> new RedoLog.Step("articles/a.parquet", file))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("no file of its warehouse");
    assertThatThrownBy(() -> RedoLog.Step.remove(file)).isInstanceOf(WarehouseException.class);
  }
}
