package org.entente.wikidata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of all lines of a dump and of all statements in it; they must balance.
 *
 * @param lines how many lines, by what became of them
 * @param statements who held what, as persons and positions state it
 * @param tenures that they make
 * @param joined statements that tell of a tenure what another tells too
 * @param dropped statements that make none, by reason
 */
public record Accounts(
    Map<String, Long> lines,
    long statements,
    long tenures,
    long joined,
    Map<String, Long> dropped) {

  /** Refuses accounts in which a statement is lost or counted twice. */
  public Accounts {
    lines = new TreeMap<>(lines);
    dropped = new TreeMap<>(dropped);
    long gone = dropped.values().stream().mapToLong(Long::longValue).sum();
    if (statements != tenures + joined + gone) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d statements are not %d tenures + %d joined + %d dropped",
              statements,
              tenures,
              joined,
              gone));
    }
  }

  /** Lines of entities, read or passed over. */
  public long entities() {
    return lines.getOrDefault(EntityScan.READ, 0L) + lines.getOrDefault(EntityScan.PASSED_OVER, 0L);
  }

  /** Lines that could not be read. */
  public long damaged() {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().startsWith(EntityScan.DAMAGED))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What a user reads of the lines and statements. */
  public List<String> report() {
    List<String> report = new ArrayList<>();
    long all = lines.values().stream().mapToLong(Long::longValue).sum();
    report.add(
        String.format(
            Locale.ROOT,
            "%,d lines = %,d entities (%,d parsed) + %,d brackets and blanks + %,d damaged",
            all,
            entities(),
            lines.getOrDefault(EntityScan.READ, 0L),
            lines.getOrDefault(EntityScan.FRAME, 0L),
            damaged()));
    lines.forEach(
        (what, count) -> {
          if (what.startsWith(EntityScan.DAMAGED)) {
            report.add(String.format(Locale.ROOT, "  %s: %,d", what, count));
          }
        });
    report.add(
        String.format(
            Locale.ROOT,
            "%,d statements = %,d tenures + %,d joined to another + %,d dropped",
            statements,
            tenures,
            joined,
            dropped.values().stream().mapToLong(Long::longValue).sum()));
    dropped.forEach(
        (why, count) -> report.add(String.format(Locale.ROOT, "  dropped, %s: %,d", why, count)));
    return report;
  }
}
