package org.entente.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * How much a text looks like each language, by the weights of OpenNLP's model.
 *
 * <p>Reason to exist: OpenNLP's own detector makes an object and several map entries for each run
 * of one to three letters, and takes ten times as long. Here such a run is a number, looked up in a
 * table, which for runs of ASCII is small enough to stay near the processor; weights, runs and
 * normalizing are OpenNLP's.
 */
final class LanguageScores {

  private static final int LONGEST_RUN = 3;

  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private static final int ASCII_BITS = 7;

  private final String[] languages;

  /** The numbers of runs of ASCII, at seven bits a letter; 0, which no run has, for the others. */
  private final char[] asciiRuns = new char[1 << (LONGEST_RUN * ASCII_BITS)];

  /** For each language, by number of run: few runs are most of what is read. */
  private final double[][] asciiWeights;

  /** Other runs in open addressing; 0, which no run has, is free. */
  private final long[] runs;

  private final Context[] weights;

  private final ThreadLocal<RunsSeen> seen;

  LanguageScores(LanguageDetectorModel model) {
    Object[] data = ((AbstractModel) model.getMaxentModel()).getDataStructures();
    @SuppressWarnings("unchecked") // Untyped as it is in OpenNLP.
    Map<String, Context> weightsByRun = (Map<String, Context>) data[1];
    this.languages = (String[]) data[2];
    int capacity = Integer.highestOneBit(weightsByRun.size()) << 2;
    this.runs = new long[capacity];
    this.weights = new Context[capacity];
    List<double[]> ascii = new ArrayList<>();
    ascii.add(new double[0]);
    weightsByRun.forEach(
        (run, weight) -> {
          if (run.length() <= LONGEST_RUN && run.chars().allMatch(c -> c < 1 << ASCII_BITS)) {
            asciiRuns[asciiIndex(run)] = (char) ascii.size();
            ascii.add(forEachLanguage(weight));
          } else if (run.length() <= LONGEST_RUN) {
            int slot = slot(packed(run));
            runs[slot] = packed(run);
            weights[slot] = weight;
          }
        });
    this.asciiWeights = ascii.toArray(double[][]::new);
    this.seen = ThreadLocal.withInitial(() -> new RunsSeen(asciiWeights.length + capacity));
  }

  /** ISO 639-3 codes in the order of scores. */
  String[] languages() {
    return languages.clone();
  }

  /** The logarithms of the languages' likelihoods, up to a common summand. */
  double[] of(String text) {
    CharSequence normalized = normalized(text);
    char[] letters = new char[normalized.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(normalized.charAt(i));
    }
    double[] scores = new double[languages.length];
    RunsSeen counted = seen.get().forNextText();
    for (int begin = 0; begin < letters.length; begin++) {
      addRunsAt(begin, letters, counted, scores);
    }
    return scores;
  }

  /** Addresses and symbols are rare: they are looked for only where they can be. */
  private static CharSequence normalized(String text) {
    CharSequence normalized = text;
    if (mayHaveSymbols(text)) {
      normalized = EmojiCharSequenceNormalizer.getInstance().normalize(normalized);
    }
    if (text.indexOf('@') >= 0 || text.contains("://")) {
      normalized = UrlCharSequenceNormalizer.getInstance().normalize(normalized);
    }
    return NORMALIZER.normalize(normalized);
  }

  /** Quirk: OpenNLP takes a hyphen for a symbol. */
  private static boolean mayHaveSymbols(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c >= Character.MIN_SURROGATE) {
        return true;
      }
    }
    return false;
  }

  private void addRunsAt(int begin, char[] letters, RunsSeen counted, double[] scores) {
    long run = 0;
    int ascii = 0;
    boolean isAscii = true;
    for (int end = begin; end < Math.min(letters.length, begin + LONGEST_RUN); end++) {
      char letter = letters[end];
      run = (run << Character.SIZE) | letter;
      ascii = (ascii << ASCII_BITS) | letter;
      isAscii &= letter < 1 << ASCII_BITS;
      if (isAscii) {
        int number = asciiRuns[ascii];
        if (number != 0 && counted.add(number)) {
          add(asciiWeights[number], scores);
        }
      } else {
        int slot = slot(run);
        if (runs[slot] == run && counted.add(asciiWeights.length + slot)) {
          add(weights[slot], scores);
        }
      }
    }
  }

  private static void add(double[] weight, double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weight[i];
    }
  }

  private static void add(Context weight, double[] scores) {
    int[] outcomes = weight.getOutcomes();
    double[] parameters = weight.getParameters();
    for (int i = 0; i < outcomes.length; i++) {
      scores[outcomes[i]] += parameters[i];
    }
  }

  private double[] forEachLanguage(Context weight) {
    double[] parameters = new double[languages.length];
    add(weight, parameters);
    return parameters;
  }

  private static int asciiIndex(String run) {
    return run.chars().reduce(0, (index, c) -> (index << ASCII_BITS) | c);
  }

  private static long packed(String run) {
    long packed = 0;
    for (int i = 0; i < run.length(); i++) {
      packed = (packed << Character.SIZE) | run.charAt(i);
    }
    return packed;
  }

  /** Where a run stands, or the free place where it would. */
  private int slot(long run) {
    int slot = (int) Shingles.mix(run) & (runs.length - 1);
    while (runs[slot] != 0 && runs[slot] != run) {
      slot = (slot + 1) & (runs.length - 1);
    }
    return slot;
  }

  /**
   * Which runs a text has had so far; one table serves all texts of a thread, one after another.
   */
  private static final class RunsSeen {

    /** The number of the text that had a run last. */
    private final int[] texts;

    private int text;

    RunsSeen(int runs) {
      texts = new int[runs];
    }

    RunsSeen forNextText() {
      text++;
      if (text == 0) {
        Arrays.fill(texts, 0);
        text = 1;
      }
      return this;
    }

    boolean add(int run) {
      boolean isNew = texts[run] != text;
      texts[run] = text;
      return isNew;
    }
  }
}
