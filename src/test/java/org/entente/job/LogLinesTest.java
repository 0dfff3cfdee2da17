package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.junit.jupiter.api.Test;

/** Lines of the log as the two files in scripts write them. */
class LogLinesTest {

  @Test
  void aJsonLineHoldsWhateverIsLogged() throws JsonProcessingException {
    String message = "a \"quoted\" \\ path\nand a second line\twith \u0001 and \u2028";
    String line =
        line("json", event("20211124", message, new IllegalStateException("it \"broke\"")));

    assertThat(line.strip()).doesNotContain("\n");
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("time", "level", "batch", "logger", "thread", "message", "error");
    assertThat(json.get("time").asText()).isEqualTo("1970-01-01T00:00:01.500Z");
    assertThat(json.get("level").asText()).isEqualTo("WARN");
    assertThat(json.get("batch").asText()).isEqualTo("20211124");
    assertThat(json.get("message").asText()).isEqualTo(message);
    assertThat(json.get("error").asText())
        .startsWith(" java.lang.IllegalStateException: it \"broke\"")
        .contains("LogLinesTest");
  }

  @Test
  void aLineOutsideOfARunHasNoBatch() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(line("json", event(null, "m", null)));

    assertThat(json.get("batch").asText()).isEmpty();
    assertThat(json.get("error").asText()).isEmpty();
  }

  @Test
  void aTextLineBeginsWithTimeAndBatch() {
    assertThat(line("text", event("20211124", "read begins", null)))
        .isEqualTo("1970-01-01 00:00:01 WARN [20211124] RunProgress: read begins\n");
  }

  @Test
  void bothTellTheStepsOfARun() {
    for (String form : new String[] {"text", "json"}) {
      assertThat(configuration(form).getLoggerConfig("org.entente.job.RunProgress").getLevel())
          .isEqualTo(Level.INFO);
    }
  }

  private static String line(String form, Log4jLogEvent event) {
    return configuration(form).getAppender("stderr").getLayout().toSerializable(event).toString();
  }

  private static Configuration configuration(String form) {
    Configuration configuration =
        ConfigurationFactory.getInstance()
            .getConfiguration(
                new LoggerContext("lines"),
                "lines",
                Path.of("scripts/log4j2-" + form + ".properties").toUri());
    configuration.initialize();
    return configuration;
  }

  private static Log4jLogEvent event(String batch, String message, Throwable thrown) {
    SortedArrayStringMap context = new SortedArrayStringMap();
    if (batch != null) {
      context.putValue("mdc.batch", batch);
    }
    return Log4jLogEvent.newBuilder()
        .setLoggerName("org.entente.job.RunProgress")
        .setLevel(Level.WARN)
        .setThreadName("main")
        .setTimeMillis(1500)
        .setMessage(new SimpleMessage(message))
        .setThrown(thrown)
        .setContextData(context)
        .build();
  }
}
