package org.entente.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells elements around an article by what their makers call them: share bars, teasers, captions.
 *
 * <p>Quirk: the names of an element that holds the article say what else the page has ({@code
 * with-sidebar}), so they count only for elements that hold less than a third of its text.
 */
final class Surroundings {

  private static final Pattern WORD_BREAKS =
      Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Set<String> NAMES =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "adslot",
          "adunit",
          "sponsor",
          "sponsored",
          "promo",
          "promos",
          "promoted",
          "promotion",
          "newsletter",
          "newsletters",
          "share",
          "sharing",
          "sharebar",
          "social",
          "comment",
          "comments",
          "disqus",
          "sidebar",
          "caption",
          "captions",
          "wp-caption",
          "credit",
          "credits",
          "byline",
          "bylines",
          "author",
          "authors",
          "bio",
          "related",
          "recommended",
          "recommendation",
          "recommendations",
          "recirc",
          "recirculation",
          "trending",
          "popular",
          "mostread",
          "readmore",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "cookie",
          "cookies",
          "consent",
          "subscribe",
          "signup",
          "login",
          "toolbar",
          "tooltip",
          "modal",
          "popup",
          "banner",
          "outbrain",
          "taboola",
          "carousel",
          "teaser",
          "teasers",
          "timestamp",
          "kicker",
          "eyebrow",
          "poll",
          "quiz",
          "disclaimer",
          "copyright",
          "pullquote",
          "pullquotes",
          "player",
          "rail",
          "hidden",
          "noprint",
          "tags",
          "topics",
          "donate",
          "donation",
          "follow",
          "paging",
          "pagination",
          "pager",
          "meta",
          "metadata",
          "dateline",
          "feedback",
          "flyout",
          "skip",
          "upsell",
          "masthead",
          "shop",
          "affiliate",
          "infobox",
          "toc",
          "image",
          "images",
          "photo",
          "photos",
          "video",
          "videos",
          "notification",
          "notifications");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu");

  /** An id of more words is a heading made into an anchor. */
  private static final int LONGEST_ID = 5;

  private final int allText;
  private final Map<Element, Boolean> known = new HashMap<>();

  Surroundings(Element body) {
    this.allText = paragraphText(body);
  }

  boolean isAround(Element element) {
    return known.computeIfAbsent(element, this::decide);
  }

  private boolean decide(Element element) {
    boolean isCalledSo =
        ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || isHidden(element)
            || isNamed(element.className(), Integer.MAX_VALUE)
            || isNamed(element.id(), LONGEST_ID);
    return isCalledSo && paragraphText(element) * 3 <= allText;
  }

  /** Quirk: pages behind a paywall hide their paragraphs from screen readers only. */
  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || (element.attr("aria-hidden").equals("true") && !element.normalName().equals("p"))
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static boolean isNamed(String name, int longest) {
    if (name.isEmpty()) {
      return false;
    }
    String[] words = WORD_BREAKS.split(name, -1);
    if (words.length > longest) {
      return false;
    }
    for (String word : words) {
      if (NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static int paragraphText(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += paragraph.text().length();
    }
    return length;
  }
}
