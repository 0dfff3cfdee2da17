package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} of each command says. */
class HelpTest {

  private static final String EXAMPLE = "Example: scripts/entente ";

  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static Stream<CommandLine> commands() {
    return withSubcommands(Main.commandLine());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsAnExampleThatTheCommandLineTakes(CommandLine command) {
    List<String> examples =
        command
            .getUsageMessage()
            .lines()
            .filter(line -> line.startsWith(EXAMPLE))
            .map(line -> line.substring(EXAMPLE.length()))
            .toList();

    assertThat(examples).isNotEmpty();
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThatCode(() -> Main.commandLine().parseArgs(words(example)))
                    .doesNotThrowAnyException());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    Stream<CommandLine> below =
        command.getSubcommands().values().stream().distinct().flatMap(HelpTest::withSubcommands);
    return Stream.concat(Stream.of(command), below);
  }

  private static String[] words(String example) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(example).results().toList()) {
      words.add(
          Stream.of(1, 2, 3).map(word::group).filter(g -> g != null).findFirst().orElseThrow());
    }
    return words.toArray(String[]::new);
  }
}
