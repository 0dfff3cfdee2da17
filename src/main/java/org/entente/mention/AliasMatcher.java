package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds which of many aliases begin at a given place of a text: a trie over folded characters in
 * one hash table.
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
  private static final int OPENINGS = 1 << 16;
  private static final int OPENING = 3;

  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int transitions;

  /** The first characters of all aliases: most words of a text begin none. */
  private final long[] openings = new long[OPENINGS / Long.SIZE];

  private final ArrayList<ArrayList<T>> values = new ArrayList<>();

  AliasMatcher() {
    Arrays.fill(targets, ABSENT);
    values.add(null);
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
    int opening = opening(folded, 0, Math.min(OPENING, folded.length()));
    openings[opening >>> 6] |= 1L << opening;
    int state = ROOT;
    for (int i = 0; i < folded.length(); i++) {
      int next = next(state, folded.charAt(i));
      if (next == ABSENT) {
        next = values.size();
        values.add(null);
        put(state, folded.charAt(i), next);
      }
      state = next;
    }
    if (values.get(state) == null) {
      values.set(state, new ArrayList<>(1));
    }
    values.get(state).add(value);
  }

  /** All aliases that begin at {@code begin} and end at a word's end, the longest first. */
  List<Match<T>> matchesAt(CharSequence text, int begin) {
    if (!mayBegin(text, begin)) {
      return List.of();
    }
    List<Match<T>> matches = null;
    int state = ROOT;
    int at = begin;
    while (at < text.length()) {
      char c = Folding.fold(text.charAt(at));
      if (Folding.isIgnored(text.charAt(at))) {
        at++;
        continue;
      }
      state = next(state, c);
      if (state == ABSENT) {
        break;
      }
      at = c == ' ' ? endOfSpace(text, at) : at + 1;
      if (values.get(state) != null && isWordEnd(text, at)) {
        matches = matches == null ? new ArrayList<>(2) : matches;
        matches.add(new Match<>(new Span(begin, at), values.get(state)));
      }
    }
    if (matches == null) {
      return List.of();
    }
    Collections.reverse(matches);
    return matches;
  }

  private boolean mayBegin(CharSequence text, int begin) {
    int length = Math.min(OPENING, text.length() - begin);
    for (int i = 0; i < length; i++) {
      if (Folding.isIgnored(text.charAt(begin + i))) {
        return true;
      }
    }
    for (int l = length; l > 0; l--) {
      int opening = opening(text, begin, l);
      if ((openings[opening >>> 6] & (1L << opening)) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int opening(CharSequence text, int begin, int length) {
    int mixed = length;
    for (int i = begin; i < begin + length; i++) {
      mixed = mixed * 0x9E3779B1 + Folding.fold(text.charAt(i));
    }
    return (mixed * 0x85EBCA6B) >>> 16;
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
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1));
  }

  private int next(int state, char c) {
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
