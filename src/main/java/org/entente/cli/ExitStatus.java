package org.entente.cli;

/** Exit statuses that schedulers rely on. */
final class ExitStatus {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int TOO_MANY_REJECTED = 3;
  static final int LOCKED = 4;

  private ExitStatus() {}
}
