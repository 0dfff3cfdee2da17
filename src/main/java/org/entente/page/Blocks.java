package org.entente.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the blocks below an element, in the order of the page. */
final class Blocks implements NodeFilter {

  /** Elements that hold text beside the article, or none. */
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "label",
          "nav",
          "footer",
          "aside",
          "svg",
          "canvas",
          "audio",
          "video",
          "figure",
          "figcaption",
          "picture",
          "menu",
          "dialog",
          "head",
          "time",
          "math",
          "map",
          "datalist",
          "fieldset");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "tt", "u", "var", "wbr", "ruby", "rt", "rp", "img", "amp-img");

  private final Surroundings surroundings;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private boolean afterBreak;
  private Element holder;

  private Blocks(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static List<Block> below(Element root, Surroundings surroundings) {
    Blocks collected = new Blocks(surroundings);
    root.filter(collected);
    collected.end();
    return collected.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode string) {
      add(string);
    } else if (node instanceof Element element) {
      return enter(element, depth);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element, int depth) {
    String name = element.normalName();
    if (depth > 0 && (NEVER_TEXT.contains(name) || surroundings.isAround(element))) {
      // A player in the middle of a sentence does not end it; a box between paragraphs does.
      if (!INLINE.contains(name) && !name.equals("script") && !name.equals("style")) {
        end();
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      if (afterBreak) {
        end();
      }
      afterBreak = true;
      text.append(' ');
    } else if (name.equals("a")) {
      links++;
    } else if (!INLINE.contains(name)) {
      end();
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("a")) {
        links--;
      } else if (!INLINE.contains(name) && !name.equals("br")) {
        end();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(TextNode node) {
    String string = node.getWholeText();
    if (!string.isBlank()) {
      afterBreak = false;
      if (holder == null) {
        holder = block(node);
      }
      linked += links > 0 ? string.strip().length() : 0;
    }
    text.append(string);
  }

  private static Element block(TextNode node) {
    Element element = node.parent();
    while (INLINE.contains(element.normalName()) && element.parent() != null) {
      element = element.parent();
    }
    return element;
  }

  private void end() {
    String collapsed = text.toString().replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    if (!collapsed.isEmpty() && holder != null) {
      blocks.add(new Block(holder, collapsed, Math.min(linked, collapsed.length())));
    }
    text.setLength(0);
    linked = 0;
    afterBreak = false;
    holder = null;
  }
}
