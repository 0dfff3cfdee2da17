package org.entente.cli;

/** The version of this build; the pom's. */
public final class Version {

  public static final String NUMBER = "0.1.0";

  private Version() {}
}
