package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Networks as files, read back by the JDK's parser. */
class NetworkXmlTest {

  private static final String NAME = "A & B <\"'>\u0001 \uD83D\uDE00 \uD800!";
  private static final String LEGAL_NAME = "A & B <\"'>\uFFFD \uD83D\uDE00 \uFFFD!";

  private static final Network NETWORK =
      new Network(
          List.of(
              new Network.Node("PER", "Peru", "COUNTRY", "PER", 20, 25),
              new Network.Node("x&y", NAME, "OFFICIAL", null, 9, 9)),
          List.of(
              new Network.Edge(
                  "PER",
                  "x&y",
                  8,
                  9,
                  3,
                  Optional.of(new Network.Unusual(0.25, 1e-9)),
                  0.5,
                  List.of(spell("2021-07-01", "2021-07-31"), spell("2021-09-01", "2021-09-30")))));

  @Test
  void graphMlHoldsEveryCharacterThatXmlHas() throws Exception {
    Document graphMl = parse(written(NetworkXml::writeGraphMl, NETWORK));

    assertThat(graphMl.getDocumentElement().getAttribute("xmlns"))
        .isEqualTo("http://graphml.graphdrawing.org/xmlns");
    assertThat(texts(graphMl, "node", "id")).containsExactly("PER", "x&y");
    assertThat(data(graphMl, "node_name")).containsExactly("Peru", LEGAL_NAME);
    assertThat(data(graphMl, "node_country")).containsExactly("PER");
    assertThat(data(graphMl, "edge_weight")).containsExactly("8.0");
    assertThat(data(graphMl, "edge_npmi")).containsExactly("0.25");
    assertThat(texts(graphMl, "edge", "target")).containsExactly("x&y");
  }

  @Test
  void everyKeyIsDeclared() throws Exception {
    Document graphMl = parse(written(NetworkXml::writeGraphMl, NETWORK));

    assertThat(texts(graphMl, "key", "id")).containsAll(texts(graphMl, "data", "key"));
  }

  @Test
  void gexfHasOneEdgeForAPairAndItsSpells() throws Exception {
    Document gexf = parse(written(NetworkXml::writeGexf, NETWORK));

    assertThat(texts(gexf, "graph", "mode")).containsExactly("dynamic");
    assertThat(texts(gexf, "node", "label")).containsExactly("Peru", LEGAL_NAME);
    assertThat(texts(gexf, "edge", "weight")).containsExactly("8.0");
    assertThat(texts(gexf, "spell", "start")).containsExactly("2021-07-01", "2021-09-01");
    assertThat(texts(gexf, "spell", "end")).containsExactly("2021-07-31", "2021-09-30");
    assertThat(texts(gexf, "attribute", "id")).containsAll(texts(gexf, "attvalue", "for"));
  }

  @Test
  void gexfWithoutSpellsIsStaticAndSaysNothingOfWhatIsUnknown() throws Exception {
    Network.Edge edge = new Network.Edge("PER", "x&y", 2, 2, 0, Optional.empty(), 1, List.of());
    Document gexf =
        parse(written(NetworkXml::writeGexf, new Network(NETWORK.nodes(), List.of(edge))));

    assertThat(texts(gexf, "graph", "mode")).containsExactly("static");
    assertThat(texts(gexf, "attvalue", "for")).doesNotContain("edge_npmi", "edge_q_value");
  }

  @Test
  void tablesQuoteWhatNeedsIt() {
    assertThat(NetworkCsv.nodes(NETWORK).rows())
        .containsExactly(
            List.of("PER", "Peru", "COUNTRY", "PER", "20", "25"),
            Arrays.asList("x&y", NAME, "OFFICIAL", null, "9", "9"));
    assertThat(NetworkCsv.edges(NETWORK).rows())
        .containsExactly(
            List.of("PER", "x&y", "Undirected", "8.0", "8", "9", "3", "0.25", "1.0E-9", "0.5"));
  }

  @ParameterizedTest
  @CsvSource({"65, A", "0, \uFFFD", "11, \uFFFD", "65534, \uFFFD", "55296, \uFFFD"})
  void whatIsNoCharacterOfXmlIsReplaced(int codePoint, String expected) {
    String text = new String(Character.toChars(codePoint));

    assertThat(XmlOut.legal("a" + text + "b")).isEqualTo("a" + expected + "b");
  }

  /** Writes a network. */
  private interface Format {
    void write(Network network, Writer to) throws IOException;
  }

  private static String written(Format format, Network network) throws IOException {
    StringWriter out = new StringWriter();
    format.write(network, out);
    return out.toString();
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> texts(Document document, String element, String attribute) {
    return elements(document, element).stream().map(e -> e.getAttribute(attribute)).toList();
  }

  private static List<String> data(Document document, String key) {
    return elements(document, "data").stream()
        .filter(element -> element.getAttribute("key").equals(key))
        .map(Element::getTextContent)
        .toList();
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
      elements.add((Element) document.getElementsByTagName(name).item(i));
    }
    return elements;
  }

  private static Network.Spell spell(String start, String end) {
    return new Network.Spell(LocalDate.parse(start), LocalDate.parse(end));
  }
}
