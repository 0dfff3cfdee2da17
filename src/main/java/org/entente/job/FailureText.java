package org.entente.job;

import java.sql.SQLException;
import org.entente.warehouse.Secrets;

/** What made something fail, in one line: Spark wraps what a task threw several times. */
public final class FailureText {

  private FailureText() {}

  /** The cause that says what, where and what to do. */
  public static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (!explainsItself(root) && root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  /** The first line of what the root says, with its type where that is needed to understand it. */
  public static String of(Throwable failure) {
    Throwable root = root(failure);
    String message = root.getMessage();
    if (message == null || message.isBlank()) {
      return root.getClass().getSimpleName() + "; run again with --stacktrace to see where";
    }
    String firstLine = Secrets.masked(message.strip().lines().findFirst().orElse(""));
    // DuckDB's messages begin with the kind of error.
    boolean needsNoType =
        explainsItself(root)
            || root instanceof IllegalArgumentException
            || root instanceof SQLException;
    return needsNoType ? firstLine : firstLine + " (" + root.getClass().getSimpleName() + ")";
  }

  private static boolean explainsItself(Throwable failure) {
    return failure.getClass().getName().startsWith("org.entente.");
  }
}
