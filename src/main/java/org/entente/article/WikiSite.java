package org.entente.article;

import java.net.URI;
import java.net.URISyntaxException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the head of a MediaWiki export says about its wiki. */
final class WikiSite {

  private String name;
  private String base;
  private String language;

  /** Takes what the element that begins here says, if anything. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "mediawiki" -> language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
      case "sitename" -> name = xml.getElementText();
      case "base" -> base = xml.getElementText();
      default -> {}
    }
  }

  String name() {
    return name;
  }

  String language() {
    return language;
  }

  /** Where a page stands; null when the export does not say where the wiki is. */
  String url(String title) {
    if (base == null) {
      return null;
    }
    try {
      URI front = new URI(base.strip());
      String path = front.getPath().substring(0, front.getPath().lastIndexOf('/') + 1);
      return new URI(front.getScheme(), front.getHost(), path + title.replace(' ', '_'), null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
