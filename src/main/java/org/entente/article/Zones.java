package org.entente.article;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as news writes them.
 *
 * <p>Quirk: abbreviations are not unique; IST is India's, BST Britain's, CST and AST America's, as
 * in most of the English press.
 */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|Z)?([+-])(\\d{1,2}):?(\\d{2})?(?:\\[.*])?");

  private static final Map<String, ZoneId> BY_NAME = byName();

  private Zones() {}

  /** The offset that a zone's name or number stands for at a local time; empty when unknown. */
  static Optional<ZoneOffset> offset(String zone, LocalDateTime local) {
    String name = zone.toUpperCase(Locale.ROOT);
    ZoneId known = BY_NAME.get(name);
    if (known != null) {
      return Optional.of(known.getRules().getOffset(local));
    }
    Matcher offset = OFFSET.matcher(name);
    try {
      return offset.matches()
          ? Optional.of(ofMatch(offset))
          : Optional.of(ZoneId.of(zone).getRules().getOffset(local));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset ofMatch(Matcher offset) {
    int sign = offset.group(1).equals("-") ? -1 : 1;
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static Map<String, ZoneId> byName() {
    Map<String, ZoneId> zones = new HashMap<>();
    put(zones, 0, 0, "Z", "UTC", "UT", "GMT", "WET");
    put(zones, 1, 0, "BST", "CET", "WEST", "WAT");
    put(zones, 2, 0, "CEST", "EET", "SAST", "CAT");
    put(zones, 3, 0, "EEST", "MSK", "EAT", "TRT");
    put(zones, 3, 30, "IRST");
    put(zones, 4, 0, "MSD", "GST");
    put(zones, 4, 30, "AFT");
    put(zones, 5, 0, "PKT", "UZT", "TJT");
    put(zones, 5, 30, "IST");
    put(zones, 7, 0, "WIB", "ICT");
    put(zones, 8, 0, "SGT", "HKT", "AWST", "PHT", "MYT");
    put(zones, 9, 0, "JST", "KST");
    put(zones, 9, 30, "ACST");
    put(zones, 10, 0, "AEST");
    put(zones, 11, 0, "AEDT");
    put(zones, 12, 0, "NZST");
    put(zones, 13, 0, "NZDT");
    put(zones, -3, 0, "BRT", "ART", "ADT");
    put(zones, -4, 0, "EDT", "AST");
    put(zones, -5, 0, "EST", "CDT", "COT", "PET");
    put(zones, -6, 0, "CST", "MDT");
    put(zones, -7, 0, "MST", "PDT");
    put(zones, -8, 0, "PST", "AKDT");
    put(zones, -9, 0, "AKST");
    put(zones, -10, 0, "HST");
    zones.put("ET", ZoneId.of("America/New_York"));
    zones.put("CT", ZoneId.of("America/Chicago"));
    zones.put("MT", ZoneId.of("America/Denver"));
    zones.put("PT", ZoneId.of("America/Los_Angeles"));
    return Map.copyOf(zones);
  }

  private static void put(Map<String, ZoneId> zones, int hours, int minutes, String... names) {
    for (String name : names) {
      zones.put(name, ZoneOffset.ofHoursMinutes(hours, minutes));
    }
  }
}
