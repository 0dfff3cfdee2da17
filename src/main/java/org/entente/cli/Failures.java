package org.entente.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.entente.job.FailureText;
import org.entente.job.TooManyRejectedException;
import org.entente.warehouse.LockedException;
import org.entente.warehouse.Secrets;

/** Turns a failure into one line and an exit status. */
final class Failures {

  private Failures() {}

  /** Prints what failed; the exit status that says how. */
  static int report(Throwable failure, PrintWriter err, boolean stacktrace) {
    Throwable root = FailureText.root(failure);
    err.println("entente: " + FailureText.of(failure));
    if (stacktrace) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.println(Secrets.masked(trace.toString()));
    }
    if (root instanceof LockedException) {
      return ExitStatus.LOCKED;
    }
    return root instanceof TooManyRejectedException
        ? ExitStatus.TOO_MANY_REJECTED
        : ExitStatus.FAILED;
  }
}
