package org.entente.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.entente.article.RecordFields.Field;

/** Turns records into the rows of {@link Candidates}. */
final class CandidateRows implements Serializable {

  private static final int RAW_CHARACTERS = 2_000;

  private final ReadOptions options;
  private final RecordFields fields;
  private final ArticleDates dates;

  CandidateRows(ReadOptions options) {
    this.options = options;
    this.fields = RecordFields.of(options.fields());
    this.dates = new ArticleDates(options);
  }

  /**
   * Where a record stands.
   *
   * @param file its file
   * @param splitStart offset of its split
   * @param index its number in the split, from 0
   */
  record Place(DumpFile file, long splitStart, long index) {}

  /** The row of a record. */
  Row of(Place place, RawRecord record) {
    if (record instanceof RawRecord.Skipped skipped) {
      return without(place, Candidates.SKIPPED, skipped.why().code());
    }
    if (record instanceof RawRecord.Refused refused) {
      return rejected(place, refused);
    }
    return record instanceof RawRecord.Page page
        ? ofPage(place, page)
        : ofFields(place, (RawRecord.Fields) record);
  }

  private Row ofPage(Place place, RawRecord.Page page) {
    if (page.article().body().isEmpty()) {
      String detail = "a page without running text";
      return rejected(place, new RawRecord.Refused(Rejection.MISSING_TEXT, detail, page.raw()));
    }
    String title = page.article().title();
    ArticleParts parts = ArticleParts.of(title == null ? "" : title, page.article().body());
    return checked(place, parts, page.raw())
        .orElseGet(() -> accepted(place, parts, Origin.ofPage(place, page, options)));
  }

  private Row ofFields(Place place, RawRecord.Fields read) {
    // A text file's fields are made by its reader: the names of other dumps do not apply.
    RecordFields names = place.file().format() == Format.TEXT ? RecordFields.usual() : fields;
    String raw = read.raw() == null ? read.fields().toString() : read.raw();
    Optional<Field> wrong = wrongType(names, read.fields());
    if (wrong.isPresent()) {
      String detail = wrong.get().canonicalName() + " is not text";
      return rejected(place, new RawRecord.Refused(Rejection.WRONG_TYPE, detail, raw));
    }
    ArticleParts parts = parts(names, read.fields());
    return checked(place, parts, raw)
        .orElseGet(() -> accepted(place, parts, Origin.of(place, read.fields(), names, options)));
  }

  /** The row of a record whose text is none or too much. */
  private Optional<Row> checked(Place place, ArticleParts parts, String raw) {
    if (parts.text().isEmpty()) {
      String detail = "neither title nor body";
      return Optional.of(
          rejected(place, new RawRecord.Refused(Rejection.MISSING_TEXT, detail, raw)));
    }
    if (isTooLarge(parts.text())) {
      String detail = "an article of more than " + options.maxArticleBytes() + " bytes";
      return Optional.of(rejected(place, new RawRecord.Refused(Rejection.TOO_LARGE, detail, raw)));
    }
    return Optional.empty();
  }

  private ArticleParts parts(RecordFields names, ObjectNode record) {
    String title = text(names, record, Field.TITLE);
    boolean asItStands = options.textAsItStands() && record.path("text").isTextual();
    return asItStands
        ? ArticleParts.asItStands(title, record.get("text").textValue())
        : ArticleParts.of(title, text(names, record, Field.BODY));
  }

  private Row accepted(Place place, ArticleParts parts, Origin origin) {
    ArticleDates.Dated dated = dates.of(place, origin, parts);
    Optional<Published> published = dated.published();
    String contentHash = Hashes.ofText(parts.text());
    String day = published.map(p -> p.day().toString()).orElse("");
    String articleId = origin.articleId(day, contentHash);
    return RowFactory.create(
        place.file().path(),
        place.splitStart(),
        place.index(),
        articleId,
        recordId(place, origin, articleId),
        origin.source(),
        origin.url(),
        parts.title(),
        parts.text(),
        parts.text().codePointCount(0, parts.titleEnd()),
        marks(parts),
        origin.language(),
        published.map(Published::instant).orElse(null),
        published.map(Published::day).orElse(null),
        dated.origin(),
        contentHash,
        parts.text().codePointCount(0, parts.text().length()),
        null,
        null,
        null,
        null);
  }

  /** A text file is called by its name, which is no identity: many folders have a 001.txt. */
  private static String recordId(Place place, Origin origin, String articleId) {
    if (place.file().format().isArticleAFile()) {
      return place.file().stem();
    }
    return origin.id() != null ? origin.id() : articleId;
  }

  private static Row rejected(Place place, RawRecord.Refused refused) {
    return without(
        place, Candidates.REASON, refused.reason().code(), refused.detail(), head(refused.raw()));
  }

  /** A row that is no article: its place and the columns from one on. */
  private static Row without(Place place, String firstColumn, Object... values) {
    Object[] cells = new Object[Candidates.SCHEMA.length()];
    cells[0] = place.file().path();
    cells[1] = place.splitStart();
    cells[2] = place.index();
    System.arraycopy(values, 0, cells, Candidates.SCHEMA.fieldIndex(firstColumn), values.length);
    return RowFactory.create(cells);
  }

  private static String head(String raw) {
    int end = Math.min(raw.length(), RAW_CHARACTERS);
    boolean cutsPair = end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1));
    return CleanText.of(raw.substring(0, cutsPair ? end - 1 : end));
  }

  /** The title or body that has a value and no text. */
  private static Optional<Field> wrongType(RecordFields names, ObjectNode record) {
    for (Field field : List.of(Field.TITLE, Field.BODY)) {
      List<JsonNode> values = names.values(record, field);
      if (!values.isEmpty() && values.stream().noneMatch(JsonNode::isTextual)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String text(RecordFields names, ObjectNode record, Field field) {
    return names.values(record, field).stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst()
        .orElse("");
  }

  private boolean isTooLarge(String text) {
    int limit = options.maxArticleBytes();
    return text.length() > limit
        || (text.length() > limit / 3 && text.getBytes(StandardCharsets.UTF_8).length > limit);
  }

  private static Row[] marks(ArticleParts parts) {
    return Marks.rows(parts.text(), Boilerplate.mark(parts.text(), parts.titleEnd()))
        .toArray(Row[]::new);
  }
}
