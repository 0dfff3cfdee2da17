package org.entente.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The articles of a corpus, each made from its number alone, so that any part of it can be made by
 * any thread and again.
 */
final class GeneratedNews {

  private static final double SHARE_OF_REPRINTS = 0.12;
  private static final double SHARE_OF_REPEATS = 0.01;
  private static final double SHARE_OF_LISTINGS = 0.005;
  private static final double SHARE_OF_SKEW = 0.9;
  private static final int LISTED_ENTITIES = 300;
  private static final int SKEWED_DAYS = 30;
  private static final int SOURCES = 400;
  private static final int MEDIAN_LENGTH = 2_500;
  private static final double SPREAD_OF_LENGTH = 0.6;
  private static final int LONGEST = 40_000;
  private static final String PARAGRAPH = "\n\n";

  private final Corpus corpus;
  private final Cast cast;
  private final Zipf<String> sources;

  GeneratedNews(Corpus corpus, Cast cast) {
    this.corpus = corpus;
    this.cast = cast;
    this.sources =
        new Zipf<>(IntStream.range(0, SOURCES).mapToObj(i -> "paper" + i + ".example").toList(), 1);
  }

  /** Where an article comes from: its own number for one that nobody had before. */
  private record Origin(int index, boolean isRepeat) {}

  /** The article of a number; a repeat is the article it repeats, as it stood there. */
  NewsItem item(int index) {
    SplittableRandom random = random(index);
    Origin origin = origin(index, random);
    if (origin.isRepeat()) {
      return item(origin.index());
    }
    LocalDate day = day(index, random);
    String source = source(random);
    Instant published =
        day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(86_400));
    String id = Integer.toString(index);
    String url = "https://" + source + "/" + day.getYear() + "/news/" + Integer.toHexString(index);
    if (origin.index() == index) {
      Sentences sentences = new Sentences(cast, day, random);
      String title = sentences.title();
      return new NewsItem(id, url, source, title, text(sentences, day, random), published);
    }
    NewsItem first = item(origin.index());
    String title = new Sentences(cast, day, random).title();
    return new NewsItem(id, url, source, title, reprint(first.text(), random), published);
  }

  private SplittableRandom random(int index) {
    // Split twice: generators whose seeds are near each other give parts of one sequence.
    long ofCorpus = new SplittableRandom(corpus.seed()).nextLong();
    return new SplittableRandom(new SplittableRandom(ofCorpus ^ index).nextLong());
  }

  private Origin origin(int index, SplittableRandom random) {
    double kind = random.nextDouble();
    boolean isRepeat = kind < SHARE_OF_REPEATS;
    int reach = Math.min(index, 2 * corpus.perDay());
    if (kind >= SHARE_OF_REPEATS + SHARE_OF_REPRINTS || reach == 0) {
      return new Origin(index, false);
    }
    int earlier = index - 1 - random.nextInt(reach);
    Origin before = origin(earlier, random(earlier));
    return new Origin(before.index(), isRepeat);
  }

  private LocalDate day(int index, SplittableRandom random) {
    if (corpus.shape() == Corpus.Shape.EVEN) {
      return corpus.firstDay().plusDays(corpus.dumpOf(index));
    }
    boolean isOfTheDay = random.nextDouble() < SHARE_OF_SKEW;
    return corpus.firstDay().plusDays(isOfTheDay ? 0 : random.nextInt(SKEWED_DAYS));
  }

  private String source(SplittableRandom random) {
    boolean isOfTheSource =
        corpus.shape() == Corpus.Shape.SKEWED && random.nextDouble() < SHARE_OF_SKEW;
    return isOfTheSource ? "wire.example" : sources.draw(random);
  }

  private String text(Sentences sentences, LocalDate day, SplittableRandom random) {
    double deviation = new Random(random.nextLong()).nextGaussian() * SPREAD_OF_LENGTH;
    int length = (int) Math.min(LONGEST, MEDIAN_LENGTH * Math.exp(deviation));
    StringBuilder text = new StringBuilder(length + 300);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : PARAGRAPH);
      int sentencesOfParagraph = 1 + random.nextInt(3);
      for (int i = 0; i < sentencesOfParagraph; i++) {
        text.append(i == 0 ? "" : " ");
        sentences.addTo(text);
      }
    }
    if (corpus.shape() == Corpus.Shape.SKEWED && random.nextDouble() < SHARE_OF_LISTINGS) {
      text.append(PARAGRAPH).append("Present were ");
      text.append(String.join(", ", cast.listing(LISTED_ENTITIES, day))).append('.');
    }
    return text.toString();
  }

  /** Cut at a paragraph, with an agency's line before it: what papers do with a wire's text. */
  private static String reprint(String text, SplittableRandom random) {
    List<String> paragraphs = new ArrayList<>(List.of(text.split(PARAGRAPH)));
    int least = Math.max(1, (int) Math.ceil(paragraphs.size() * 0.7));
    int kept = least + random.nextInt(paragraphs.size() - least + 1);
    String agency = random.nextBoolean() ? "TARMOUTH (Wire) - " : "";
    return agency + String.join(PARAGRAPH, paragraphs.subList(0, kept));
  }
}
