package org.entente.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article as schema.org JSON-LD.
 *
 * <p>Quirk: publishers' templates break JSON in every way; a block that is no JSON says nothing.
 */
final class LinkedData {

  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*[/:])?(?:[A-Za-z]*Article|[A-Za-z]*BlogPosting|Report|Review)");
  private static final Pattern PAGE = Pattern.compile("(?:.*[/:])?[A-Za-z]*Page");
  private static final Pattern COMMENT_MARKS =
      Pattern.compile(
          "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|(?://\\s*)?]]>)\\s*;?\\s*$");

  /** Blocks of data about other things nest deep; an article stands near the top. */
  private static final int DEEPEST = 4;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  private LinkedData() {}

  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    for (Element script : page.select("script[type~=(?i)^application/ld\\+json]")) {
      data.addBlock(COMMENT_MARKS.matcher(script.data()).replaceAll(""));
    }
    return data;
  }

  private void addBlock(String json) {
    JsonNode root;
    try {
      root = Lenient.READER.readTree(json);
    } catch (JsonProcessingException e) {
      return;
    }
    Deque<Placed> open = new ArrayDeque<>();
    open.add(new Placed(root, 0));
    while (!open.isEmpty()) {
      Placed next = open.remove();
      if (next.node().isArray() && next.depth() < DEEPEST) {
        next.node().forEach(element -> open.add(new Placed(element, next.depth() + 1)));
      } else if (next.node().isObject()) {
        add(next, open);
      }
    }
  }

  private void add(Placed placed, Deque<Placed> open) {
    JsonNode node = placed.node();
    if (hasType(node, ARTICLE)) {
      articles.add(node);
    } else if (hasType(node, PAGE)) {
      pages.add(node);
    }
    if (placed.depth() < DEEPEST) {
      for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        open.add(new Placed(node.path(inner), placed.depth() + 1));
      }
    }
  }

  private static boolean hasType(JsonNode node, Pattern type) {
    JsonNode given = node.path("@type");
    if (given.isTextual()) {
      return type.matcher(given.textValue()).matches();
    }
    for (JsonNode one : given) {
      if (one.isTextual() && type.matcher(one.textValue()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A property of the article that has it first. */
  Optional<String> ofArticle(String property) {
    return first(articles, property);
  }

  /** A property of the page, which is weaker: pages are made and changed without their article. */
  Optional<String> ofPage(String property) {
    return first(pages, property);
  }

  private static Optional<String> first(List<JsonNode> nodes, String property) {
    return nodes.stream()
        .map(node -> text(node.path(property)))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** A text, the first of several, or the name of a thing. */
  private static String text(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    JsonNode leaf = one.isObject() ? one.path("name") : one;
    // Quirk: many templates escape for HTML what stands in a script.
    return leaf.isValueNode() && !leaf.isNull()
        ? Parser.unescapeEntities(leaf.asText(), false).strip()
        : "";
  }

  /** A node with how deep it lies. */
  private record Placed(JsonNode node, int depth) {}

  /** Reads JSON as browsers' search engines do. */
  private static final class Lenient {
    static final ObjectReader READER =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build()
            .reader();
  }
}
