package org.entente.article;

import java.util.Arrays;
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
 * of one to three letters, and takes ten times as long. Here such a run is a number, looked up in
 * one table; weights, runs and normalizing are OpenNLP's.
 */
final class LanguageScores {

  private static final int LONGEST_RUN = 3;

  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final String[] languages;

  /** Runs of letters in open addressing; 0, which no run has, is free. */
  private final long[] runs;

  private final Context[] weights;

  private final ThreadLocal<SlotsSeen> seen;

  LanguageScores(LanguageDetectorModel model) {
    Object[] data = ((AbstractModel) model.getMaxentModel()).getDataStructures();
    @SuppressWarnings("unchecked") // Untyped as it is in OpenNLP.
    Map<String, Context> weightsByRun = (Map<String, Context>) data[1];
    this.languages = (String[]) data[2];
    int capacity = Integer.highestOneBit(weightsByRun.size()) << 2;
    this.runs = new long[capacity];
    this.weights = new Context[capacity];
    this.seen = ThreadLocal.withInitial(() -> new SlotsSeen(capacity));
    weightsByRun.forEach(
        (run, weight) -> {
          if (run.length() <= LONGEST_RUN) {
            int slot = slot(packed(run));
            runs[slot] = packed(run);
            weights[slot] = weight;
          }
        });
  }

  /** ISO 639-3 codes in the order of scores. */
  String[] languages() {
    return languages.clone();
  }

  /** The logarithms of the languages' likelihoods, up to a common summand. */
  double[] of(CharSequence text) {
    CharSequence normalized = NORMALIZER.normalize(text);
    char[] letters = new char[normalized.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(normalized.charAt(i));
    }
    double[] scores = new double[languages.length];
    SlotsSeen counted = seen.get().forNextText();
    for (int begin = 0; begin < letters.length; begin++) {
      long run = 0;
      for (int end = begin; end < Math.min(letters.length, begin + LONGEST_RUN); end++) {
        run = (run << Character.SIZE) | letters[end];
        int slot = slot(run);
        if (runs[slot] == run && counted.add(slot)) {
          add(weights[slot], scores);
        }
      }
    }
    return scores;
  }

  private static void add(Context weight, double[] scores) {
    int[] outcomes = weight.getOutcomes();
    double[] parameters = weight.getParameters();
    for (int i = 0; i < outcomes.length; i++) {
      scores[outcomes[i]] += parameters[i];
    }
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
   * Which slots a text has had so far; one table serves all texts of a thread, one after another.
   */
  private static final class SlotsSeen {

    /** The number of the text that had a slot last. */
    private final int[] texts;

    private int text;

    SlotsSeen(int slots) {
      texts = new int[slots];
    }

    SlotsSeen forNextText() {
      text++;
      if (text == 0) {
        Arrays.fill(texts, 0);
        text = 1;
      }
      return this;
    }

    boolean add(int slot) {
      boolean isNew = texts[slot] != text;
      texts[slot] = text;
      return isNew;
    }
  }
}
