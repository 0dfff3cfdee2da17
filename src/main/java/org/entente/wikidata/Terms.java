package org.entente.wikidata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins what several statements say of one person in one post: terms that follow on one another,
 * and the same term told by the person and by the position, or by the day and by the year.
 */
final class Terms {

  private static final Comparator<Joined> FINEST_FIRST =
      Comparator.comparingLong((Joined joined) -> coarseness(joined.term()))
          .thenComparing(joined -> joined.term().from())
          .thenComparing(joined -> joined.term().to(), Comparator.nullsLast(LocalDate::compareTo))
          .thenComparing(joined -> joined.term().end());

  private Terms() {}

  /** A term and how many statements tell it. */
  record Joined(Statement.Term term, int statements) {}

  /** Terms of which no two meet, the earliest first. */
  static List<Joined> join(List<Statement.Term> terms) {
    List<Joined> open =
        new ArrayList<>(
            terms.stream().map(term -> new Joined(term, 1)).sorted(FINEST_FIRST).toList());
    List<Joined> joined = new ArrayList<>();
    while (!open.isEmpty()) {
      Joined next = open.remove(0);
      Joined met =
          joined.stream().filter(j -> meet(j.term(), next.term())).findFirst().orElse(null);
      if (met == null) {
        joined.add(next);
      } else {
        joined.remove(met);
        open.add(
            0, new Joined(union(met.term(), next.term()), met.statements() + next.statements()));
      }
    }
    joined.sort(Comparator.comparing(j -> j.term().from()));
    return joined;
  }

  private static long coarseness(Statement.Term term) {
    long start = ChronoUnit.DAYS.between(term.from(), term.fromLast());
    return term.to() == null ? start : start + ChronoUnit.DAYS.between(term.toFirst(), term.to());
  }

  private static boolean meet(Statement.Term a, Statement.Term b) {
    return (a.to() == null || !b.from().isAfter(a.to()))
        && (b.to() == null || !a.from().isAfter(b.to()));
  }

  /** Both terms as one; where the coarser allows what the finer says, the finer is right. */
  private static Statement.Term union(Statement.Term a, Statement.Term b) {
    boolean aFiner = coarseness(a) <= coarseness(b);
    Statement.Term fine = aFiner ? a : b;
    Statement.Term coarse = aFiner ? b : a;
    Statement.Term first = first(fine, coarse);
    Statement.Term last = last(fine, coarse);
    return new Statement.Term(
        first.from(), first.fromLast(), last.to(), last.toFirst(), last.end());
  }

  private static Statement.Term first(Statement.Term fine, Statement.Term coarse) {
    boolean allowed =
        !fine.from().isBefore(coarse.from()) && !fine.from().isAfter(coarse.fromLast());
    return allowed || !coarse.from().isBefore(fine.from()) ? fine : coarse;
  }

  private static Statement.Term last(Statement.Term fine, Statement.Term coarse) {
    if (fine.to() == null && coarse.to() == null) {
      return fine.end() == Statement.End.UNSAID ? coarse : fine;
    }
    if (fine.to() != null && coarse.to() != null) {
      boolean allowed = !fine.to().isBefore(coarse.toFirst()) && !fine.to().isAfter(coarse.to());
      return allowed || !coarse.to().isAfter(fine.to()) ? fine : coarse;
    }
    Statement.Term ended = fine.to() != null ? fine : coarse;
    Statement.Term unended = fine.to() != null ? coarse : fine;
    // Silence about the end of the same term is no word against the end that another gives.
    boolean same = unended.end() != Statement.End.OPEN && unended.fromLast().isBefore(ended.to());
    return same ? ended : unended;
  }
}
