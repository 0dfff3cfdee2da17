
/** The counts of the page, and what can be computed of them for a choice of days and sources. */
const Model = (() => {
  const facts = JSON.parse(document.getElementById('facts').textContent);
  const sourceCount = facts.sources.length;
  const DAY = 86400000;
  const firstDay = Date.parse(facts.first + 'T00:00:00Z') / DAY;
  let names, evidence, coverage, entities, pairs, isCountry;

  async function unpack(name) {
    const text = document.getElementById('block-' + name).textContent;
    const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /** A block as CountBlock wrote it: the rows of series s are those from start[s] to start[s + 1]. */
  function block(bytes) {
    let at = 0;
    const next = () => {
      let value = 0;
      let scale = 1;
      for (;;) {
        const byte = bytes[at++];
        if (byte < 128) return value + byte * scale;
        value += (byte - 128) * scale;
        scale *= 128;
      }
    };
    const series = next();
    const rows = next();
    const measureCount = next();
    const start = new Uint32Array(series + 1);
    for (let s = 0; s < series; s++) start[s + 1] = start[s] + next();
    const Wide = sourceCount > 65535 || facts.days > 65535 ? Uint32Array : Uint16Array;
    const day = new Wide(rows);
    const source = new Wide(rows);
    for (let s = 0; s < series; s++) {
      let key = 0;
      for (let i = start[s]; i < start[s + 1]; i++) {
        key += next();
        day[i] = Math.floor(key / sourceCount);
        source[i] = key - day[i] * sourceCount;
      }
    }
    const measures = [];
    for (let m = 0; m < measureCount; m++) {
      const values = new Uint32Array(rows);
      for (let i = 0; i < rows; i++) values[i] = next();
      measures.push(values);
    }
    return { series, start, day, source, measures };
  }

  async function load() {
    const decoder = new TextDecoder();
    const json = async (name) => JSON.parse(decoder.decode(await unpack(name)));
    const counts = async (name) => block(await unpack(name));
    [names, evidence, coverage, entities, pairs] = await Promise.all([
      json('names'), json('evidence'), counts('coverage'), counts('entities'), counts('pairs')]);
    indexPairs();
  }

  /** A pair may have two series: as an official with the own country, and not. */
  function indexPairs() {
    const byKey = new Map();
    pairs.of = new Uint32Array(pairs.series);
    pairs.affiliation = new Uint8Array(pairs.series);
    pairs.a = [];
    pairs.b = [];
    pairs.seriesOf = [];
    names.pairs.forEach(([a, b, affiliation], series) => {
      const key = a * names.entities.length + b;
      let pair = byKey.get(key);
      if (pair === undefined) {
        pair = pairs.a.length;
        byKey.set(key, pair);
        pairs.a.push(a);
        pairs.b.push(b);
        pairs.seriesOf.push([]);
      }
      pairs.of[series] = pair;
      pairs.affiliation[series] = affiliation;
      pairs.seriesOf[pair].push(series);
    });
    isCountry = Uint8Array.from(names.entities, (cells) => Number(cells[2] === 'C'));
    pairs.type = Uint8Array.from(pairs.a, (a, p) => isCountry[a] + isCountry[pairs.b[p]]);
    pairs.byKey = byKey;
    pairs.count = pairs.a.length;
    pairs.bursts = new Map();
    for (const [series, from, to, stories] of names.bursts) {
      const pair = pairs.of[series];
      if (!pairs.bursts.has(pair)) pairs.bursts.set(pair, []);
      pairs.bursts.get(pair).push({ from, to, stories });
    }
    pairs.places = new Map();
    for (const [series, sentence, a, b] of evidence.places) {
      const pair = pairs.of[series];
      if (!pairs.places.has(pair)) pairs.places.set(pair, []);
      pairs.places.get(pair).push({ sentence, a, b });
    }
  }

  const entity = (e) => ({ id: names.entities[e][0], name: names.entities[e][1], isCountry: isCountry[e] === 1, serves: names.entities[e][3] });
  const entityCount = () => names.entities.length;
  const pairName = (p) => entity(pairs.a[p]).name + ' – ' + entity(pairs.b[p]).name;
  /** 2 for two countries, 1 for an official and a country, 0 for two officials. */
  const pairType = (p) => pairs.type[p];
  const pairOf = (a, b) => pairs.byKey.get(a * names.entities.length + b) ?? pairs.byKey.get(b * names.entities.length + a);

  /** Sums of the rows of series that a choice takes in, for each target that a series belongs to. */
  function sums(rows, choice, targetCount, targetOf) {
    const totals = rows.measures.map(() => new Float64Array(targetCount));
    const { day, source, start, measures } = rows;
    for (let s = 0; s < rows.series; s++) {
      const target = targetOf(s);
      if (target < 0) continue;
      for (let i = start[s]; i < start[s + 1]; i++) {
        if (day[i] < choice.from || day[i] > choice.to || (!choice.all && !choice.sources[source[i]])) continue;
        for (let m = 0; m < measures.length; m++) totals[m][target] += measures[m][i];
      }
    }
    return totals;
  }

  function countPairs(choice) {
    const [articles, stories, near] = sums(pairs, choice, pairs.count,
      (s) => (pairs.affiliation[s] && !choice.affiliations ? -1 : pairs.of[s]));
    return { articles, stories, near };
  }

  /** Association of all pairs in a choice; NaN under the support. */
  function associate(counts, entityStories, all) {
    const found = { lift: new Float64Array(pairs.count).fill(NaN), npmi: new Float64Array(pairs.count).fill(NaN), g2: new Float64Array(pairs.count).fill(NaN) };
    for (let p = 0; p < pairs.count; p++) {
      if (counts.stories[p] < facts.min_support) continue;
      const measured = association(counts.stories[p], entityStories[pairs.a[p]], entityStories[pairs.b[p]], all);
      for (const name of ['lift', 'npmi', 'g2']) found[name][p] = measured[name] ?? NaN;
    }
    return found;
  }

  function countEntities(choice) {
    const [articles, stories, mentions] = sums(entities, choice, entities.series, (s) => s);
    return { articles, stories, mentions };
  }

  function countCoverage(choice) {
    const [articles, stories, duplicates, annotated, counted, unresolved, places] = sums(coverage, choice, 1, () => 0).map((total) => total[0]);
    return { articles, stories, duplicates, annotated, counted, unresolved, places };
  }

  /** Sums by day of all days of the page. */
  function byDay(rows, seriesList, choice) {
    const days = rows.measures.map(() => new Float64Array(facts.days));
    for (const s of seriesList) {
      for (let i = rows.start[s]; i < rows.start[s + 1]; i++) {
        if (!choice.all && !choice.sources[rows.source[i]]) continue;
        for (let m = 0; m < days.length; m++) days[m][rows.day[i]] += rows.measures[m][i];
      }
    }
    return days;
  }

  /** Rows of sources: articles, stories, duplicates, first, last and silent days within the choice. */
  function countSources(choice) {
    const found = facts.sources.map((name, source) => ({ name, source, articles: 0, stories: 0, duplicates: 0, first: -1, last: -1, days: 0 }));
    for (let i = 0; i < coverage.day.length; i++) {
      const day = coverage.day[i];
      const row = found[coverage.source[i]];
      if (day < choice.from || day > choice.to || !choice.sources[row.source]) continue;
      row.articles += coverage.measures[0][i];
      row.stories += coverage.measures[1][i];
      row.duplicates += coverage.measures[2][i];
      row.days++;
      if (row.first < 0) row.first = day;
      row.last = day;
    }
    return found.filter((row) => row.days > 0);
  }

  /** Expectation, lift, NPMI and log-likelihood ratio, as docs/method.md has them; null under the support. */
  function association(ab, a, b, n) {
    const expected = n > 0 ? (a * b) / n : 0;
    if (ab < facts.min_support || expected === 0) return { expected, lift: null, npmi: null, g2: null };
    const lift = ab / expected;
    const npmi = ab < n ? Math.log(lift) / -Math.log(ab / n) : null;
    const cell = (observed, of) => (observed > 0 ? observed * Math.log(observed / of) : 0);
    const g2 = 2 * (cell(ab, expected) + cell(a - ab, (a * (n - b)) / n) + cell(b - ab, ((n - a) * b) / n) + cell(n - a - b + ab, ((n - a) * (n - b)) / n));
    return { expected, lift, npmi, g2: Math.max(0, g2) };
  }

  const date = (day) => new Date((firstDay + day) * DAY);
  const isoDay = (day) => date(day).toISOString().slice(0, 10);
  const dayOf = (iso) => Date.parse(iso + 'T00:00:00Z') / DAY - firstDay;

  /** First day of the period that holds a day: it may lie before the first of the page. */
  function periodStart(day, unit) {
    if (unit === 'day') return day;
    const when = date(day);
    return unit === 'week' ? day - ((when.getUTCDay() + 6) % 7) : day - when.getUTCDate() + 1;
  }

  function periodEnd(day, unit) {
    if (unit === 'day') return day;
    if (unit === 'week') return periodStart(day, unit) + 6;
    const when = date(day);
    return Date.UTC(when.getUTCFullYear(), when.getUTCMonth() + 1, 0) / DAY - firstDay;
  }

  /** The periods that a choice touches; their first and last day are cut to the choice. */
  function periods(choice) {
    const found = [];
    for (let day = choice.from; day <= choice.to; day = periodEnd(day, choice.unit) + 1) {
      found.push({ start: periodStart(day, choice.unit), from: day, to: Math.min(choice.to, periodEnd(day, choice.unit)) });
    }
    return found;
  }

  const total = (days, from, to) => {
    let sum = 0;
    for (let day = Math.max(0, from); day <= Math.min(to, facts.days - 1); day++) sum += days[day];
    return sum;
  };

  /** An official with the own country is left out of a pair that is something else on other days, unless asked for. */
  function seriesOfPair(pair, choice) {
    const asked = pairs.seriesOf[pair].filter((s) => choice.affiliations || !pairs.affiliation[s]);
    return asked.length > 0 ? asked : pairs.seriesOf[pair];
  }

  /** Counts and rates of an entity or a pair by period; `mean` is over the 28 days up to each day. */
  function timeline(subject, choice) {
    const rows = subject.kind === 'pair' ? pairs : entities;
    const [articles, stories, third] = byDay(rows, subject.kind === 'pair' ? seriesOfPair(subject.id, choice) : [subject.id], choice);
    const [accepted, , , annotated] = byDay(coverage, [0], choice);
    const bursts = subject.kind === 'pair' ? pairs.bursts.get(subject.id) ?? [] : [];
    return periods(choice).map((period) => {
      const all = total(annotated, period.from, period.to);
      const count = total(stories, period.from, period.to);
      const before = total(annotated, period.to - 27, period.to);
      return { ...period, articles: total(articles, period.from, period.to), stories: count, third: total(third, period.from, period.to), all,
        covered: total(accepted, period.from, period.to) > 0,
        rate: all > 0 ? (1000 * count) / all : null,
        mean: choice.unit === 'day' && before > 0 ? (1000 * total(stories, period.to - 27, period.to)) / before : null,
        meanStories: choice.unit === 'day' ? total(stories, period.to - 27, period.to) / 28 : null,
        burst: bursts.some((burst) => burst.from <= period.to && burst.to >= period.from) };
    });
  }

  /** Articles and stories of each day of the page. */
  const coverageByDay = (choice) => byDay(coverage, [0], choice).slice(0, 2);

  /** Sentences of a subject within days and sources, in the order of days. */
  function sentences(subject, choice) {
    const chosen = subject.kind === 'pair' ? [subject.id] : [...pairs.places.keys()].filter((p) => pairs.a[p] === subject.id || pairs.b[p] === subject.id);
    const found = new Map();
    for (const pair of chosen) {
      for (const place of pairs.places.get(pair) ?? []) {
        const [article, text] = evidence.sentences[place.sentence];
        const [title, source, day, url] = evidence.articles[article];
        if (day < choice.from || day > choice.to || !choice.sources[source] || found.has(place.sentence)) continue;
        found.set(place.sentence, { pair, text, a: place.a, b: place.b, title, source, day, url });
      }
    }
    return [...found.values()].sort((x, y) => x.day - y.day || x.source - y.source);
  }

  return { facts, load, entity, entityCount, isCountry: (e) => isCountry[e] === 1, pairName, pairType, pairOf, pair: (p) => [pairs.a[p], pairs.b[p]], pairCount: () => pairs.count,
    hasSentences: (p) => pairs.places.has(p), bursts: (p) => pairs.bursts.get(p) ?? [],
    countPairs, associate, countEntities, countCoverage, countSources, association, timeline, coverageByDay, sentences, periods, periodStart, periodEnd, date, isoDay, dayOf };
})();
