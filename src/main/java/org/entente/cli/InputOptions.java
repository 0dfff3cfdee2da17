package org.entente.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.article.Format;
import org.entente.article.Languages;
import org.entente.article.ReadOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What to read and how: options that every command which reads dumps has. */
final class InputOptions {

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, directories or globs, of any file system that Hadoop knows.")
  private List<String> inputs;

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description = {
        "auto (by content and name), jsonl, json, csv, parquet, text, warc, html or mediawiki;",
        "default auto."
      })
  private String format;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "FIELD=NAME",
      description = {
        "What the dump calls a field, where not found by itself:",
        "title, body, published_at, url, source, id, language;",
        "nested names with dots, as in published_at=meta.date."
      })
  private Map<String, String> fields = Map.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Source of articles whose record names none.")
  private String source;

  @Option(
      names = "--date-from-path",
      description = "Take dates from paths too, such as dt=2021-07-01/ or 2021/07/01/.")
  private boolean dateFromPath;

  @Option(
      names = "--no-crawl-dates",
      description = "Leave pages undated that nothing dates but the day they were fetched.")
  private boolean noCrawlDates;

  @Option(
      names = "--max-article-bytes",
      defaultValue = "10485760",
      paramLabel = "N",
      description = "Larger articles are rejected; default 10 MB.")
  private int maxArticleBytes;

  @Option(
      names = "--languages",
      defaultValue = "en",
      converter = LanguagesConverter.class,
      paramLabel = "CODES",
      description =
          "Languages whose articles are annotated, with commas between, or all; default en.")
  private Languages languages;

  /** Tells picocli what a wrong code is. */
  static final class LanguagesConverter implements ITypeConverter<Languages> {

    @Override
    public Languages convert(String words) {
      try {
        return Languages.of(words);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  Languages languages() {
    return languages;
  }

  List<String> inputs() {
    return inputs;
  }

  /** The format of all files; null when each tells its own. */
  Format format() {
    return Format.named(format).orElse(null);
  }

  ReadOptions readOptions() {
    ReadOptions options =
        ReadOptions.at(Instant.now())
            .withFields(fields)
            .withSource(source)
            .withMaxArticleBytes(maxArticleBytes);
    ReadOptions dated = dateFromPath ? options.withDateFromPath() : options;
    return noCrawlDates ? dated.withoutCrawlDates() : dated;
  }
}
