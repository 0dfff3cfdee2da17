package org.entente.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.entente.page.HtmlPage;
import org.entente.page.WebArticle;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The records of a WARC file, streamed: HTML pages that were fetched, and texts of such pages.
 *
 * <p>A stretch that cannot be read is one refused record; reading goes on at the next record that
 * can be found behind it.
 */
final class WarcRecords implements RawRecords {

  private static final int OK = 200;

  /** No record is as short as this: what is left of a file then is line ends. */
  private static final int LINE_ENDS = 16;

  private static final Map<String, Skip> NO_PAGES =
      Map.of(
          "warcinfo", Skip.WARCINFO,
          "request", Skip.REQUEST,
          "metadata", Skip.METADATA,
          "revisit", Skip.REVISIT,
          "continuation", Skip.CONTINUATION);

  private final WarcInput input;
  private final int maxBytes;
  private WarcReader reader;
  private long readerStart;
  private WarcRecord found;
  private String lastId = "";
  private boolean isDamageTold;
  private boolean ended;

  private WarcRecords(WarcInput input, int maxBytes, WarcReader reader) {
    this.input = input;
    this.maxBytes = maxBytes;
    this.reader = lenient(reader);
  }

  static RawRecords open(WarcInput input, int maxBytes) throws IOException {
    try {
      return new WarcRecords(input, maxBytes, new WarcReader(input.start()));
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  @Override
  public Optional<RawRecord> next() {
    while (!ended) {
      Optional<WarcRecord> record;
      try {
        record = following();
      } catch (IOException | IllegalArgumentException e) {
        boolean wasTold = isDamageTold || isPastEnd(LINE_ENDS);
        isDamageTold = false;
        String damage = message(e);
        takeUpAgain();
        if (wasTold) {
          continue;
        }
        return Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, damage, ""));
      }
      ended = record.isEmpty() || isRepeated(record.get());
      isDamageTold = false;
      if (!ended) {
        return Optional.of(read(record.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Quirk: where a file ends in other line ends than a record has, jwarc 0.36 reads what its buffer
   * still holds once more, records and all.
   */
  private boolean isRepeated(WarcRecord record) {
    String id = record.headers().first("WARC-Record-ID").orElse("");
    boolean isPlain = reader.compression() == WarcCompression.NONE;
    boolean isRepeated = isPastEnd(0) && (isPlain || id.equals(lastId));
    lastId = id;
    return isRepeated;
  }

  private boolean isPastEnd(int slack) {
    return input.isPast(readerStart + reader.position() + slack);
  }

  private Optional<WarcRecord> following() throws IOException {
    if (found == null) {
      return reader.next();
    }
    WarcRecord record = found;
    found = null;
    return Optional.of(record);
  }

  /** Goes to the first record behind the place of the damage that can be read. */
  private void takeUpAgain() {
    try {
      long from = readerStart + reader.position() + 1;
      for (OptionalLong start = input.nextStart(from);
          start.isPresent();
          start = input.nextStart(start.getAsLong() + 1)) {
        if (opens(start.getAsLong())) {
          return;
        }
      }
      ended = true;
    } catch (IOException e) {
      // The file itself cannot be read further; its damage is told already.
      ended = true;
    }
  }

  private boolean opens(long start) throws IOException {
    WarcReader candidate = lenient(new WarcReader(input.from(start)));
    try {
      found = candidate.next().orElse(null);
    } catch (IOException | IllegalArgumentException e) {
      // Bytes inside a record that only look like a beginning.
      return false;
    }
    reader = candidate;
    readerStart = start;
    return found != null;
  }

  private static WarcReader lenient(WarcReader reader) {
    reader.setLenient(true);
    return reader;
  }

  private RawRecord read(WarcRecord record) {
    try {
      if (record instanceof WarcResponse response) {
        return ofResponse(response);
      }
      if (record instanceof WarcResource resource) {
        return page(resource, resource.contentType(), resource.body());
      }
      if (record instanceof WarcConversion conversion) {
        return text(conversion);
      }
      String type = record.headers().first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
      return new RawRecord.Skipped(NO_PAGES.getOrDefault(type, Skip.OTHER_RECORD));
    } catch (IOException | IllegalArgumentException e) {
      // What follows may be sound; if it is not, that is the same damage.
      isDamageTold = true;
      String where = record.headers().first("WARC-Target-URI").orElse("");
      return new RawRecord.Refused(Rejection.UNREADABLE, message(e), where);
    }
  }

  private RawRecord ofResponse(WarcResponse response) throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return new RawRecord.Skipped(Skip.NOT_HTTP);
    }
    HttpResponse http = response.http();
    if (http.status() / 100 == 3) {
      return new RawRecord.Skipped(Skip.REDIRECT);
    }
    return http.status() == OK
        ? page(response, http.contentType(), isHtml(http.contentType()) ? http.bodyDecoded() : null)
        : new RawRecord.Skipped(Skip.HTTP_ERROR);
  }

  private RawRecord page(WarcTargetRecord record, MediaType type, MessageBody body)
      throws IOException {
    if (!isHtml(type)) {
      return new RawRecord.Skipped(Skip.NOT_HTML);
    }
    byte[] html = body.stream().readNBytes(maxBytes + 1);
    if (html.length > maxBytes) {
      return tooLarge(html);
    }
    WebArticle article = HtmlPage.article(html, type.parameters().get("charset"), address(record));
    return article.body().isEmpty()
        ? new RawRecord.Skipped(Skip.NO_ARTICLE)
        : new RawRecord.Page(article, date(record), HtmlFile.head(html));
  }

  private RawRecord text(WarcConversion conversion) throws IOException {
    byte[] bytes = conversion.body().stream().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return tooLarge(bytes);
    }
    String text = CleanText.of(new String(bytes, StandardCharsets.UTF_8));
    int newline = text.indexOf('\n');
    if (newline < 0) {
      return new RawRecord.Skipped(Skip.NO_ARTICLE);
    }
    String language =
        conversion
            .headers()
            .first("WARC-Identified-Content-Language")
            .map(codes -> codes.split(",", 2)[0])
            .orElse(null);
    WebArticle article =
        new WebArticle(
            text.substring(0, newline),
            text.substring(newline + 1),
            address(conversion),
            null,
            language,
            List.of());
    return new RawRecord.Page(article, date(conversion), text);
  }

  private RawRecord tooLarge(byte[] content) {
    return new RawRecord.Refused(
        Rejection.TOO_LARGE, "a page of more than " + maxBytes + " bytes", HtmlFile.head(content));
  }

  private static boolean isHtml(MediaType type) {
    return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
  }

  /** Quirk: some tools put the address into angle brackets, as the standard's grammar has it. */
  private static String address(WarcTargetRecord record) {
    String target = record.headers().first("WARC-Target-URI").orElse("").strip();
    boolean isBracketed = target.startsWith("<") && target.endsWith(">");
    String address = isBracketed ? target.substring(1, target.length() - 1) : target;
    return address.isEmpty() ? null : address;
  }

  private static String date(WarcTargetRecord record) {
    return record.headers().first("WARC-Date").orElse(null);
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
