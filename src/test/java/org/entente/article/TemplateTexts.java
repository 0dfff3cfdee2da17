package org.entente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Articles of a few templates, which share most words and are stories of their own. */
final class TemplateTexts {

  private static final List<String> PLACES =
      List.of(
          "Denver", "Austin", "Boston", "Tampa", "Fresno", "Omaha", "Tulsa", "Reno", "Mobile",
          "Salem", "Akron", "Boise", "Provo", "Macon", "Flint", "Ogden", "Waco", "Erie", "Utica",
          "Yuma");
  private static final List<String> FIRMS =
      List.of(
          "Alder",
          "Birch",
          "Cedar",
          "Delta",
          "Ember",
          "Falcon",
          "Granite",
          "Harbor",
          "Indigo",
          "Juniper",
          "Keystone",
          "Laurel",
          "Meridian",
          "Northern",
          "Orion",
          "Pioneer");
  private static final List<String> KINDS =
      List.of("Industries", "Bancorp", "Energy", "Foods", "Systems", "Holdings", "Paper");
  private static final List<String> SKIES =
      List.of("sunny", "cloudy", "windy", "partly cloudy", "clear", "rainy", "foggy", "hazy");
  private static final List<String> PLAYERS =
      List.of(
          "Abbot", "Bell", "Cole", "Dunn", "Estes", "Ford", "Gale", "Hurst", "Ivey", "Jolly",
          "Kane", "Lott", "Marsh", "Nolan", "Ochs", "Pratt", "Quinn", "Rios", "Shaw", "Todd");

  private final Random random;

  TemplateTexts(long seed) {
    this.random = new Random(seed);
  }

  /** So many texts of each template, over a month. */
  List<GivenArticle> some(int ofEach) {
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < ofEach; i++) {
      String day = LocalDate.of(2021, 3, 1).plusDays(random.nextInt(30)).toString();
      articles.add(new GivenArticle("weather-" + i, day, "Weather outlook", weather()));
      articles.add(new GivenArticle("market-" + i, day, "Market report", market()));
      articles.add(new GivenArticle("earnings-" + i, day, firm() + " 1st qtr", earnings()));
      articles.add(new GivenArticle("box-" + i, day, "Box score", boxScore()));
      articles.add(new GivenArticle("dividend-" + i, day, firm() + " sets payout", dividend()));
    }
    return articles;
  }

  private String weather() {
    String place = any(PLACES);
    return String.format(
        Locale.ROOT,
        "The National Weather Service said %s can expect a %s day with a high near %d degrees and a"
            + " low around %d overnight.\n\nWinds will blow from the %s at %d to %d miles an hour,"
            + " and the chance of rain is %d percent. Sunrise is at 6:%02d and sunset at"
            + " 7:%02d.\n\nThe forecast for the rest of the week calls for %s skies over %s, with"
            + " highs in the %ds. Residents are advised to check the local forecast before they"
            + " travel, and to call %d for road conditions.",
        place,
        any(SKIES),
        number(40, 95),
        number(10, 60),
        any(List.of("north", "south", "east", "west")),
        number(3, 12),
        number(13, 30),
        number(0, 100),
        number(0, 60),
        number(0, 60),
        any(SKIES),
        place,
        10 * number(3, 9),
        number(300, 999));
  }

  private String market() {
    return String.format(
        Locale.ROOT,
        "Stocks closed %s on Wall Street as investors weighed results of %s and %s against worries"
            + " about rates.\n\nThe Dow Jones industrial average moved %d points to %d. The broader"
            + " index moved %d points to %d, and volume on the big board came to %d million"
            + " shares.\n\nAdvancing issues outnumbered declining ones by %d to %d. The price of"
            + " crude oil for delivery next month settled at %d.%02d dollars a barrel, and gold at"
            + " %d dollars an ounce. The dollar bought %d.%02d yen late in New York.",
        any(List.of("higher", "lower", "mixed", "little changed")),
        firm(),
        firm(),
        number(1, 400),
        number(29_000, 34_000),
        number(1, 60),
        number(3_700, 4_300),
        number(600, 1_400),
        number(1_000, 2_000),
        number(500, 1_000),
        number(40, 75),
        number(0, 100),
        number(1_600, 1_900),
        number(102, 112),
        number(0, 100));
  }

  private String earnings() {
    return String.format(
        Locale.ROOT,
        "Oper shr %d cts vs %d cts\n\nOper net %d,%03d,000 vs %d,%03d,000\n\nRevs %d.%d mln vs"
            + " %d.%d mln\n\nAvg shrs %d,%03d,000 vs %d,%03d,000\n\nNOTE: Results exclude gain of"
            + " %d,000 dlrs or %d cts a share in the current quarter and a loss of %d,000 dlrs or"
            + " %d cts a share in the year-ago quarter from discontinued operations.",
        number(2, 99),
        number(2, 99),
        number(1, 90),
        number(0, 999),
        number(1, 90),
        number(0, 999),
        number(10, 900),
        number(0, 9),
        number(10, 900),
        number(0, 9),
        number(1, 90),
        number(0, 999),
        number(1, 90),
        number(0, 999),
        number(10, 900),
        number(2, 30),
        number(10, 900),
        number(2, 30));
  }

  private String boxScore() {
    StringBuilder score = new StringBuilder();
    for (String team : List.of(any(PLACES), any(PLACES))) {
      score.append(team.toUpperCase(Locale.ROOT)).append(" (").append(number(60, 120)).append(")");
      for (int i = 0; i < 8; i++) {
        score.append(
            String.format(
                Locale.ROOT,
                "%n%s %d-%d %d-%d %d",
                any(PLAYERS),
                number(0, 9),
                number(9, 16),
                number(0, 5),
                number(5, 9),
                number(0, 30)));
      }
      score.append("\n\n");
    }
    return score
        .append("Three-point goals: ")
        .append(number(0, 20))
        .append(". Fouled out: none. Rebounds: ")
        .append(number(20, 60))
        .append(". Attendance: ")
        .append(number(2_000, 19_000))
        .toString();
  }

  private String dividend() {
    String firm = firm();
    return String.format(
        Locale.ROOT,
        "The board of directors of %s said it had declared a regular quarterly dividend of %d cents"
            + " a share on the common stock of the company.\n\nThe dividend is payable on %s %d to"
            + " shareholders of record at the close of business on %s %d. The board also approved"
            + " the repurchase of up to %d million shares from time to time in the open market or"
            + " in private transactions, depending on market conditions.\n\n%s has paid a dividend"
            + " without interruption since %d.",
        firm,
        number(2, 99),
        any(List.of("April", "May", "June")),
        number(1, 30),
        any(List.of("March", "April", "May")),
        number(1, 30),
        number(1, 40),
        firm,
        number(1920, 2015));
  }

  private String firm() {
    return any(FIRMS) + " " + any(KINDS);
  }

  private int number(int from, int to) {
    return from + random.nextInt(to - from);
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
