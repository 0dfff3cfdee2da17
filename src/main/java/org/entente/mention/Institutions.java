package org.entente.mention;

import java.io.Serializable;
import java.util.List;

/** Bodies of a government named with its country: "U.S. Department of Agriculture". */
final class Institutions implements Serializable {

  private static final List<String> JOINTS = List.of("of", "for", "and");
  private static final int LONGEST = 8;

  private final CountryWords words;

  Institutions(CountryWords words) {
    this.words = words;
  }

  /** How many tokens after a country's name still belong to the name of such a body, or 0. */
  int tokensOfBody(Surroundings around) {
    int head = isBody(around, 1) ? 1 : isBody(around, 2) && around.isCapitalizedAfter(1) ? 2 : 0;
    if (head == 0 || around.isTitleCase() || !JOINTS.contains(around.after(head + 1))) {
      return head;
    }
    int last = head;
    for (int at = head + 1; at <= LONGEST; at++) {
      if (around.isCapitalizedAfter(at)) {
        last = at;
      } else if (!JOINTS.contains(around.after(at))) {
        break;
      }
    }
    return last;
  }

  private boolean isBody(Surroundings around, int places) {
    return words.governmentBodies.contains(around.after(places))
        && around.isCapitalizedAfter(places);
  }
}
