package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds which of many aliases begin at a given place of a text: a trie over folded characters.
 *
 * <p>Most states have one successor, which is kept beside them, so that the rest of a word costs no
 * search; the successors of the others are in one hash table.
 *
 * <p>News names begin where words begin, so a walk from each word start finds all that an
 * Aho–Corasick automaton would, without failure links. Case and diacritics are ignored here; a
 * caller that cares looks at the text of the match. A run of white space counts as one space, an
 * empty line ends a match.
 *
 * @param <T> what an alias stands for
 */
final class AliasMatcher<T extends Serializable> implements Serializable {

  private static final int ROOT = 0;
  private static final int ABSENT = -1;
  private static final int SEVERAL = -2;

  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int transitions;

  /** By state: the target of its one transition, or {@link #ABSENT}, or {@link #SEVERAL}. */
  private int[] onlyTargets = new int[1 << 10];

  private char[] onlyCharacters = new char[1 << 10];

  private final FirstWords firstWords;
  private final int kind;
  private final ArrayList<ArrayList<T>> values = new ArrayList<>();

  /** A matcher of aliases of which no vocabulary tells. */
  AliasMatcher() {
    this(new Vocabulary(), 1);
  }

  /** Takes the vocabulary of the texts, and what first words of the aliases are there. */
  AliasMatcher(Vocabulary vocabulary, int kind) {
    this.firstWords = new FirstWords(vocabulary, kind);
    this.kind = kind;
    Arrays.fill(targets, ABSENT);
    newState();
  }

  /**
   * An alias found in a text.
   *
   * @param span the words matched
   * @param values what the alias stands for, in the order added
   */
  record Match<T>(Span span, List<T> values) {}

  /** Adds an alias; one alias may stand for several values. */
  void add(String alias, T value) {
    String folded = Folding.fold(alias.strip());
    if (folded.isEmpty()) {
      throw new IllegalArgumentException("an empty alias for " + value);
    }
    int firstWordEnd = FirstWords.endAt(folded, 0);
    int state = ROOT;
    for (int i = 0; i < folded.length(); i++) {
      if (i == firstWordEnd) {
        firstWords.add(FirstWords.hashAt(folded, 0), state, ROOT);
      }
      int next = next(state, folded.charAt(i));
      if (next == ABSENT) {
        next = newState();
        put(state, folded.charAt(i), next);
      }
      state = next;
    }
    if (firstWordEnd == folded.length()) {
      firstWords.add(FirstWords.hashAt(folded, 0), state, ROOT);
    }
    if (values.get(state) == null) {
      values.set(state, new ArrayList<>(1));
    }
    values.get(state).add(value);
  }

  /** All aliases that begin at {@code begin} and end at a word's end, the longest first. */
  List<Match<T>> matchesAt(CharSequence text, int begin) {
    return matchesAt(text, begin, FirstWords.hashAt(text, begin));
  }

  /** All aliases that begin with a token and end at a word's end, the longest first. */
  List<Match<T>> matchesAt(Tokens tokens, int token) {
    return tokens.mayBe(token, kind)
        ? matchesAt(tokens.whole(), tokens.begin(token), tokens.firstWord(token))
        : List.of();
  }

  private List<Match<T>> matchesAt(CharSequence text, int begin, int firstWord) {
    int state = firstWord == FirstWords.ANY ? ROOT : firstWords.stateOf(firstWord);
    if (state == FirstWords.ABSENT) {
      return List.of();
    }
    if (state != ROOT && !goesOn(text, FirstWords.endAt(text, begin), state)) {
      return List.of();
    }
    return walk(text, begin);
  }

  /** Whether an alias ends that came to a state where the first word of a text ends. */
  private boolean goesOn(CharSequence text, int firstWordEnd, int firstState) {
    int state = firstState;
    int at = firstWordEnd;
    while (values.get(state) == null || !isWordEnd(text, at)) {
      at = skipIgnored(text, at);
      if (at == text.length()) {
        return false;
      }
      char c = Folding.fold(text.charAt(at));
      state = next(state, c);
      if (state == ABSENT) {
        return false;
      }
      at = c == ' ' ? endOfSpace(text, at) : at + 1;
    }
    return true;
  }

  private List<Match<T>> walk(CharSequence text, int begin) {
    List<Match<T>> matches = new ArrayList<>(2);
    int state = ROOT;
    int at = skipIgnored(text, begin);
    while (at < text.length()) {
      char c = Folding.fold(text.charAt(at));
      state = next(state, c);
      if (state == ABSENT) {
        break;
      }
      at = c == ' ' ? endOfSpace(text, at) : at + 1;
      if (values.get(state) != null && isWordEnd(text, at)) {
        matches.add(new Match<>(new Span(begin, at), values.get(state)));
      }
      at = skipIgnored(text, at);
    }
    Collections.reverse(matches);
    return matches;
  }

  private static int skipIgnored(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && CharacterSorts.is(text.charAt(at), CharacterSorts.IGNORED)) {
      at++;
    }
    return at;
  }

  private static int endOfSpace(CharSequence text, int at) {
    int end = at;
    int newlines = 0;
    while (end < text.length() && Folding.fold(text.charAt(end)) == ' ') {
      newlines += text.charAt(end) == '\n' ? 1 : 0;
      end++;
    }
    return newlines > 1 ? at + 1 : end;
  }

  private static boolean isWordEnd(CharSequence text, int end) {
    return end == text.length()
        || !CharacterSorts.is(text.charAt(end), CharacterSorts.WORD)
        || !CharacterSorts.is(text.charAt(end - 1), CharacterSorts.WORD);
  }

  private int newState() {
    int state = values.size();
    if (state == onlyTargets.length) {
      onlyTargets = Arrays.copyOf(onlyTargets, state * 2);
      onlyCharacters = Arrays.copyOf(onlyCharacters, state * 2);
    }
    onlyTargets[state] = ABSENT;
    values.add(null);
    return state;
  }

  private int next(int state, char c) {
    int only = onlyTargets[state];
    if (only != SEVERAL) {
      return onlyCharacters[state] == c ? only : ABSENT;
    }
    long key = key(state, c);
    int slot = slot(key);
    while (targets[slot] != ABSENT) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return ABSENT;
  }

  private void put(int state, char c, int target) {
    int only = onlyTargets[state];
    if (only == ABSENT) {
      onlyTargets[state] = target;
      onlyCharacters[state] = c;
      return;
    }
    if (only != SEVERAL) {
      onlyTargets[state] = SEVERAL;
      putInTable(state, onlyCharacters[state], only);
    }
    putInTable(state, c, target);
  }

  private void putInTable(int state, char c, int target) {
    if (transitions * 2 >= keys.length) {
      grow();
    }
    insert(key(state, c), target);
    transitions++;
  }

  private void insert(long key, int target) {
    int slot = slot(key);
    while (targets[slot] != ABSENT) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    Arrays.fill(targets, ABSENT);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTargets[i] != ABSENT) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static long key(int state, char c) {
    return ((long) state << 16) | c;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (keys.length - 1);
  }
}
