package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The pages of a MediaWiki export, streamed; of several revisions the last.
 *
 * <p>Exports have no document type: one that has is refused, and with it every entity bomb.
 */
final class MediaWikiPages implements RawRecords {

  /** The parser's bound on the text behind references; they add up over an export of a wiki. */
  private static final String ENTITY_LIMIT = "jdk.xml.totalEntitySizeLimit";

  private final XMLStreamReader xml;
  private final InputStream in;
  private final int maxChars;
  private final WikiSite site = new WikiSite();
  private boolean ended;

  private MediaWikiPages(XMLStreamReader xml, InputStream in, int maxChars) {
    this.xml = xml;
    this.in = in;
    this.maxChars = maxChars;
  }

  static RawRecords open(InputStream in, int maxChars) throws IOException {
    // A byte that is no UTF-8 is one character lost, not the rest of the export.
    InputStreamReader utf8 = new InputStreamReader(in, StandardCharsets.UTF_8);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(ENTITY_LIMIT, "0");
    try {
      return new MediaWikiPages(factory.createXMLStreamReader(utf8), in, maxChars);
    } catch (XMLStreamException e) {
      in.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<RawRecord> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          ended = true;
          return refused(Rejection.MALFORMED, "an export with a document type, which none has");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("page")) {
            return Optional.of(page());
          }
          site.read(xml);
        }
      }
      ended = true;
      return Optional.empty();
    } catch (XMLStreamException e) {
      ended = true;
      return e.getNestedException() instanceof IOException damage
          ? refused(Rejection.UNREADABLE, JsonLines.message(damage))
          : refused(Rejection.MALFORMED, e.getMessage().replaceAll("\\s+", " "));
    }
  }

  private static Optional<RawRecord> refused(Rejection reason, String detail) {
    return Optional.of(new RawRecord.Refused(reason, detail, ""));
  }

  /** Reads to the end of the page that begins here. */
  private RawRecord page() throws XMLStreamException {
    WikiPage page = new WikiPage();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        if (name.equals("redirect")) {
          page.setRedirect();
        } else if (WikiPage.isHeld(name)) {
          page.hold(name, text());
          depth--;
        }
      }
    }
    return page.isTooLong(maxChars)
        ? new RawRecord.Refused(
            Rejection.TOO_LARGE, "a page of more than " + maxChars + " characters", page.head())
        : page.record(site);
  }

  /** The text of an element to its end, cut where it is too long to keep. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.hasText() && text.length() <= maxChars) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
