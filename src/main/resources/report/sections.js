
/**
 * The sections: each draws itself from the totals of a choice. `go` shows an entity or a pair in the timeline.
 */
const Sections = (() => {
  const { byId, el, number, one, two, counted, dayText, spanText, periodText, table, bars, network, download } = Draw;
  const unitWord = { day: 'day', week: 'week', month: 'month' };
  let go = () => {};

  /** What tables read of the pairs of the present choice, without making rows of all of them. */
  let current = null;
  const measuresOf = { stories: (p) => current.pairs.stories[p], articles: (p) => current.pairs.articles[p], near: (p) => current.pairs.near[p],
    lift: (p) => current.measured.lift[p], npmi: (p) => current.measured.npmi[p], g2: (p) => current.measured.g2[p], name: (p) => Model.pairName(p),
    official: (p) => Model.entity(ends(p).official).name, serves: (p) => Model.entity(ends(p).official).serves, country: (p) => Model.entity(ends(p).country).name };
  const pairValue = (p, key) => measuresOf[key](p);
  const orNull = (value) => (Number.isNaN(value) ? null : value);
  const pairRow = (p) => ({ pair: p, name: Model.pairName(p), stories: measuresOf.stories(p), articles: measuresOf.articles(p), near: measuresOf.near(p),
    lift: orNull(measuresOf.lift(p)), npmi: orNull(measuresOf.npmi(p)), g2: orNull(measuresOf.g2(p)) });
  const ofPairs = { value: pairValue, full: pairRow };
  function ends(p) {
    const [a, b] = Model.pair(p);
    return Model.isCountry(a) ? { country: a, official: b } : { country: b, official: a };
  }
  const pickPair = (row) => () => go({ kind: 'pair', id: row.pair });
  const measures = [
    { key: 'stories', label: 'Stories', number: true, show: number },
    { key: 'articles', label: 'Articles', number: true, show: number },
    { key: 'near', label: 'Near', number: true, show: number, title: 'Articles with both in one sentence', csv: 'near_articles' },
    { key: 'lift', label: 'Times expected', number: true, show: one },
    { key: 'npmi', label: 'NPMI', number: true, show: two, title: 'Normalised pointwise mutual information' }];

  /** Pairs with articles in a choice. */
  const present = (totals) => {
    const found = [];
    for (let p = 0; p < Model.pairCount(); p++) if (totals.pairs.articles[p] > 0) found.push(p);
    return found;
  };

  function headline(totals, choice) {
    const { all, entities } = totals;
    let countries = 0;
    let officials = 0;
    for (let e = 0; e < Model.entityCount(); e++) {
      if (entities.articles[e] === 0) continue;
      if (Model.isCountry(e)) countries++;
      else officials++;
    }
    const silent = totals.silence.slice(choice.from, choice.to + 1).filter((articles) => articles === 0).length;
    const days = choice.to - choice.from + 1;
    const tiles = [['articles', 'Articles', all.articles], ['stories', 'Stories', all.stories], ['sources', 'Sources', totals.sources.length],
      ['countries', 'Countries', countries], ['officials', 'Officials', officials], ['days', 'Days with news', days - silent, silent > 0 ? `${number(silent)} without` : 'none without']];
    byId('tiles').replaceChildren(...tiles.map(([id, label, value, more]) =>
      el('div', {}, el('dt', {}, label), el('dd', { id: 'tile-' + id }, number(value)), more ? el('dd', { class: 'more' }, more) : null)));
  }

  const coverageTable = table(byId('coverage-table').querySelector('.table'), { caption: 'Stories taken in', sort: { key: 'from', down: false }, columns: [
    { key: 'from', label: 'From', show: dayText }, { key: 'to', label: 'To', show: dayText }, { key: 'stories', label: 'Stories', number: true, show: number }, { key: 'articles', label: 'Articles', number: true, show: number }] });

  function coverage(totals, choice) {
    const sum = (days, period) => days.slice(period.from, period.to + 1).reduce((x, y) => x + y, 0);
    const rows = totals.periods.map((period) => ({ ...period, articles: sum(totals.silence, period), stories: sum(totals.storiesByDay, period) }));
    const most = d3.max(rows, (row) => row.stories);
    bars(byId('coverage-plot'), { periods: rows.map((row) => ({ ...row, value: row.stories, covered: row.articles > 0 })), unit: choice.unit, height: 120,
      label: `${counted(totals.all.stories, 'story')}, at most ${number(most)} in one ${unitWord[choice.unit]}. The table below has every value.`,
      lines: (row) => [spanText(row.from, row.to), counted(row.stories, 'story'), counted(row.articles, 'article')] });
    coverageTable.set(rows);
  }

  const timelineTable = table(byId('timeline-table').querySelector('.table'), { caption: 'Timeline', sort: { key: 'day', down: false }, columns: [
    { key: 'day', label: 'From', csv: 'from', pick: (row) => () => narrow(row) }, { key: 'end', label: 'To', csv: 'to' }, { key: 'stories', label: 'Stories', number: true, show: number },
    { key: 'articles', label: 'Articles', number: true, show: number }, { key: 'all', label: 'All stories', number: true, show: number, csv: 'all_stories' },
    { key: 'rate', label: 'Per 1,000', number: true, show: two, csv: 'rate_per_1000' }, { key: 'remark', label: 'Remark' }] });
  let narrow = () => {};

  function timeline(subject, totals, choice, measure) {
    const rows = Model.timeline(subject, choice);
    const isPair = subject.kind === 'pair';
    const name = isPair ? Model.pairName(subject.id) : Model.entity(subject.id).name;
    const counts = isPair ? totals.pairs : totals.entities;
    const stories = d3.sum(rows, (row) => row.stories);
    const articles = d3.sum(rows, (row) => row.articles);
    byId('focus-name').textContent = name;
    const parts = [counted(stories, 'story'), counted(articles, 'article')];
    if (isPair) {
      const [a, b] = Model.pair(subject.id);
      const measured = Model.association(stories, totals.entities.stories[a], totals.entities.stories[b], totals.all.annotated);
      parts.push(`${counted(d3.sum(rows, (row) => row.third), 'article')} with both in one sentence`);
      if (measured.lift !== null) parts.push(`${one(measured.lift)} times expected`, `NPMI ${two(measured.npmi)}`);
    } else {
      const { isCountry, serves } = Model.entity(subject.id);
      parts.push(counted(counts.mentions[subject.id], 'mention'));
      if (!isCountry && serves) parts.push('serves ' + serves);
    }
    byId('focus-figures').textContent = parts.join(' · ');
    const value = (row) => (measure === 'rate' ? row.rate : row.stories);
    const peak = rows.reduce((best, row) => ((value(row) ?? 0) > (value(best) ?? 0) ? row : best), rows[0]);
    const bursts = isPair ? Model.bursts(subject.id).filter((burst) => burst.to >= choice.from && burst.from <= choice.to) : [];
    bars(byId('timeline-plot'), { unit: choice.unit, height: innerWidth < 860 ? 260 : 330, pick: narrow,
      periods: rows.map((row) => ({ ...row, value: value(row), mean: measure === 'rate' ? row.mean : row.meanStories })),
      label: `${name}: ${counted(stories, 'story')}; most, ${number(peak.stories)}, in the ${unitWord[choice.unit]} ${spanText(peak.from, peak.to)}; ${counted(bursts.length, 'burst')}. The table below has every value.`,
      lines: (row) => (row.covered ? [spanText(row.from, row.to), counted(row.stories, 'story'), `${one(row.rate)} per 1,000 of ${number(row.all)}`, ...(row.burst ? ['in a burst'] : [])] : [spanText(row.from, row.to), 'no coverage']) });
    const key = (swatch, text) => el('span', {}, el('i', { class: swatch, 'aria-hidden': 'true' }), text);
    byId('timeline-legend').replaceChildren(key('bar', measure === 'rate' ? 'Stories per 1,000 of all' : 'Stories'), ...(rows.some((row) => row.burst) ? [key('burst', 'in a burst (all sources)')] : []),
      ...(choice.unit === 'day' ? [key('line', 'mean of 28 days')] : []), ...(rows.some((row) => !row.covered) ? [key('gap', 'no coverage')] : []));
    byId('bursts').replaceChildren(...(bursts.length ? [el('p', { class: 'bursts' }, 'Bursts: ', ...bursts.map((burst) => {
      const button = el('button', { type: 'button' }, `${spanText(burst.from, burst.to)} (${counted(burst.stories, 'story')})`);
      button.addEventListener('click', () => narrow({ from: Math.max(burst.from, choice.from), to: Math.min(burst.to, choice.to) }));
      return button;
    }))] : []));
    timelineTable.set(rows.map((row) => ({ ...row, day: Model.isoDay(row.from), end: Model.isoDay(row.to), remark: !row.covered ? 'no coverage' : row.burst ? 'burst' : '' })));
    partners(subject, totals);
  }

  function partners(subject, totals) {
    if (subject.kind === 'pair') {
      const links = Model.pair(subject.id).map((e) => {
        const button = el('button', { type: 'button' }, Model.entity(e).name);
        button.addEventListener('click', () => go({ kind: 'entity', id: e }));
        return button;
      });
      byId('partners').replaceChildren(el('p', { class: 'bursts' }, 'Each alone: ', ...links));
      return;
    }
    const host = el('div', { class: 'table' });
    const list = table(host, { caption: 'Most often together with', limit: 8, sort: { key: 'stories', down: true }, columns: [{ key: 'other', label: 'Together with', pick: pickPair }, ...measures] });
    const other = (p) => Model.entity(Model.pair(p).find((e) => e !== subject.id)).name;
    list.set(totals.present.filter((p) => Model.pair(p).includes(subject.id)).map((p) => ({ ...pairRow(p), other: other(p) })).sort((x, y) => y.articles - x.articles));
    byId('partners').replaceChildren(el('h4', {}, 'Most often together with'), host);
  }

  /** A sentence with its mentions marked, each kind in its own way. */
  function marked(sentence) {
    const spans = [];
    for (const [places, kind] of [[sentence.a, 'a'], [sentence.b, 'b']]) {
      for (let i = 0; i < places.length; i += 2) spans.push([places[i], places[i + 1], kind]);
    }
    spans.sort((x, y) => x[0] - y[0]);
    const quote = el('blockquote');
    let at = 0;
    for (const [begin, end, kind] of spans) {
      if (begin < at) continue;
      quote.append(sentence.text.slice(at, begin), el('mark', { class: kind }, sentence.text.slice(begin, end)));
      at = end;
    }
    quote.append(sentence.text.slice(at));
    return quote;
  }

  function link(sentence) {
    const title = sentence.title || 'untitled';
    let url = null;
    try {
      url = sentence.url ? new URL(sentence.url) : null;
    } catch {
      url = null;
    }
    if (url === null || !['http:', 'https:'].includes(url.protocol)) return el('cite', {}, title);
    return el('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, title);
  }

  function evidence(subject, totals, choice, span) {
    const within = span ? { ...choice, from: span.from, to: span.to } : choice;
    const found = Model.sentences(subject, within);
    const name = subject.kind === 'pair' ? Model.pairName(subject.id) : Model.entity(subject.id).name;
    const shown = found.slice(0, 24);
    const note = byId('evidence-note');
    note.replaceChildren(`${span ? spanText(span.from, span.to) + ': ' : ''}${counted(found.length, 'sentence')} kept in this page${found.length > shown.length ? `, the first ${shown.length} shown` : ''}. `);
    if (span) {
      const all = el('button', { type: 'button', id: 'evidence-all' }, 'All days');
      all.addEventListener('click', () => narrow(null));
      note.append(all);
    }
    byId('evidence-list').replaceChildren(...shown.map((sentence) => el('li', {}, subject.kind === 'pair' ? null : el('p', { class: 'of' }, Model.pairName(sentence.pair)), marked(sentence),
      el('p', { class: 'origin' }, link(sentence), ` ${Model.facts.sources[sentence.source]}, ${dayText(sentence.day)}`))));
    if (found.length === 0) byId('evidence-list').append(el('li', { class: 'empty' }, missing(subject, name), subject.kind === 'pair' ? el('code', {}, query(subject, within)) : null));
  }

  const missing = (subject, name) => (subject.kind === 'pair'
    ? `No sentence that names both of ${name} is kept for these days and sources. Ask the warehouse for all there are:`
    : `No sentence about ${name} is kept for these days and sources.`);

  function query(subject, choice) {
    const [a, b] = Model.pair(subject.id).map((e) => Model.entity(e).id.replaceAll("'", "''"));
    return `SELECT published_date, source, title, sentence_text FROM evidence WHERE entity_a = '${a}' AND entity_b = '${b}' AND published_date BETWEEN '${Model.isoDay(choice.from)}' AND '${Model.isoDay(choice.to)}'`;
  }

  const pairTable = table(byId('pairs-table'), { caption: 'Pairs', ...ofPairs, sort: { key: 'stories', down: true }, columns: [
    { key: 'name', label: 'Pair', pick: pickPair }, ...measures,
    { key: 'g2', label: 'G²', number: true, show: one, title: "Dunning's log-likelihood ratio: how unlikely by chance" }] });

  function pairs(totals) {
    const kind = byId('pair-type').value;
    pairTable.set(totals.present.filter((p) => kind === '' || Model.pairType(p) === Number(kind)));
  }

  /** Blues for counts, vermilion to blue for what can be under nought: both are told apart by the colour-blind, too. */
  function shades(measure, most) {
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
    const [none, full, under] = dark ? ['#1d2733', '#8ec7ff', '#f0873e'] : ['#eef3f8', '#08407e', '#c04a00'];
    if (measure === 'stories') {
      const scale = d3.scaleSqrt([0, most], [0, 1]);
      const mix = d3.interpolateLab(none, full);
      return (value) => (value === 0 ? null : mix(0.08 + 0.92 * scale(value)));
    }
    const [minus, plus] = [d3.interpolateLab(none, under), d3.interpolateLab(none, full)];
    return (value) => (value === null ? null : value < 0 ? minus(Math.min(1, -value / 0.5)) : plus(Math.min(1, value / 0.5)));
  }

  function ink(colour) {
    const { r, g, b } = d3.rgb(colour);
    const linear = (c) => (c <= 10 ? c / 3295 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) > 0.18 ? '#000' : '#fff';
  }

  let matrixRows = [];
  function matrix(totals, subject) {
    const size = Number(byId('matrix-size').value);
    const measure = byId('matrix-measure').value;
    const chosen = d3.range(Model.entityCount()).filter((e) => Model.isCountry(e) && totals.entities.articles[e] > 0)
      .sort((x, y) => totals.entities.stories[y] - totals.entities.stories[x] || totals.entities.articles[y] - totals.entities.articles[x]).slice(0, size);
    const cellOf = (a, b) => {
      const p = a === b ? undefined : Model.pairOf(a, b);
      return p === undefined || totals.pairs.articles[p] === 0 ? null : pairRow(p);
    };
    const cells = chosen.map((a) => chosen.map((b) => cellOf(a, b)));
    const most = d3.max(cells.flat(), (cell) => cell?.stories ?? 0) || 1;
    const shade = shades(measure, most);
    matrixRows = [['country', 'other_country', 'stories', 'articles', 'near_articles', 'npmi'], ...cells.flatMap((row, i) => row.flatMap((cell, j) =>
      (cell ? [[Model.entity(chosen[i]).name, Model.entity(chosen[j]).name, cell.stories, cell.articles, cell.near, cell.npmi]] : [])))];
    const head = (e, scope) => el('th', { scope, title: Model.entity(e).name }, scope === 'col' ? el('abbr', { title: Model.entity(e).name }, Model.entity(e).id) : Model.entity(e).name);
    const grid = el('table', { role: 'grid', class: 'matrix', 'aria-labelledby': 'matrix-h', 'aria-describedby': 'matrix-help' },
      el('thead', {}, el('tr', {}, el('td', {}), ...chosen.map((e) => head(e, 'col')))),
      el('tbody', {}, ...cells.map((row, i) => el('tr', {}, head(chosen[i], 'row'), ...row.map((cell, j) => matrixCell(cell, chosen[i], chosen[j]))))));
    function matrixCell(cell, a, b) {
      const value = cell === null ? null : measure === 'stories' ? cell.stories : cell.npmi;
      const text = value === null ? '' : measure === 'stories' ? number(value) : two(value);
      const label = a === b ? Model.entity(a).name : cell === null ? `${Model.entity(a).name} and ${Model.entity(b).name}: never together` : `${Model.entity(a).name} and ${Model.entity(b).name}: ${counted(cell.stories, 'story')}, NPMI ${two(cell.npmi)}`;
      const td = el('td', { role: 'gridcell', tabIndex: -1, title: label, 'aria-label': label, class: a === b ? 'self' : '' }, text);
      const colour = value === null ? null : shade(value);
      if (colour) {
        td.style.backgroundColor = colour;
        td.style.color = ink(colour);
      }
      if (cell) {
        td.dataset.pair = cell.pair;
        if (subject?.kind === 'pair' && subject.id === cell.pair) td.classList.add('chosen');
        td.addEventListener('click', pickPair(cell));
      }
      return td;
    }
    moveInGrid(grid);
    byId('matrix-plot').replaceChildren(grid);
    const ramp = el('i', { class: 'ramp', 'aria-hidden': 'true' });
    const stops = measure === 'stories' ? [1, most * 0.25, most] : [-0.5, 0, 0.5];
    ramp.style.backgroundImage = `linear-gradient(to right, ${stops.map((stop) => shade(stop)).join(', ')})`;
    byId('matrix-legend').replaceChildren(el('span', {}, measure === 'stories' ? '1' : '−0.5', ramp, measure === 'stories' ? number(most) + ' stories' : '0.5 or more'));
  }

  /** One cell takes the focus; arrow keys, Home and End move it. */
  function moveInGrid(grid) {
    const rows = [...grid.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('[role=gridcell]')]);
    if (rows.length === 0) return;
    let [r, c] = [0, Math.min(1, rows[0].length - 1)];
    rows[r][c].tabIndex = 0;
    const move = (row, column) => {
      rows[r][c].tabIndex = -1;
      [r, c] = [Math.max(0, Math.min(rows.length - 1, row)), Math.max(0, Math.min(rows[0].length - 1, column))];
      rows[r][c].tabIndex = 0;
      rows[r][c].focus();
    };
    const steps = { ArrowUp: () => move(r - 1, c), ArrowDown: () => move(r + 1, c), ArrowLeft: () => move(r, c - 1), ArrowRight: () => move(r, c + 1), Home: () => move(r, 0), End: () => move(r, rows[0].length - 1) };
    grid.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') rows[r][c].click();
      else if (steps[event.key]) steps[event.key]();
      else return;
      event.preventDefault();
    });
  }

  const officialTable = table(byId('officials-table'), { caption: 'Officials and countries', sort: { key: 'stories', down: true }, value: pairValue,
    full: (p) => ({ ...pairRow(p), official: measuresOf.official(p), serves: measuresOf.serves(p), country: measuresOf.country(p) }),
    columns: [{ key: 'official', label: 'Official', pick: pickPair }, { key: 'serves', label: 'Serves' }, { key: 'country', label: 'Country' }, ...measures] });

  function officials(totals) {
    const words = byId('official-filter').value.toLowerCase().split(/\s+/).filter(Boolean);
    const has = (p) => {
      const text = `${measuresOf.official(p)} ${measuresOf.country(p)} ${measuresOf.serves(p)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    };
    officialTable.set(totals.present.filter((p) => Model.pairType(p) === 1 && (words.length === 0 || has(p))));
  }

  const moverColumns = [{ key: 'name', label: 'Pair', pick: pickPair }, { key: 'stories', label: 'Stories', number: true, show: number }, { key: 'previous', label: 'Before', number: true, show: number, csv: 'previous_stories' },
    { key: 'change', label: 'Change per 1,000', number: true, show: (value) => (value > 0 ? '+' : '') + one(value), csv: 'change_per_1000' }];
  let changes = null;
  const ofMovers = { limit: 10, value: (p, key) => (key === 'name' ? Model.pairName(p) : changes[key][p]),
    full: (p) => ({ pair: p, name: Model.pairName(p), stories: changes.stories[p], previous: changes.previous[p], change: changes.change[p] }) };
  const upTable = table(byId('movers-up'), { caption: 'Pairs that went up', ...ofMovers, sort: { key: 'change', down: true }, columns: moverColumns });
  const downTable = table(byId('movers-down'), { caption: 'Pairs that went down', ...ofMovers, sort: { key: 'change', down: false }, columns: moverColumns });

  /**
   * The periods that can be compared, latest first. The choice of before stays when it is among them; else it is the latest that is not thin, and
   * neither is the one before it.
   */
  function moverPeriods(totals, choice) {
    const select = byId('mover-period');
    const before = select.value;
    const found = totals.periods.slice(-400).reverse();
    select.replaceChildren(...found.map((period) => el('option', { value: String(period.start) }, periodText(period.start, choice.unit))));
    const stories = (start) => d3.sum(totals.storiesByDay.slice(Math.max(0, start), Math.max(0, Model.periodEnd(start, choice.unit) + 1)));
    const usual = d3.median(found, (period) => stories(period.start)) ?? 0;
    const isFull = (start) => stories(start) >= usual / 2 && stories(start) > 0;
    const best = found.find((period) => isFull(period.start) && isFull(Model.periodStart(period.start - 1, choice.unit))) ?? found[0];
    select.value = [...select.options].some((option) => option.value === before) ? before : String(best.start);
  }

  function movers(totals, choice) {
    const start = Number(byId('mover-period').value);
    const previous = Model.periodStart(start - 1, choice.unit);
    const span = (from) => ({ ...choice, from, to: Model.periodEnd(from, choice.unit) });
    const [now, then] = [span(start), span(previous)];
    const [all, allThen] = [Model.countCoverage(now).annotated, Model.countCoverage(then).annotated];
    const note = byId('movers-note');
    if (all === 0 || allThen === 0) {
      note.textContent = `${periodText(all === 0 ? start : previous, choice.unit)} has no coverage in this choice: nothing to compare.`;
      upTable.set([]);
      downTable.set([]);
      return;
    }
    note.textContent = `${spanText(now.from, now.to)} (${counted(all, 'story')}) against ${spanText(then.from, then.to)} (${number(allThen)}), by stories per 1,000.`;
    const [counts, countsThen] = [Model.countPairs(now), Model.countPairs(then)];
    changes = { stories: counts.stories, previous: countsThen.stories, change: new Float64Array(Model.pairCount()) };
    const [up, down] = [[], []];
    for (let p = 0; p < Model.pairCount(); p++) {
      if (counts.stories[p] === 0 && countsThen.stories[p] === 0) continue;
      const change = (1000 * counts.stories[p]) / all - (1000 * countsThen.stories[p]) / allThen;
      changes.change[p] = change;
      if (change > 0) up.push(p);
      if (change < 0) down.push(p);
    }
    upTable.set(up);
    downTable.set(down);
  }

  const networkTable = table(byId('network-table').querySelector('.table'), { caption: 'Network', ...ofPairs, sort: { key: 'stories', down: true }, columns: [{ key: 'name', label: 'Pair', pick: pickPair }, ...measures] });

  /**
   * Links that carry more of the weight of one of their ends than chance would give them, by the disparity filter of Serrano, Boguñá and
   * Vespignani (2009): those with the least chance first.
   */
  function backbone(totals, found) {
    const { stories } = totals.pairs;
    const weight = new Float64Array(Model.entityCount());
    const degree = new Uint32Array(Model.entityCount());
    for (const p of found) {
      for (const e of Model.pair(p)) {
        weight[e] += stories[p];
        degree[e]++;
      }
    }
    const chance = (p) => d3.min(Model.pair(p), (e) => (degree[e] > 1 ? (1 - stories[p] / weight[e]) ** (degree[e] - 1) : 1));
    return found.map((p) => [chance(p), p]).filter(([alpha]) => alpha < 0.05).sort((x, y) => x[0] - y[0] || x[1] - y[1]).map(([, p]) => p);
  }

  function net(totals) {
    const size = Number(byId('network-size').value);
    const byStories = (x, y) => totals.pairs.stories[y] - totals.pairs.stories[x] || totals.pairs.articles[y] - totals.pairs.articles[x] || x - y;
    const found = totals.present.filter((p) => totals.pairs.stories[p] > 0);
    let kept = byId('network-kind').value === 'backbone' ? backbone(totals, found) : [];
    if (kept.length === 0) {
      if (found.length > size) d3.quickselect(found, size - 1, 0, found.length - 1, byStories);
      kept = found;
    }
    const chosen = kept.slice(0, size).sort(byStories);
    const ids = [...new Set(chosen.flatMap((p) => Model.pair(p)))];
    const nodes = ids.map((e) => {
      const { id, name, isCountry } = Model.entity(e);
      return { id: e, name, isCountry, short: !isCountry ? name.split(' ').at(-1) : innerWidth < 560 ? id : name, stories: totals.entities.stories[e] };
    });
    network(byId('network-plot'), { nodes, links: chosen.map((p) => ({ pair: p, a: Model.pair(p)[0], b: Model.pair(p)[1], stories: totals.pairs.stories[p] })),
      label: `A network of ${counted(ids.length, 'entity')} and ${counted(chosen.length, 'pair')}; the strongest is ${chosen.length ? Model.pairName(chosen[0]) : 'none'}. The table below has every pair.`,
      pickNode: (id) => go({ kind: 'entity', id }), pickLink: (id) => go({ kind: 'pair', id }) });
    const key = (swatch, text) => el('span', {}, el('i', { class: swatch, 'aria-hidden': 'true' }), text);
    byId('network-legend').replaceChildren(key('dot', 'country'), key('diamond', 'official'), el('span', {}, 'Size and width: stories. ', byId('network-kind').value === 'backbone'
      ? 'The backbone has the pairs that matter most to one of the two (disparity filter, α < 0.05).' : ''));
    networkTable.set(chosen.slice());
  }

  const sourceTable = table(byId('quality-sources'), { caption: 'Sources', limit: 10, sort: { key: 'articles', down: true }, columns: [
    { key: 'name', label: 'Source', csv: 'source' }, { key: 'articles', label: 'Articles', number: true, show: number }, { key: 'stories', label: 'Stories', number: true, show: number },
    { key: 'duplicates', label: 'Duplicates', number: true, show: number, title: 'Articles of a story that an earlier article leads' },
    { key: 'silent', label: 'Silent days', number: true, show: number, title: 'Days of the choice without an article of the source', csv: 'silent_days' },
    { key: 'first', label: 'First', show: dayText }, { key: 'last', label: 'Last', show: dayText }] });

  function quality(totals, choice) {
    const { all } = totals;
    const { quality: told } = Model.facts;
    const share = (part, whole) => (whole > 0 ? ` (${one((100 * part) / whole)} %)` : '');
    const mentions = all.counted + all.unresolved + all.places;
    const silent = totals.silence.slice(choice.from, choice.to + 1).filter((articles) => articles === 0).length;
    const rejected = d3.sum(told.rejected, ([, count]) => count);
    const facts = [
      ['Duplicates', number(all.duplicates) + share(all.duplicates, all.articles), 'articles of a story that an earlier one leads, in this choice', 'duplicates'],
      ['Unresolved mentions', number(all.unresolved) + share(all.unresolved, mentions), 'kept and never guessed, in this choice', 'unresolved'],
      ['Silent days', number(silent), 'without an article, in this choice', 'silent'],
      ['Undated articles', number(told.undated), 'in the warehouse, counted nowhere here', 'undated'],
      ['Rejected records', number(rejected), told.rejected.length ? told.rejected.map(([reason, count]) => `${reason.replaceAll('_', ' ')} ${number(count)}`).join(', ') : 'in the warehouse', 'rejected'],
      ['Officials outside the lexicon', number(told.discovered), 'named with a title, in these months', 'discovered'],
      ['Runs', number(told.runs), 'into the warehouse', 'runs']];
    byId('quality-facts').replaceChildren(...facts.map(([label, value, more, id]) => el('div', {}, el('dt', {}, label), el('dd', { id: 'quality-' + id + '-value' }, value), el('dd', { class: 'more' }, more))));
    sourceTable.set(totals.sources.map((row) => ({ ...row, silent: choice.to - choice.from + 1 - row.days })));
  }

  function runs() {
    const words = ['batch', 'state', 'started', 'failure'];
    const names = ['batch', 'state', 'started', 'records_in', 'accepted', 'rejected', 'already_known', 'skipped', 'undated', 'over_max_entities', 'failure'];
    table(byId('quality-runs'), { caption: 'Runs', limit: 20, columns: names.map((key) => ({ key, label: key.replaceAll('_', ' '), number: !words.includes(key), show: (value) => (typeof value === 'number' ? number(value) : value ?? '–') })) })
      .set(Model.facts.quality.latest_runs.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]]))));
    const { cut } = Model.facts;
    const left = [];
    if (cut.pairs < cut.all_pairs) left.push(`It holds the ${number(cut.pairs)} pairs with most stories of ${number(cut.all_pairs)}: ${one((100 * cut.stories) / cut.all_stories)} % of what pairs have. The others are missing from every list here; --max-pairs takes in more.`);
    if (cut.entities < cut.all_entities) left.push(`It holds ${number(cut.entities)} of ${number(cut.all_entities)} countries and officials: the others were in the fewest stories.`);
    left.push(`Sentences are kept for the ${number(cut.evidence_pairs)} pairs with most stories, up to ${number(cut.evidence_sentences)} for each: one of a day, days with most stories first.`,
      'Bursts are those of all sources together, whatever sources are chosen. Significance over all pairs (q values) is in the table co_mention_trends.',
      'Articles without a date are in no plot.');
    byId('left-out').replaceChildren(...left.map((text) => el('li', {}, text)));
  }

  const files = {
    timeline: (subject) => [`timeline-${subject.kind === 'pair' ? Model.pair(subject.id).map((e) => Model.entity(e).id).join('-') : Model.entity(subject.id).id}.csv`, timelineTable.csv()],
    pairs: () => ['pairs.csv', pairTable.csv()],
    matrix: () => ['countries.csv', matrixRows],
    officials: () => ['officials.csv', officialTable.csv()],
    movers: () => ['movers.csv', [...upTable.csv(), ...downTable.csv().slice(1)]],
    network: () => ['network.csv', networkTable.csv()],
    sources: () => ['sources.csv', sourceTable.csv()],
  };
  const save = (section, subject) => download(...files[section](subject));

  return { present, use: (totals) => (current = totals), headline, coverage, timeline, evidence, pairs, matrix, officials, moverPeriods, movers, net, quality, runs, save, sections: Object.keys(files),
    onPick: (picked) => (go = picked), onNarrow: (narrowed) => (narrow = narrowed) };
})();
