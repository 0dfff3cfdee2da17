package org.entente.warehouse;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Keeps passwords and keys out of tables, logs and messages. */
public final class Secrets {

  private static final String MASK = "***";

  private static final String NAME =
      "(?:secret|passw(?:or)?d|passphrase|token|credential|signature"
          + "|(?:access|account|api|private|session|shared)[._-]?key)";

  private static final Pattern SECRET_NAME = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);

  /** {@code user:password@} of an address; {@code container@account} of Azure is no secret. */
  private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/@\\s:]*:[^/@\\s]*(?=@)");

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "([\\w.-]*" + NAME + "[\\w.-]*\\s*=\\s*)[^&;,\\s}]+", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** A text with stars in place of logins in addresses and of values whose name looks secret. */
  public static String masked(String text) {
    String withoutLogins = LOGIN.matcher(text).replaceAll(MASK);
    return ASSIGNED.matcher(withoutLogins).replaceAll("$1" + MASK);
  }

  /** Settings with stars in place of values whose name looks secret. */
  static Map<String, String> masked(Map<String, String> settings) {
    Map<String, String> masked = new TreeMap<>();
    settings.forEach(
        (name, value) -> masked.put(name, SECRET_NAME.matcher(name).find() ? MASK : masked(value)));
    return masked;
  }

  /**
   * Refuses an address with a password in it: it would stand in tables, lists of processes and
   * histories of shells.
   *
   * @throws IllegalArgumentException that shows the address without it
   */
  public static String requireNone(String address) {
    if (LOGIN.matcher(address).find()) {
      throw new IllegalArgumentException(
          masked(address)
              + " holds a password: give it in a credential file (jobs/README.md), not in an"
              + " address");
    }
    return address;
  }
}
