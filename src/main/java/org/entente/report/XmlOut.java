package org.entente.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document written as it is told, an element a line, never held in memory.
 *
 * <p>What stands in news may be no character of XML 1.0, which has neither most control characters
 * nor halves of surrogate pairs: each becomes U+FFFD.
 */
final class XmlOut {

  /** What writes the content of an element. */
  @FunctionalInterface
  interface Content {
    void write() throws IOException;
  }

  private final XMLStreamWriter xml;
  private int depth;

  private XmlOut(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Begins a document. */
  static XmlOut to(Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      return new XmlOut(xml);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Ends it. */
  void end() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * An element with elements in it.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Content content, String... attributes) throws IOException {
    try {
      newLine();
      xml.writeStartElement(name);
      writeAttributes(attributes);
      depth++;
      content.write();
      depth--;
      newLine();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws IOException {
    try {
      newLine();
      xml.writeEmptyElement(name);
      writeAttributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element with text in it. */
  void text(String name, String text, String... attributes) throws IOException {
    try {
      newLine();
      xml.writeStartElement(name);
      writeAttributes(attributes);
      xml.writeCharacters(legal(text));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** The text with U+FFFD for whatever is no character of XML 1.0. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
