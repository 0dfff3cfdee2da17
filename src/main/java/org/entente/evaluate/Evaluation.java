package org.entente.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.evaluate.Scores.Affiliations;
import org.entente.evaluate.Scores.Finding;
import org.entente.evaluate.Scores.Group;
import org.entente.lexicon.Country;
import org.entente.lexicon.Lexicon;
import org.entente.mention.EntityType;
import org.entente.mention.Kind;
import org.entente.mention.Mention;
import org.entente.mention.Resolution;
import org.entente.mention.Span;

/**
 * Holds predicted mentions against gold.
 *
 * <p>A prediction is right when it overlaps a gold mention of the same entity, whatever the kind,
 * and is then counted under that mention's kind. Any other prediction is false, except that these
 * count neither way:
 *
 * <ul>
 *   <li>one that overlaps an optional gold mention;
 *   <li>a demonym where gold marks names only;
 *   <li>a territory with a code of its own: gold sets do not agree on marking them;
 *   <li>a capital or institution, an official, or a role, in a set of articles whose gold marks no
 *       such thing;
 *   <li>a post named without its country ("the president"): gold marks posts with theirs;
 *   <li>an official whom the finder itself left unresolved: tables do not count such mentions.
 * </ul>
 *
 * <p>Where both gold and prediction are capitals or institutions the kind must agree too, since it
 * decides whether the mention counts. Seats are scored as a group of their own, so that the figure
 * for countries is that of names, demonyms and parts.
 */
public final class Evaluation {

  private static final int CONTEXT = 40;
  private static final Set<String> SEATS =
      Set.of(Kind.CAPITAL.label(), Kind.CAPITAL_PLACE.label(), Kind.INSTITUTION.label());

  private final Lexicon lexicon;
  private final Persons persons;
  private final Set<Group> markedGroups = EnumSet.of(Group.COUNTRY);
  private final Map<Group, Map<String, Tally>> tallies = new EnumMap<>(Group.class);
  private final List<Finding> misses = new ArrayList<>();
  private final List<Finding> falseHits = new ArrayList<>();
  private Affiliations affiliations = new Affiliations(0, 0);

  private Evaluation(List<GoldArticle> articles, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.persons = new Persons(lexicon);
    for (GoldArticle article : articles) {
      article.mentions().forEach(gold -> markedGroups.add(groupOf(gold)));
    }
  }

  /**
   * The scores of one set of articles, whose gold was marked by one rule.
   *
   * @param predicted the mentions found in an article
   */
  public static Scores score(
      List<GoldArticle> articles, Function<GoldArticle, List<Mention>> predicted, Lexicon lexicon) {
    Evaluation evaluation = new Evaluation(articles, lexicon);
    for (GoldArticle article : articles) {
      evaluation.score(article, predicted.apply(article));
    }
    return new Scores(
        articles.size(),
        evaluation.tallies,
        evaluation.affiliations,
        List.copyOf(evaluation.misses),
        List.copyOf(evaluation.falseHits));
  }

  private void score(GoldArticle article, List<Mention> predictions) {
    Set<GoldMention> found = new HashSet<>();
    for (Mention prediction : predictions) {
      List<GoldMention> right =
          article.mentions().stream()
              .filter(gold -> !gold.optional() && isRight(prediction, gold))
              .toList();
      right.stream().filter(found::add).forEach(gold -> countAffiliation(prediction, gold));
      if (!right.isEmpty()) {
        count(groupOf(right.get(0)), right.get(0).kind(), Tally.RIGHT);
      } else if (isHeldAgainst(prediction, article)) {
        count(groupOf(prediction), prediction.kind().label(), Tally.FALSE);
        falseHits.add(finding(article, prediction));
      }
    }
    for (GoldMention gold : article.mentions()) {
      if (gold.optional()) {
        continue;
      }
      boolean isFound = found.contains(gold);
      count(groupOf(gold), gold.kind(), isFound ? Tally.FOUND : Tally.MISSED);
      if (!isFound) {
        misses.add(finding(article, gold));
      }
    }
  }

  private boolean isRight(Mention prediction, GoldMention gold) {
    if (!meets(prediction, gold)) {
      return false;
    }
    return switch (gold.type()) {
      case COUNTRY -> gold.id().equals(prediction.entityId()) && seatsAgree(prediction, gold);
      case OFFICIAL -> persons.same(gold.id(), gold.name(), prediction);
      case ROLE ->
          (gold.country() == null || gold.country().equals(prediction.country()))
              && (gold.name() == null || persons.same(null, gold.name(), prediction));
    };
  }

  /** Whether they overlap and are of one type. */
  private static boolean meets(Mention prediction, GoldMention gold) {
    return typeOf(prediction) == gold.type() && prediction.span().overlaps(gold.span());
  }

  private static boolean seatsAgree(Mention prediction, GoldMention gold) {
    String kind = prediction.kind().label();
    return !(SEATS.contains(kind) && SEATS.contains(gold.kind())) || kind.equals(gold.kind());
  }

  private boolean isHeldAgainst(Mention prediction, GoldArticle article) {
    if (article.mentions().stream().anyMatch(gold -> gold.optional() && meets(prediction, gold))) {
      return false;
    }
    Group group = groupOf(prediction);
    if (!markedGroups.contains(group)) {
      return false;
    }
    return switch (group) {
      case COUNTRY, SEAT ->
          !isTerritory(prediction.entityId())
              && (article.demonymsMarked() || prediction.kind() != Kind.DEMONYM);
      case OFFICIAL -> prediction.resolution() != Resolution.UNRESOLVED;
      case ROLE -> prediction.resolution() != Resolution.COREFERENCE;
    };
  }

  private boolean isTerritory(String code) {
    Optional<Country> country = Optional.ofNullable(code).flatMap(lexicon::country);
    return country.filter(c -> c.status() == Country.Status.TERRITORY).isPresent();
  }

  private void countAffiliation(Mention prediction, GoldMention gold) {
    if (gold.type() == GoldMention.Type.OFFICIAL && gold.country() != null) {
      int right = gold.country().equals(prediction.country()) ? 1 : 0;
      affiliations = affiliations.plus(new Affiliations(1, right));
    }
  }

  private void count(Group group, String kind, Tally tally) {
    tallies.computeIfAbsent(group, g -> new TreeMap<>()).merge(kind, tally, Tally::plus);
  }

  private static GoldMention.Type typeOf(Mention prediction) {
    if (prediction.type() == EntityType.COUNTRY) {
      return GoldMention.Type.COUNTRY;
    }
    return prediction.kind() == Kind.ROLE ? GoldMention.Type.ROLE : GoldMention.Type.OFFICIAL;
  }

  private static Group groupOf(Mention prediction) {
    return group(typeOf(prediction), prediction.kind().label());
  }

  private static Group groupOf(GoldMention gold) {
    return group(gold.type(), gold.kind());
  }

  private static Group group(GoldMention.Type type, String kind) {
    return switch (type) {
      case COUNTRY -> SEATS.contains(kind) ? Group.SEAT : Group.COUNTRY;
      case OFFICIAL -> Group.OFFICIAL;
      case ROLE -> Group.ROLE;
    };
  }

  private static Finding finding(GoldArticle article, GoldMention gold) {
    String entity = gold.name() == null ? gold.id() : gold.name();
    String what = gold.type() == GoldMention.Type.ROLE ? entity + " of " + gold.country() : entity;
    return finding(article, gold.span(), groupOf(gold), gold.kind(), what);
  }

  private static Finding finding(GoldArticle article, Mention prediction) {
    String what =
        prediction.type() == EntityType.COUNTRY
            ? prediction.entityId()
            : prediction.name() + " of " + prediction.country();
    return finding(
        article, prediction.span(), groupOf(prediction), prediction.kind().label(), what);
  }

  private static Finding finding(
      GoldArticle article, Span span, Group group, String kind, String what) {
    String text = article.article().text();
    String before = text.substring(Math.max(0, span.begin() - CONTEXT), span.begin());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT));
    String context = (before + "[" + span.of(text) + "]" + after).replaceAll("\\s+", " ").strip();
    int offset = text.codePointCount(0, span.begin());
    return new Finding(article.id(), offset, group, kind, what, context);
  }
}
