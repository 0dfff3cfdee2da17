package org.entente;

import java.nio.file.Path;

/** Where real news for measuring lies: beside the checkout, or where ENTENTE_SHARED says. */
public final class SharedFolder {

  private SharedFolder() {}

  /** A path below it, which may not exist: then a test skips with a message. */
  public static Path path(String below) {
    String given = System.getenv("ENTENTE_SHARED");
    return (given == null ? Path.of("..", "shared") : Path.of(given)).resolve(below);
  }
}
