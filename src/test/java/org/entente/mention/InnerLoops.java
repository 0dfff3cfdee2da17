package org.entente.mention;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.benchmark.RealArticle;
import org.entente.benchmark.RealTexts;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The loops that every character goes through; an operation is one article of a sample. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InnerLoops {

  /** Few enough that an iteration goes round many times, many enough that no branch is learnt. */
  private static final int SAMPLE_BYTES = 500_000;

  @Param({"NEWS", "DEBATES", "HEADLINES"})
  private RealTexts texts;

  private final List<Sample> samples = new ArrayList<>();
  private AliasScan automaton;
  private CountryFinder countries;
  private OfficialFinder officials;
  private MentionFinder mentions;
  private int at;

  /** An article with what the passes before the measured one make of it. */
  private record Sample(ArticleText article, Document document, List<Mention> countries) {}

  /**
   * Articles at even distances, of about {@value #SAMPLE_BYTES} bytes.
   *
   * @param articles in the order of their days
   */
  public static List<RealArticle> sample(List<RealArticle> articles) {
    long bytes = articles.stream().mapToLong(RealArticle::bytes).sum();
    int step = (int) Math.max(1, bytes / SAMPLE_BYTES);
    List<RealArticle> sample = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += step) {
      sample.add(articles.get(i));
    }
    return sample;
  }

  /** Reads the sample and makes the finders. */
  @Setup
  public void read() throws IOException {
    Lexicon lexicon = LexiconFiles.builtIn();
    Vocabulary vocabulary = new Vocabulary();
    automaton = new AliasScan(lexicon);
    countries = new CountryFinder(lexicon, vocabulary);
    officials = new OfficialFinder(lexicon, vocabulary);
    mentions = new MentionFinder(lexicon);
    for (RealArticle article : sample(texts.read(Path.of(System.getProperty("entente.shared"))))) {
      ArticleText text = ArticleText.of(article.text(), article.day());
      List<Sentence> sentences = Sentences.of(text.text(), text.titleEnd());
      Document document = Document.of(text, sentences, vocabulary);
      samples.add(new Sample(text, document, countries.find(document)));
    }
  }

  private Sample next() {
    at = at + 1 == samples.size() ? 0 : at + 1;
    return samples.get(at);
  }

  /** Where sentences end. */
  @Benchmark
  public List<Sentence> sentences() {
    ArticleText article = next().article();
    return Sentences.of(article.text(), article.titleEnd());
  }

  /** One walk of the automaton. */
  @Benchmark
  public int automaton() {
    return automaton.count(next().article().text());
  }

  /** Officials, sentences, tokens and countries being known. */
  @Benchmark
  public List<Mention> officials() {
    Sample sample = next();
    return officials.find(sample.document(), sample.countries());
  }

  /** From the text to its mentions. */
  @Benchmark
  public List<Mention> everything() {
    ArticleText article = next().article();
    return mentions.find(article, Sentences.of(article.text(), article.titleEnd()));
  }
}
