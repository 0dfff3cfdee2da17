package org.entente.cli;

import java.io.PrintWriter;
import org.entente.job.TooManyRejectedException;
import org.entente.lexicon.LexiconException;
import org.entente.warehouse.LockedException;

/** Turns a failure into one line and an exit status. */
final class Failures {

  private Failures() {}

  /** Prints what failed; the exit status that says how. */
  static int report(Throwable failure, PrintWriter err, boolean stacktrace) {
    Throwable root = rootOf(failure);
    err.println("entente: " + message(root));
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    if (root instanceof LockedException) {
      return ExitStatus.LOCKED;
    }
    return root instanceof TooManyRejectedException
        ? ExitStatus.TOO_MANY_REJECTED
        : ExitStatus.FAILED;
  }

  /**
   * The cause at the bottom: Spark wraps what a task threw several times. What is wrong in a
   * lexicon has its file and line above the cause.
   */
  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null
        && root.getCause() != root
        && !(root instanceof LexiconException)) {
      root = root.getCause();
    }
    return root;
  }

  private static String message(Throwable root) {
    String message = root.getMessage();
    if (message == null || message.isBlank()) {
      return root.getClass().getSimpleName() + "; run again with --stacktrace to see where";
    }
    String firstLine = message.strip().lines().findFirst().orElse("");
    boolean explainsItself =
        root instanceof IllegalArgumentException
            || root.getClass().getName().startsWith("org.entente.");
    return explainsItself ? firstLine : firstLine + " (" + root.getClass().getSimpleName() + ")";
  }
}
