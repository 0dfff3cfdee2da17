package org.entente.job;

/** What one may expect of a healthy warehouse; days without news are not errors of the tables. */
enum Expectation implements Check {
  RUNS_DO_NOT_FAIL(
      "no run failed without being run again",
      """
      SELECT batch, finished, failure FROM runs f
      WHERE state = 'failed' AND NOT EXISTS (
        SELECT 1 FROM runs c
        WHERE c.state = 'committed' AND c.batch = f.batch AND c.finished >= f.finished)
      """),
  SOURCES_SPEAK(
      "no source is silent for more than twice its longest silence so far",
      """
      WITH days AS (SELECT DISTINCT source, published_date FROM coverage),
      gaps AS (
        SELECT source, published_date,
               datediff(published_date, lag(published_date) OVER (PARTITION BY source ORDER BY published_date)) AS gap
        FROM days),
      habits AS (
        SELECT source, max(published_date) AS last_day, max(gap) AS longest_gap, count(*) AS days
        FROM gaps GROUP BY source)
      SELECT source, last_day, longest_gap,
             datediff((SELECT max(published_date) FROM coverage), last_day) AS silent_for
      FROM habits
      WHERE days >= 7
        AND datediff((SELECT max(published_date) FROM coverage), last_day) > 2 * longest_gap
      """),
  DAYS_ARE_FULL(
      "no day has less than a tenth of the usual volume of the four weeks before",
      """
      WITH days AS (SELECT published_date, sum(articles) AS articles FROM coverage GROUP BY published_date),
      usual AS (
        SELECT d.published_date, d.articles, percentile(b.articles, 0.5) AS median, count(*) AS days
        FROM days d JOIN days b
          ON b.published_date < d.published_date AND b.published_date >= date_sub(d.published_date, 28)
        GROUP BY d.published_date, d.articles)
      SELECT published_date, articles, median AS usual_articles FROM usual
      WHERE days >= 7 AND articles < median / 10
      """),
  ARTICLES_ARE_DATED(
      "at most 5 % of a batch's articles have no date",
      """
      SELECT batch, accepted, undated FROM runs
      WHERE state = 'committed' AND undated > 0.05 * accepted
      """),
  RECORDS_ARE_ARTICLES(
      "at most 5 % of a batch's records are rejected",
      """
      SELECT batch, records_in, rejected FROM runs
      WHERE state = 'committed' AND rejected > 0.05 * records_in
      """),
  OFFICIALS_ARE_RESOLVED(
      "at most a quarter of a month's mentions of officials are unresolved",
      """
      SELECT published_month, count(*) AS mentions, count_if(resolution = 'unresolved') AS unresolved
      FROM mentions WHERE entity_type = 'OFFICIAL'
      GROUP BY published_month
      HAVING count(*) >= 100 AND count_if(resolution = 'unresolved') > 0.25 * count(*)
      """);

  private final String claim;
  private final String violations;

  Expectation(String claim, String violations) {
    this.claim = claim;
    this.violations = violations;
  }

  @Override
  public String claim() {
    return claim;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public boolean needsAllMonths() {
    return false;
  }

  @Override
  public String violations(int maxEntities) {
    return violations;
  }
}
