package org.entente.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.comention.Association;
import org.entente.comention.BenjaminiHochberg;
import org.entente.comention.TrendPeriod;
import org.entente.mention.EntityType;

/**
 * Networks of some days, from the counts by day: they add up, so that any days can be asked for.
 *
 * <ol>
 *   <li>stories of pairs, of entities and of all, summed over the days;
 *   <li>association of the sums, with q over all pairs that have stories enough, as in trends: over
 *       the days of one period it is that of its rows;
 *   <li>pairs of other types, of too few stories, or of an official with the country served go;
 *   <li>of what is left the disparity filter keeps the backbone;
 *   <li>edges that are left get their spells.
 * </ol>
 */
public final class Networks {

  private static final Comparator<Network.Node> BY_ID = Comparator.comparing(Network.Node::id);

  private static final int PAIR_TYPE = 2;
  private static final int IS_AFFILIATION = 3;
  private static final int STORIES = 4;
  private static final int ARTICLES = 5;
  private static final int NEAR_ARTICLES = 6;

  private final SparkSession spark;
  private final NetworkSettings settings;
  private final long minSupport;

  /**
   * Networks of a warehouse.
   *
   * @param spark a session that knows its views
   * @param minSupport pairs with fewer stories have no association
   */
  public Networks(SparkSession spark, NetworkSettings settings, long minSupport) {
    this.spark = spark;
    this.settings = settings;
    this.minSupport = minSupport;
  }

  /** The network that the settings ask for. */
  public Network read() {
    Map<String, Network.Node> nodes = nodes();
    List<Network.Edge> wanted = wantedEdges(pairs(), nodes);
    List<Network.Edge> withAlphas = Backbone.withAlphas(wanted);
    List<Network.Edge> backbone =
        settings
            .alpha()
            .map(most -> withAlphas.stream().filter(edge -> edge.alpha() <= most).toList())
            .orElse(withAlphas);
    List<Network.Edge> edges =
        settings.spells().map(period -> withSpells(backbone, period)).orElse(backbone);
    return new Network(nodes.values().stream().sorted(BY_ID).toList(), List.of()).with(edges);
  }

  private Map<String, Network.Node> nodes() {
    String query =
        """
        SELECT m.entity_id, coalesce(n.name, m.entity_id) AS name, m.entity_type, n.country,
               m.stories, m.articles
        FROM (
          SELECT entity_id, min(entity_type) AS entity_type, sum(stories) AS stories,
                 sum(articles) AS articles
          FROM entity_mentions WHERE ${days}
          GROUP BY entity_id) m
        LEFT JOIN entity_names n ON n.entity_id = m.entity_id
        """;
    Map<String, Network.Node> nodes = new HashMap<>();
    for (Row row : rows(query)) {
      nodes.put(
          row.getString(0),
          new Network.Node(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getLong(4),
              row.getLong(5)));
    }
    return nodes;
  }

  private List<Row> pairs() {
    String query =
        """
        SELECT entity_a, entity_b, min(pair_type) AS pair_type,
               bool_or(is_affiliation) AS is_affiliation, sum(stories) AS stories,
               sum(articles) AS articles, sum(near_articles) AS near_articles
        FROM co_mentions WHERE ${days}
        GROUP BY entity_a, entity_b
        HAVING sum(stories) >=\
        """
            + Math.min(minSupport, settings.minStories())
            + " ORDER BY entity_a, entity_b";
    return rows(query);
  }

  private long allStories() {
    String query =
        "SELECT coalesce(sum(stories), 0) FROM coverage WHERE coalesce(sentences, 1) > 0 AND"
            + " ${days}";
    return rows(query).get(0).getLong(0);
  }

  private List<Row> rows(String query) {
    return spark.sql(query.replace("${days}", settings.days().condition())).collectAsList();
  }

  private List<Network.Edge> wantedEdges(List<Row> pairs, Map<String, Network.Node> nodes) {
    Map<Row, Network.Unusual> unusual = unusual(pairs, nodes);
    List<Network.Edge> edges = new ArrayList<>();
    for (Row pair : pairs) {
      if (isWanted(pair)) {
        edges.add(
            new Network.Edge(
                pair.getString(0),
                pair.getString(1),
                pair.getLong(STORIES),
                pair.getLong(ARTICLES),
                pair.getLong(NEAR_ARTICLES),
                Optional.ofNullable(unusual.get(pair)),
                1,
                List.of()));
      }
    }
    return edges;
  }

  private boolean isWanted(Row pair) {
    Set<String> types =
        settings.types().stream().map(EntityType::name).collect(Collectors.toUnmodifiableSet());
    boolean isKept =
        settings.affiliations() == NetworkSettings.Affiliations.KEPT
            || !pair.getBoolean(IS_AFFILIATION);
    return isKept
        && pair.getLong(STORIES) >= settings.minStories()
        && types.containsAll(List.of(pair.getString(PAIR_TYPE).split("_")));
  }

  /** Of all pairs with stories enough, whatever is kept of them: they all were tested. */
  private Map<Row, Network.Unusual> unusual(List<Row> pairs, Map<String, Network.Node> nodes) {
    long all = allStories();
    List<Row> tested = pairs.stream().filter(pair -> pair.getLong(STORIES) >= minSupport).toList();
    List<Association> associations =
        tested.stream()
            .map(
                pair ->
                    Association.of(
                        pair.getLong(STORIES),
                        nodes.get(pair.getString(0)).stories(),
                        nodes.get(pair.getString(1)).stories(),
                        all))
            .toList();
    double[] qValues =
        BenjaminiHochberg.qValues(associations.stream().mapToDouble(Association::pValue).toArray());
    Map<Row, Network.Unusual> unusual = new HashMap<>();
    for (int i = 0; i < qValues.length; i++) {
      Association association = associations.get(i);
      Double npmi =
          association.npmi().isPresent() ? (Double) association.npmi().getAsDouble() : null;
      unusual.put(tested.get(i), new Network.Unusual(npmi, qValues[i]));
    }
    return unusual;
  }

  private List<Network.Edge> withSpells(List<Network.Edge> edges, TrendPeriod period) {
    String start =
        period == TrendPeriod.DAY
            ? "published_date"
            : "trunc(published_date, '" + period.word() + "')";
    String query =
        "SELECT DISTINCT entity_a, entity_b, unix_date("
            + start
            + ") AS start FROM co_mentions WHERE stories > 0 AND ${days}"
            + " ORDER BY entity_a, entity_b, start";
    Iterator<Row> starts =
        spark.sql(query.replace("${days}", settings.days().condition())).toLocalIterator();
    Map<String, Spells> byPair = new HashMap<>();
    edges.forEach(edge -> byPair.put(key(edge.source(), edge.target()), new Spells(period)));
    while (starts.hasNext()) {
      Row row = starts.next();
      Spells spells = byPair.get(key(row.getString(0), row.getString(1)));
      if (spells != null) {
        spells.add(row.getInt(2));
      }
    }
    return edges.stream()
        .map(
            edge ->
                edge.withSpells(
                    byPair.get(key(edge.source(), edge.target())).within(settings.days())))
        .toList();
  }

  private static String key(String source, String target) {
    return source + ' ' + target;
  }

  /** Periods of one pair, ascending; those that touch are one spell. */
  private static final class Spells {
    private final TrendPeriod period;
    private final List<int[]> spans = new ArrayList<>();

    Spells(TrendPeriod period) {
      this.period = period;
    }

    void add(int start) {
      int end = period.end(start);
      int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && last[1] + 1 == start) {
        last[1] = end;
      } else {
        spans.add(new int[] {start, end});
      }
    }

    List<Network.Spell> within(NetworkDays days) {
      return spans.stream()
          .map(
              span ->
                  new Network.Spell(
                      days.notBefore(LocalDate.ofEpochDay(span[0])),
                      days.notAfter(LocalDate.ofEpochDay(span[1]))))
          .toList();
    }
  }
}
