package org.entente.lexicon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the holders of each post of each country against one another and their country. */
final class TenureCheck {

  private static final int DAYS_OF_A_MONTH = 31;

  private static final Comparator<Entry<Tenure>> BY_BEGIN =
      Comparator.comparing((Entry<Tenure> entry) -> entry.value().from())
          .thenComparing(entry -> Period.of(entry.value()).to())
          .thenComparing(entry -> entry.value().officialId());

  private final LexiconRows rows;
  private final Map<String, Post> posts;
  private final Map<String, Country> countries;
  private final List<Finding> findings = new ArrayList<>();

  TenureCheck(LexiconRows rows) {
    this.rows = rows;
    this.posts = LexiconRows.byKey(rows.posts(), Post::name);
    this.countries = LexiconRows.byKey(rows.countries(), Country::code);
  }

  List<Finding> findings() {
    tenuresByPost().forEach(this::checkPost);
    rows.tenures().forEach(this::checkCountry);
    return findings;
  }

  private Collection<List<Entry<Tenure>>> tenuresByPost() {
    return rows.tenures().stream()
        .sorted(BY_BEGIN)
        .collect(
            Collectors.groupingBy(
                entry -> entry.value().country() + " " + entry.value().post(),
                TreeMap::new,
                Collectors.toList()))
        .values();
  }

  private void checkPost(List<Entry<Tenure>> tenures) {
    boolean single = posts.get(tenures.get(0).value().post()).single();
    Entry<Tenure> last = tenures.get(0);
    for (int i = 1; i < tenures.size(); i++) {
      Entry<Tenure> next = tenures.get(i);
      if (single) {
        checkGap(last, next);
      }
      for (Entry<Tenure> earlier : tenures.subList(0, i)) {
        if (Period.of(earlier.value()).overlaps(Period.of(next.value()))) {
          checkOverlap(earlier, next, single);
        }
      }
      last = endsLater(next, last) ? next : last;
    }
  }

  private static boolean endsLater(Entry<Tenure> one, Entry<Tenure> other) {
    return Period.of(one.value()).to().isAfter(Period.of(other.value()).to());
  }

  private void checkOverlap(Entry<Tenure> earlier, Entry<Tenure> later, boolean single) {
    Tenure first = earlier.value();
    Tenure second = later.value();
    Period shared = Period.of(first).sharedWith(Period.of(second));
    if (first.officialId().equals(second.officialId())) {
      findings.add(
          Finding.error("repeated", later, text(second) + ": held already by " + at(earlier)));
    } else if (!single || isSharedPost(first, shared)) {
      return;
    } else if (first.to() == null && second.from().isAfter(first.from())) {
      findings.add(Finding.error("open-end", earlier, text(first) + ": followed by " + at(later)));
    } else if (isWithinMonth(later, shared)) {
      findings.add(
          Finding.warning(
              "overlap-in-month", later, text(second) + ": begins while " + at(earlier)));
    } else {
      findings.add(Finding.error("overlap", later, text(second) + ": overlaps " + at(earlier)));
    }
  }

  private boolean isSharedPost(Tenure tenure, Period days) {
    return rows.sharedPosts().stream().anyMatch(post -> post.value().allows(tenure, days));
  }

  /** A month stands for its first day: the later one may have begun when the earlier one ended. */
  private static boolean isWithinMonth(Entry<Tenure> later, Period shared) {
    return later.row().isMonth("from") && shared.to().isBefore(shared.from().plusMonths(1));
  }

  private void checkGap(Entry<Tenure> earlier, Entry<Tenure> later) {
    LocalDate end = earlier.value().to();
    if (end == null) {
      return;
    }
    long days = ChronoUnit.DAYS.between(end, later.value().from());
    if (days > DAYS_OF_A_MONTH) {
      findings.add(
          Finding.warning(
              "gap", later, text(later.value()) + ": " + days + " days after " + at(earlier)));
    }
  }

  private void checkCountry(Entry<Tenure> entry) {
    Country country = countries.get(entry.value().country());
    Period existence = Period.of(country.from(), country.to());
    Period held = Period.of(entry.value());
    String what = text(entry.value()) + ": " + country.name() + " is " + text(existence);
    if (!existence.overlaps(held)) {
      findings.add(Finding.error("outside", entry, what));
    } else if (entry.value().to() == null && country.to() != null) {
      findings.add(Finding.error("open-end", entry, what));
    } else if (!existence.contains(held)) {
      findings.add(Finding.warning("beyond", entry, what));
    }
  }

  /**
   * A tenure as findings name it: {@code joe-biden, president of USA, [2021-01-20, 2025-01-20)}.
   */
  static String text(Tenure tenure) {
    return tenure.officialId()
        + ", "
        + tenure.post()
        + " of "
        + tenure.country()
        + ", "
        + text(Period.of(tenure));
  }

  private static String text(Period days) {
    return "["
        + (days.from().equals(LocalDate.MIN) ? "" : days.from())
        + ", "
        + (days.to().equals(LocalDate.MAX) ? "" : days.to())
        + ")";
  }

  private static String at(Entry<Tenure> entry) {
    Tenure tenure = entry.value();
    return tenure.officialId() + ", " + text(Period.of(tenure)) + " in " + entry.row().where();
  }
}
