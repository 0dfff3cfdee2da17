package org.entente.mention;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.Lexicon;

/**
 * Heads of state and of government as three independent lists name them.
 *
 * <p>Quirk: Archigos and REIGN name whoever ruled in fact (Khamenei, a junta's chief, a deputy for
 * the days of an operation) and no office; the list of 2021 names offices and years only.
 */
final class LeaderLists {

  private static final LocalDate LAST_DAY_OF_REIGN = LocalDate.of(2021, 3, 1);
  private static final LocalDate LAST_DAY_OF_2021 = LocalDate.of(2022, 12, 31);
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
  private static final Pattern HEX_BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

  private final Lexicon lexicon;
  private final Map<String, String> countryByState;

  /**
   * A tenure as a list has it.
   *
   * @param list which
   * @param countries codes, several when a state had successors
   * @param name as the list writes it
   * @param office as the list writes it; null when it does not tell
   * @param from first day
   * @param to last day
   */
  record Leader(
      String list,
      List<String> countries,
      String name,
      String office,
      LocalDate from,
      LocalDate to) {

    LocalDate middle() {
      return from.plusDays(Math.max(0, (to.toEpochDay() - from.toEpochDay()) / 2));
    }

    @Override
    public String toString() {
      String what = office == null ? "" : " (" + office + ")";
      return list + ": " + name + what + " of " + countries + ", " + from + " to " + to;
    }
  }

  LeaderLists(Lexicon lexicon, Path stateCodes) throws IOException {
    this.lexicon = lexicon;
    this.countryByState =
        Files.readAllLines(stateCodes).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(";", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  List<Leader> archigos(Path file) throws IOException {
    List<Leader> leaders = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      leaders.add(
          new Leader(
              "Archigos",
              countries(row.get("idacr")),
              row.get("leader"),
              null,
              LocalDate.parse(row.get("startdate")),
              LocalDate.parse(row.get("enddate"))));
    }
    return leaders;
  }

  /** REIGN gives the month of an end; the day is that before the successor's, or the first. */
  List<Leader> reign(Path file) throws IOException {
    List<Map<String, String>> rows = rows(file);
    List<Leader> leaders = new ArrayList<>();
    for (Map<String, String> row : rows) {
      LocalDate from =
          LocalDate.of(number(row, "syear"), number(row, "smonth"), number(row, "sdate"));
      leaders.add(
          new Leader(
              "REIGN",
              countries(row.get("stateabb")),
              row.get("leader"),
              null,
              from,
              row.get("eyear").isEmpty() ? LAST_DAY_OF_REIGN : reignEnd(row, from, rows)));
    }
    return leaders;
  }

  private static LocalDate reignEnd(
      Map<String, String> row, LocalDate from, List<Map<String, String>> rows) {
    LocalDate month = LocalDate.of(number(row, "eyear"), number(row, "emonth"), 1);
    LocalDate end = month.isBefore(from) ? from : month;
    return rows.stream()
        .filter(other -> other.get("stateabb").equals(row.get("stateabb")))
        .filter(other -> number(other, "syear") == month.getYear())
        .filter(other -> number(other, "smonth") == month.getMonthValue())
        .map(other -> month.withDayOfMonth(number(other, "sdate")))
        .filter(start -> start.isAfter(end))
        .min(LocalDate::compareTo)
        .orElse(end);
  }

  List<Leader> of2021(Path file) throws IOException {
    Map<String, String> codes = new HashMap<>();
    for (CountryAlias alias : lexicon.countryAliases()) {
      if (alias.kind() == CountryAlias.Kind.NAME) {
        codes.putIfAbsent(alias.alias().toLowerCase(Locale.ROOT), alias.country());
      }
    }
    List<Leader> leaders = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      String country = row.get("country").toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
      String code = codes.get(country);
      String endYear = row.get("end_year");
      leaders.add(
          new Leader(
              "2021",
              code == null ? List.of() : List.of(code),
              row.get("officeholderLabel"),
              row.get("positionLabel"),
              LocalDate.of(number(row, "start_year"), 7, 1),
              endYear.isEmpty() ? LAST_DAY_OF_2021 : LocalDate.of(number(row, "end_year"), 7, 1)));
    }
    return leaders;
  }

  private List<String> countries(String state) {
    String countries = countryByState.getOrDefault(state, "-");
    return countries.equals("-") ? List.of() : Arrays.asList(countries.split("\\|", -1));
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  static List<Map<String, String>> rows(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : text(file).split("\r?\n", -1)) {
      if (!line.isBlank()) {
        lines.add(cells(line));
      }
    }
    List<String> columns = lines.get(0);
    return lines.stream()
        .skip(1)
        .map(
            cells -> {
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                row.put(columns.get(i), cells.get(i).strip());
              }
              return row;
            })
        .toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cell.find()) {
      cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
    }
    return cells;
  }

  /**
   * Quirk: REIGN is UTF-8 with some bytes of Latin-1; Archigos has bytes written as {@code \xfa}.
   */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = lineByLine(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return HEX_BYTE
        .matcher(text)
        .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)));
  }

  private static String lineByLine(String latin) {
    return latin
        .lines()
        .map(
            line -> {
              String utf8 =
                  new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
              return utf8.indexOf('\ufffd') < 0 ? utf8 : line;
            })
        .collect(Collectors.joining("\n"));
  }
}
