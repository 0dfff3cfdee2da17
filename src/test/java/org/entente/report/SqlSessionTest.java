package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement can be stopped from the moment it is asked. */
class SqlSessionTest {

  @Test
  void stopsAStatementThatIsStillBeingPrepared() throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      InterruptedOnce connection = new InterruptedOnce(duck);
      SqlSession session = connection.session();

      assertThatThrownBy(() -> session.query("SELECT 1 AS one"))
          .isInstanceOf(SQLException.class)
          .hasMessageStartingWith("INTERRUPT Error");
      assertThat(session.query("SELECT 1 AS one").rows()).containsExactly(List.of("1"));
    }
  }

  @Test
  void forgetsAnInterruptBetweenTwoStatements() throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      SqlSession session = new SqlSession(duck);
      session.cancel();

      assertThat(session.query("SELECT 1 AS one").rows()).containsExactly(List.of("1"));
    }
  }

  /** A connection that is interrupted when it is first told to prepare something. */
  private static final class InterruptedOnce {
    private final Connection duck;
    private SqlSession session;
    private boolean isInterrupted;

    InterruptedOnce(Connection duck) {
      this.duck = duck;
    }

    SqlSession session() {
      Class<?>[] types = {Connection.class};
      session =
          new SqlSession(
              (Connection)
                  Proxy.newProxyInstance(
                      getClass().getClassLoader(),
                      types,
                      (proxy, method, arguments) -> call(method, arguments)));
      return session;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("prepareStatement") && !isInterrupted) {
        isInterrupted = true;
        session.cancel();
      }
      try {
        return method.invoke(duck, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
