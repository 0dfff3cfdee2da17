package org.entente.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements end. */
class StatementsTest {

  @Test
  void endsAtSemicolonsAndKeepsTheRest() {
    Statements statements = Statements.of("SELECT 1;\n SELECT 2 ; SELECT\n3");

    assertThat(statements.ended()).containsExactly("SELECT 1", "SELECT 2");
    assertThat(statements.rest().strip()).isEqualTo("SELECT\n3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'a;b'",
        "SELECT 'it''s; so'",
        "SELECT \"a;b\"",
        "SELECT $$a;b$$",
        "SELECT $t$a;$$b$t$",
        "SELECT 1 -- a;b",
        "SELECT /* a;b */ 1",
        "SELECT /* a /* b; */ c; */ 1"
      })
  void endsAtNoSemicolonInQuotesAndComments(String statement) {
    assertThat(Statements.of(statement + "\n;").ended()).containsExactly(statement);
    assertThat(Statements.of(statement).ended()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 'a;", "SELECT /* ; ", "SELECT $$;$", "SELECT \";"})
  void goesOnWhileAQuoteIsOpen(String text) {
    assertThat(Statements.of(text).ended()).isEmpty();
    assertThat(Statements.of(text).rest()).isEqualTo(text);
  }

  @Test
  void takesCommentsAloneForNothing() {
    assertThat(Statements.of("-- nothing;\n ; ;").ended()).isEmpty();
    assertThat(Statements.of("SELECT 1; -- done").rest()).isEmpty();
    assertThat(Statements.of("/* nothing; */ ;").ended()).isEmpty();
    assertThat(Statements.of("SELECT 1;\n/* done */\n").rest()).isEmpty();
  }
}
