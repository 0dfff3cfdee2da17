package org.entente.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the article of an HTML page. */
public final class HtmlPage {

  /** What browsers take a page for that says nothing and is no UTF-8. */
  private static final String UNDECLARED = "windows-1252";

  private HtmlPage() {}

  /**
   * The article of a page.
   *
   * @param html the page as it was served, decompressed
   * @param charset as its server declared it; null when it did not
   * @param address where it was found; null when not known
   */
  public static WebArticle article(byte[] html, String charset, String address) {
    Document page = parsed(html, charset, address == null ? "" : address);
    LinkedData data = LinkedData.of(page);
    PageFacts facts = new PageFacts(page, data);
    String title = Headline.of(page, data, facts);
    return new WebArticle(
        title,
        BodyText.of(page, data, facts, title),
        facts.url(address).orElse(null),
        facts.siteName().orElse(null),
        facts.language().orElse(null),
        facts.dates());
  }

  /** A byte order mark decides, then the server, then the page, then whether it is UTF-8. */
  private static Document parsed(byte[] html, String charset, String address) {
    String declared = isKnown(charset) ? charset : null;
    Document page = parse(html, declared, address);
    boolean isGuessed = declared == null && !declaresCharset(page) && !hasMark(html);
    return isGuessed && !isUtf8(html) ? parse(html, UNDECLARED, address) : page;
  }

  private static Document parse(byte[] html, String charset, String address) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(html), charset, address);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return charset != null && Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static boolean declaresCharset(Document page) {
    for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
      if (meta.hasAttr("charset") || meta.attr("content").contains("charset")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMark(byte[] html) {
    return html.length >= 2
        && ((html[0] == (byte) 0xfe && html[1] == (byte) 0xff)
            || (html[0] == (byte) 0xff && html[1] == (byte) 0xfe)
            || (html[0] == (byte) 0xef && html[1] == (byte) 0xbb));
  }

  private static boolean isUtf8(byte[] html) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
