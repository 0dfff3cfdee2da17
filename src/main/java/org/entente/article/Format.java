package org.entente.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a dump file holds its records. */
public enum Format {
  /** A JSON object a line. */
  JSON_LINES("jsonl", List.of(".jsonl", ".ndjson", ".json")),
  /** Comma-separated values by RFC 4180 with a header; tab-separated when the name ends so. */
  CSV("csv", List.of(".csv", ".tsv")),
  /** A Parquet file, a row a record. */
  PARQUET("parquet", List.of(".parquet", ".parq")),
  /** One article a file: the first line is the title. */
  TEXT("text", List.of(".txt", ".text"));

  /** A JSON object's first name, or its end: no sentence of an article begins so. */
  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*[\"}]");

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
        "no such format: " + word + "; one of auto, jsonl, csv, parquet, text");
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
    if (OBJECT.matcher(head).lookingAt()) {
      return Optional.of(JSON_LINES);
    }
    return ofName(fileName);
  }
}
