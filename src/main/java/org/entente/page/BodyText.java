package org.entente.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the paragraphs of a page's article.
 *
 * <ol>
 *   <li>collect the blocks of the page, leaving out what is named as standing around an article
 *   <li>choose the element whose running text outweighs most what else is in it
 *   <li>take its blocks, without title, links and headings that head nothing
 *   <li>put the standfirst before them: a description that the page also shows
 * </ol>
 */
final class BodyText {

  /** What a block that is no running text costs the element that holds it, beside its links. */
  private static final int COST = 30;

  /** Dialogue is short sentences, but so are slogans: they count a third. */
  private static final int SHORT_SENTENCE = 3;

  /** A shorter description is a slogan. */
  private static final int SHORTEST_STANDFIRST = 30;

  /** Pages whose text a script would put in show less than this share of it. */
  private static final int SHOWN_SHARE = 3;

  private final LinkedData data;
  private final PageFacts facts;
  private final String title;

  private BodyText(LinkedData data, PageFacts facts, String title) {
    this.data = data;
    this.facts = facts;
    this.title = Folded.of(title == null ? "" : title);
  }

  /**
   * Paragraphs with an empty line between them; empty when there is no running text.
   *
   * @param title of the article, which its body does not repeat; null when there is none
   */
  static String of(Document page, LinkedData data, PageFacts facts, String title) {
    return new BodyText(data, facts, title).in(page);
  }

  private String in(Document page) {
    Surroundings surroundings = new Surroundings(page.body());
    List<Block> blocks = Blocks.below(page.body(), surroundings);
    List<String> paragraphs =
        container(blocks)
            .map(found -> article(Blocks.below(found, surroundings)))
            .orElse(List.of());
    String body = String.join("\n\n", withStandfirst(paragraphs, blocks));
    String given = data.ofArticle("articleBody").map(BodyText::plain).orElse("");
    return given.length() > body.length() * SHOWN_SHARE && given.indexOf(' ') > 0 ? given : body;
  }

  /** The element with the greatest sum over its blocks; of equals the innermost. */
  private static Optional<Element> container(List<Block> blocks) {
    Map<Element, Integer> worth = new LinkedHashMap<>();
    for (Block block : blocks) {
      for (Element at = block.element(); at != null; at = at.parent()) {
        worth.merge(at, worth(block), Integer::sum);
      }
    }
    Element best = null;
    int most = 0;
    for (Map.Entry<Element, Integer> entry : worth.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return Optional.ofNullable(best);
  }

  private static int worth(Block block) {
    if (block.isProse()) {
      return block.text().length();
    }
    if (block.isHeading()) {
      return 0;
    }
    boolean isShortSentence = block.linked() == 0 && block.isSentence();
    return isShortSentence ? block.text().length() / SHORT_SENTENCE : -(COST + block.linked());
  }

  private List<String> article(List<Block> blocks) {
    List<String> kept = new ArrayList<>();
    String heading = null;
    int end = 0;
    for (Block block : blocks) {
      if (block.isMostlyLinks() || isTitle(block.text())) {
        continue;
      }
      if (block.isHeading()) {
        heading = block.text();
      } else if (!kept.isEmpty() || block.isSentence()) {
        if (heading != null) {
          kept.add(heading);
        }
        heading = null;
        kept.add(block.text());
        end = block.isSentence() ? kept.size() : end;
      }
    }
    return kept.subList(0, end);
  }

  private boolean isTitle(String text) {
    return !title.isEmpty()
        && text.length() < 2 * title.length() + 10
        && Folded.of(text).equals(title);
  }

  private List<String> withStandfirst(List<String> paragraphs, List<Block> blocks) {
    String description = Folded.of(facts.description().orElse(""));
    if (paragraphs.isEmpty() || description.length() < SHORTEST_STANDFIRST) {
      return paragraphs;
    }
    for (Block block : blocks) {
      if (block.text().equals(paragraphs.get(0))) {
        break;
      }
      if (Folded.of(block.text()).equals(description) && !paragraphs.contains(block.text())) {
        List<String> all = new ArrayList<>(paragraphs);
        all.add(0, block.text());
        return all;
      }
    }
    return paragraphs;
  }

  /** Quirk: some publishers put markup into the data. */
  private static String plain(String text) {
    String shown = text.indexOf('<') >= 0 ? Jsoup.parseBodyFragment(text).wholeText() : text;
    return shown.replaceAll("\\s*\\n\\s*", "\n\n").strip();
  }
}
