package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is quick on ASCII says the same as plain code does, on made-up texts of many scripts. */
class FastTextTest {

  private static final String[] PIECES = {
    "the",
    "The",
    "THEIR",
    "governement",
    "1,203.5",
    "2.",
    ",3",
    " ",
    "  ",
    "\n\n",
    "\t",
    "\u00a0",
    "-",
    "'",
    "\u2019",
    "\u00c9lys\u00e9e",
    "\u0130zmir",
    "\u0416\u0443\u043a",
    "\u4f1a\u8bae",
    "\u3007",
    "\ud83d\ude00",
    "\ud83d",
    "\u0661\u0662",
    "\u212a",
    "www.example.org",
    "a@b.org",
    "http://x.y",
    "\u2028",
    "{",
    "[",
    "`",
    "@",
    "\u007f",
    "which",
    "year"
  };

  private final Random random = new Random(7);

  @Test
  void hashesTheWordsAndFactsOfPlainCode() {
    for (String text : texts()) {
      List<Long> words = new ArrayList<>();
      Set<Integer> facts = new TreeSet<>();
      readPlainly(text, words, facts);

      Shingles shingles = new Shingles();
      shingles.add(text, 0, text.length());

      assertThat(shingles.words()).as(text).isEqualTo(words.size());
      assertThat(shingles.facts()).as(text).containsExactly(facts.toArray(Integer[]::new));
      for (int i = 0; i < shingles.count(); i++) {
        assertThat(shingles.shingle(i)).as(text).isEqualTo(shingle(words.subList(i, i + 4)));
      }
    }
  }

  @Test
  void collapsesLikeASplit() {
    assertThat(texts())
        .allSatisfy(
            text ->
                assertThat(CleanText.collapsed(text))
                    .isEqualTo(
                        String.join(" ", text.replaceAll("[\\s\\p{Z}\\x1c-\\x1f]", " ").split(" +"))
                            .strip()));
  }

  @Test
  void knowsWordsOfEnglishInAnyCase() {
    assertThat(List.of("the", "The", "THEIR", "should", "year"))
        .allMatch(word -> EnglishWords.has(word, 0, word.length()));
    assertThat(List.of("th", "them", "theirs", "\u0442\u0440\u0435", "und", "t\u00e9", "shoulder"))
        .noneMatch(word -> EnglishWords.has(word, 0, word.length()));
  }

  /** Fingerprints are in warehouses: these bytes may not change. */
  @Test
  void fingerprintsAreWhatTheyWere() throws NoSuchAlgorithmException {
    String text =
        "Ministers of 12 countries met in Geneva on March 3 to talk about wheat. ".repeat(3);
    byte[] encoded = Fingerprint.of(text, 0, List.of()).encode();

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("5bd0c1adbcf9adc169d07241ea9cb8bd73f2a3fe7dcde64d11049950fe963798");
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(40); piece > 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static void readPlainly(String text, List<Long> words, Set<Integer> facts) {
    for (int at = 0; at < text.length(); ) {
      char first = text.charAt(at);
      if (!isWord(first)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (!Character.isIdeographic(first) && end < text.length() && goesOn(text, end)) {
        end++;
      }
      String word = text.substring(at, end);
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        boolean isIdeograph = Character.isIdeographic(c);
        hash = (hash ^ Character.toLowerCase(c)) * (isIdeograph ? 1 : 0x100000001b3L);
      }
      hash = Shingles.mix(hash);
      words.add(hash);
      if (Character.isUpperCase(first) || word.chars().anyMatch(Character::isDigit)) {
        facts.add((int) (hash >>> 32));
      }
      at = end;
    }
  }

  private static boolean goesOn(String text, int at) {
    char c = text.charAt(at);
    boolean isInNumber =
        (c == '.' || c == ',')
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1));
    return isInNumber || (isWord(c) && !Character.isIdeographic(c));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static long shingle(List<Long> words) {
    long hash = 0;
    for (long word : words) {
      hash = (hash + word) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
