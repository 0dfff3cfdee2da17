package org.entente.job;

/**
 * What must hold in a warehouse: a query over its tables that gives the rows that violate it.
 *
 * <p>They are written apart from the code that fills the tables, so that a mistake there shows
 * here. {@code ${max_entities}} stands for the setting of the last run.
 */
enum Invariant implements Check {
  RECORDS_ADD_UP(
      "records in = accepted + rejected + already known + skipped",
      """
      SELECT batch, records_in, accepted, rejected, already_known, skipped
      FROM runs
      WHERE state = 'committed'
        AND records_in <> accepted + rejected + already_known + coalesce(skipped, 0)
      """),
  ARTICLES_OF_BATCHES(
      "a batch has the articles and rejected records that its run counted",
      """
      SELECT batch, accepted, coalesce(articles, 0) AS articles, rejected,
             coalesce(rejected_articles, 0) AS rejected_articles
      FROM (SELECT * FROM runs WHERE state = 'committed') r
      FULL JOIN (SELECT batch, count(*) AS articles FROM articles GROUP BY batch) a USING (batch)
      FULL JOIN (SELECT batch, count(*) AS rejected_articles FROM rejected_articles GROUP BY batch) j
        USING (batch)
      WHERE NOT (accepted <=> coalesce(articles, 0)
                 AND rejected <=> coalesce(rejected_articles, 0))
      """),
  ARTICLES_ONCE(
      "an article is there once",
      """
      SELECT article_id, count(*) AS times FROM articles GROUP BY article_id HAVING count(*) > 1
      """),
  ONE_STORY(
      "an article belongs to one story, which is led by an article of its own",
      """
      SELECT a.article_id, a.story_id
      FROM articles a LEFT JOIN articles leader ON leader.article_id = a.story_id
      WHERE a.story_id IS NULL OR leader.article_id IS NULL
         OR leader.story_id <> leader.article_id
      """),
  MONTHS_OF_DAYS(
      "facts lie in the month of their day",
      """
      SELECT article_id, published_month, published_date FROM articles
      WHERE published_month <> coalesce(date_format(published_date, 'yyyy-MM'), 'unknown')
      UNION ALL
      SELECT article_id, published_month, published_date FROM mentions
      WHERE published_month <> coalesce(date_format(published_date, 'yyyy-MM'), 'unknown')
      """),
  OFFSETS(
      "offsets of a mention give its text in its article",
      """
      SELECT article_id, m.begin, m.end, m.text, substring(a.text, m.begin + 1, m.end - m.begin) AS found
      FROM mentions m LEFT JOIN articles a USING (article_id)
      WHERE a.text IS NULL OR m.begin < 0 OR m.end <= m.begin OR m.sentence < 0
         OR m.sentence >= a.sentence_count
         OR m.text <> substring(a.text, m.begin + 1, m.end - m.begin)
      """),
  SENTENCES_HOLD_THEIR_MENTIONS(
      "the sentence of a mention holds it and lies inside the text",
      """
      SELECT article_id, sentence, sentence_begin, sentence_end, m.begin, m.end, char_count
      FROM mentions m JOIN articles a USING (article_id)
      WHERE sentence_begin < 0 OR sentence_begin > m.begin OR sentence_end < m.end
         OR sentence_end > char_count OR (sentence_begin IS NULL) <> (sentence_end IS NULL)
      """),
  FOCUS_IS_A_SHARE(
      "the focus of an article is a country of the lexicon, with a share of its mentions",
      """
      SELECT article_id, focus_country, focus_score
      FROM articles LEFT JOIN entities ON entity_id = focus_country AND entity_type = 'COUNTRY'
      WHERE (focus_country IS NULL) <> (focus_score IS NULL) OR focus_score <= 0 OR focus_score > 1
         OR (focus_country IS NOT NULL AND entity_id IS NULL)
      """),
  OF_THEIR_ARTICLE(
      "a mention has the day, source, story and batch of its article",
      """
      SELECT article_id, m.published_date, m.source, m.story_id, m.batch
      FROM mentions m JOIN articles a USING (article_id)
      WHERE NOT (m.published_date <=> a.published_date AND m.source <=> a.source
                 AND m.story_id = a.story_id AND m.batch = a.batch)
      """),
  COUNTED_OR_NOT(
      "cities as places and unresolved mentions are not counted, all others are",
      """
      SELECT article_id, begin, kind, resolution, entity_id, counted FROM mentions
      WHERE counted <> (kind <> 'capital_place' AND resolution <> 'unresolved')
         OR (entity_id IS NULL) <> (resolution = 'unresolved')
      """),
  KNOWN_ENTITIES(
      "an entity of a mention is in the lexicon, unless it was found by its title",
      """
      SELECT DISTINCT m.entity_id, m.kind
      FROM mentions m LEFT ANTI JOIN entities e ON e.entity_id = m.entity_id
      WHERE m.entity_id IS NOT NULL
        AND m.entity_id NOT IN (SELECT entity_id FROM mentions WHERE resolution = 'title')
      """),
  COVERAGE_ADDS_UP(
      "coverage counts the articles of each day, source and language",
      """
      SELECT published_date, source, language, c.articles, a.articles AS found
      FROM coverage c FULL JOIN (
        SELECT published_date, source, language, count(*) AS articles,
               count_if(article_id = story_id) AS stories, sum(sentence_count) AS sentences,
               sum(char_count) AS characters
        FROM articles WHERE published_date IS NOT NULL
        GROUP BY published_date, source, language) a
      USING (published_date, source, language)
      WHERE NOT (c.articles <=> a.articles AND c.stories <=> a.stories
                 AND c.sentences <=> a.sentences AND c.characters <=> a.characters
                 AND c.duplicates <=> a.articles - a.stories)
      """),
  ENTITY_MENTIONS_ADD_UP(
      "entity_mentions counts the mentions of each day, source and entity",
      """
      SELECT published_date, source, entity_id, e.mentions, m.mentions AS found
      FROM entity_mentions e FULL JOIN (
        SELECT published_date, source, entity_id, count(DISTINCT article_id) AS articles,
               count(DISTINCT if(article_id = story_id, article_id, NULL)) AS stories,
               count(DISTINCT article_id, sentence) AS sentences, count(*) AS mentions
        FROM mentions WHERE counted AND published_date IS NOT NULL
        GROUP BY published_date, source, entity_id) m
      USING (published_date, source, entity_id)
      WHERE NOT (e.articles <=> m.articles AND e.stories <=> m.stories
                 AND e.sentences <=> m.sentences AND e.mentions <=> m.mentions)
      """),
  CO_MENTIONS_ADD_UP(
      "co_mentions counts the pairs of each day and source",
      """
      WITH counted AS (
        SELECT DISTINCT published_date, source, article_id, story_id, entity_id, sentence
        FROM mentions WHERE counted AND published_date IS NOT NULL),
      short AS (
        SELECT article_id FROM counted GROUP BY article_id
        HAVING count(DISTINCT entity_id) <= ${max_entities}),
      sets AS (
        SELECT published_date, source, article_id, story_id, sort_array(collect_set(entity_id)) AS entities
        FROM counted JOIN short USING (article_id)
        GROUP BY published_date, source, article_id, story_id),
      near AS (
        SELECT a.article_id, a.entity_id AS entity_a, b.entity_id AS entity_b,
               count(*) AS near_sentences
        FROM counted a JOIN counted b ON a.article_id = b.article_id AND a.sentence = b.sentence
          AND a.entity_id < b.entity_id
        GROUP BY a.article_id, a.entity_id, b.entity_id),
      pairs AS (
        SELECT published_date, source, article_id, story_id, entity_a, entity_b
        FROM (SELECT *, explode(entities) AS entity_a FROM sets)
        LATERAL VIEW explode(entities) AS entity_b
        WHERE entity_a < entity_b),
      expected AS (
        SELECT published_date, source, entity_a, entity_b, count(*) AS articles,
               count_if(article_id = story_id) AS stories,
               count(near_sentences) AS near_articles,
               coalesce(sum(near_sentences), 0) AS near_sentences
        FROM pairs LEFT JOIN near USING (article_id, entity_a, entity_b)
        GROUP BY published_date, source, entity_a, entity_b)
      SELECT published_date, source, entity_a, entity_b, c.articles, e.articles AS found
      FROM (SELECT published_date, source, entity_a, entity_b, sum(articles) AS articles,
                   sum(stories) AS stories, sum(near_articles) AS near_articles,
                   sum(near_sentences) AS near_sentences
            FROM co_mentions GROUP BY published_date, source, entity_a, entity_b) c
      FULL JOIN expected e USING (published_date, source, entity_a, entity_b)
      WHERE NOT (c.articles <=> e.articles AND c.stories <=> e.stories
                 AND c.near_articles <=> e.near_articles
                 AND c.near_sentences <=> e.near_sentences)
      """),
  PAIRS_IN_ORDER(
      "a pair is unordered and never of an entity with itself",
      """
      SELECT published_date, entity_a, entity_b FROM co_mentions WHERE NOT entity_a < entity_b
      """),
  TRENDS_ADD_UP(
      "co_mention_trends has the counts of each day and month", Trended.query("day", "month")),
  TRENDS_OF_WEEKS_ADD_UP("co_mention_trends has the counts of each week", Trended.query("week")),
  TRENDS_ARE_STATISTICS(
      "statistics of trends are numbers of their scales, for pairs with stories enough",
      """
      SELECT period, period_start, entity_a, entity_b, stories, lift, npmi, g2, p_value, q_value,
             robust_z, burst_level, burst_q
      FROM co_mention_trends
      WHERE NOT (coalesce(p_value BETWEEN 0 AND 1 AND q_value BETWEEN p_value AND 1 AND g2 >= 0
                            AND abs(expected * all_stories - a_stories * b_stories)
                                <= 1e-9 * all_stories * all_stories
                            AND coalesce(abs(lift * expected - stories) <= 1e-6 * stories, true)
                            AND coalesce(npmi BETWEEN -1 AND 1, true),
                          p_value IS NULL AND q_value IS NULL AND g2 IS NULL AND expected IS NULL
                            AND lift IS NULL AND npmi IS NULL)
                 AND coalesce(abs(rate_per_1000 - 1000 * stories / all_stories) <= 1e-9 * 1000,
                              all_stories = 0)
                 AND coalesce(abs(robust_z) < double('Infinity'), true)
                 AND (burst_level <=> 1) = coalesce(burst_q BETWEEN 0 AND 0.05
                      AND period_start BETWEEN burst_start AND burst_end, false))
         OR isnan(coalesce(mean_7, 0) + coalesce(mean_28, 0) + coalesce(mean_90, 0)
                  + coalesce(robust_z, 0) + coalesce(g2, 0) + coalesce(npmi, 0)
                  + coalesce(lift, 0) + coalesce(p_value, 0) + coalesce(q_value, 0))
      """);

  private final String claim;
  private final String violations;

  Invariant(String claim, String violations) {
    this.claim = claim;
    this.violations = violations;
  }

  @Override
  public String claim() {
    return claim;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public boolean needsAllMonths() {
    return this == ARTICLES_OF_BATCHES || this == ONE_STORY || this == TRENDS_OF_WEEKS_ADD_UP;
  }

  @Override
  public String violations(int maxEntities) {
    return violations.replace("${max_entities}", String.valueOf(maxEntities));
  }
}
