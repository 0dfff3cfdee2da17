package org.entente.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a dump file holds its records. */
public enum Format {
  /** A JSON object a line. */
  JSON_LINES("jsonl", List.of(".jsonl", ".ndjson", ".json")),
  /** One JSON array of objects, or objects that are written over several lines. */
  JSON("json", List.of()),
  /** Comma-separated values by RFC 4180 with a header; tabs, semicolons and bars separate too. */
  CSV("csv", List.of(".csv", ".tsv")),
  /** A Parquet file, a row a record. */
  PARQUET("parquet", List.of(".parquet", ".parq")),
  /** One article a file: the first line is the title. */
  TEXT("text", List.of(".txt", ".text")),
  /** A web archive: pages as they were fetched, or as text (WET). */
  WARC("warc", List.of(".warc", ".wet", ".wat")),
  /** One page of the web a file. */
  HTML("html", List.of(".html", ".htm", ".xhtml")),
  /** An export of a wiki's pages. */
  MEDIAWIKI("mediawiki", List.of(".xml"));

  /** A JSON object's first name, or its end: no sentence of an article begins so. */
  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*[\"}]");

  private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*[{\\]]");

  /** A line that no whole object is, before one that begins no other object. */
  private static final Pattern OBJECT_OF_LINES =
      Pattern.compile("\\s*\\{(?:[^\\n]*[,{\\[])?[ \\t\\r]*\\n\\s*[^{\\s]");

  private static final Pattern ARCHIVE = Pattern.compile("WARC/\\d");
  private static final Pattern PAGE =
      Pattern.compile("\\s*<(?:!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WIKI = Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?<mediawiki\\b");

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> extensions;

  Format(String word, List<String> extensions) {
    this.word = word;
    this.extensions = extensions;
  }

  /** The word that users type. */
  public String word() {
    return word;
  }

  /** The format that a user asks for by its word; empty for {@code auto}. */
  public static Optional<Format> named(String word) {
    if (word.equals("auto")) {
      return Optional.empty();
    }
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    throw new IllegalArgumentException(
        "no such format: "
            + word
            + "; one of auto, "
            + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")));
  }

  /** The format that a file name tells, with or without a compression's extension. */
  static Optional<Format> ofName(String fileName) {
    String name = Compression.withoutExtension(fileName).toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (format.extensions.stream().anyMatch(name::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The format that the beginning of a file tells, whatever its name; else that of the name.
   *
   * @param head the first characters, decompressed, without a byte order mark
   */
  static Optional<Format> ofContent(String fileName, String head) {
    if (head.startsWith("PAR1")) {
      return Optional.of(PARQUET);
    }
    if (ARRAY.matcher(head).lookingAt() || OBJECT_OF_LINES.matcher(head).lookingAt()) {
      return Optional.of(JSON);
    }
    if (OBJECT.matcher(head).lookingAt()) {
      return Optional.of(JSON_LINES);
    }
    if (ARCHIVE.matcher(head).lookingAt()) {
      return Optional.of(WARC);
    }
    if (WIKI.matcher(head).lookingAt()) {
      return Optional.of(MEDIAWIKI);
    }
    if (PAGE.matcher(head).lookingAt()) {
      return Optional.of(HTML);
    }
    Optional<Format> byName = ofName(fileName);
    boolean isCsv =
        byName.orElse(JSON_LINES) == JSON_LINES
            && head.stripLeading().lines().findFirst().filter(CsvHeader::is).isPresent();
    return isCsv ? Optional.of(CSV) : byName;
  }

  /** Whether a file is one article, so that its name may tell its day. */
  boolean isArticleAFile() {
    return this == TEXT || this == HTML;
  }
}
