
/** What the reader has chosen, and what is drawn again when that changes. */
(() => {
  const { byId, el, number, counted, spanText } = Draw;
  const state = { subject: null, measure: 'rate', span: null, choice: null, totals: null };

  function remembered(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch {
      // A page opened from a file may have no storage: then the choice lasts as long as the page.
    }
    return null;
  }

  function theme() {
    const select = byId('theme');
    select.value = remembered('entente-theme') ?? 'auto';
    if (select.value === '') select.value = 'auto';
    const apply = () => {
      const dark = select.value === 'dark' || (select.value === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
      if (state.totals) Sections.matrix(state.totals, state.subject);
    };
    select.addEventListener('change', () => {
      remembered('entente-theme', select.value);
      apply();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
    apply();
  }

  const unit = () => document.querySelector('input[name=unit]:checked').value;
  const boxes = () => [...byId('source-list').querySelectorAll('input')];

  function choose() {
    const sources = Uint8Array.from(boxes(), (box) => Number(box.checked));
    const day = (id, otherwise) => (byId(id).value ? Math.max(0, Math.min(Model.facts.days - 1, Model.dayOf(byId(id).value))) : otherwise);
    const [from, to] = [day('from', 0), day('to', Model.facts.days - 1)].sort((x, y) => x - y);
    return { from, to, unit: unit(), sources, all: sources.every((on) => on === 1), affiliations: byId('affiliations').checked };
  }

  function count(choice) {
    const totals = { all: Model.countCoverage(choice), pairs: Model.countPairs(choice), entities: Model.countEntities(choice), sources: Model.countSources(choice), periods: Model.periods(choice) };
    [totals.silence, totals.storiesByDay] = Model.coverageByDay(choice);
    totals.present = Sections.present(totals);
    totals.measured = Model.associate(totals.pairs, totals.entities.stories, totals.all.annotated);
    return totals;
  }

  function draw() {
    const started = performance.now();
    state.choice = choose();
    state.totals = count(state.choice);
    const { totals, choice } = state;
    Sections.use(totals);
    const on = d3.sum(choice.sources);
    byId('sources-summary').textContent = choice.all ? (on === 1 ? Model.facts.sources[0] : `All ${number(on)}`) : `${number(on)} of ${number(choice.sources.length)}`;
    document.querySelectorAll('.unit-word').forEach((each) => (each.textContent = choice.unit));
    document.querySelectorAll('.unit-cap').forEach((each) => (each.textContent = choice.unit[0].toUpperCase() + choice.unit.slice(1)));
    byId('lede').textContent = `${spanText(choice.from, choice.to)} · ${counted(totals.sources.length, 'source')}`;
    state.subject ??= first();
    state.span = null;
    Sections.headline(totals, choice);
    Sections.coverage(totals, choice);
    focus();
    Sections.pairs(totals);
    Sections.matrix(totals, state.subject);
    Sections.officials(totals);
    Sections.moverPeriods(totals, choice);
    Sections.movers(totals, choice);
    Sections.net(totals);
    Sections.quality(totals, choice);
    document.documentElement.dataset.drawn = (performance.now() - started).toFixed(0);
  }

  /** What is shown before anybody has chosen: the pair of countries with most stories. */
  function first() {
    const { present, pairs } = state.totals;
    const best = d3.greatest(present, (p) => pairs.stories[p] + (Model.pairType(p) === 2 ? 0.5 : 0));
    if (best !== undefined) return { kind: 'pair', id: best };
    return Model.entityCount() > 0 ? { kind: 'entity', id: 0 } : null;
  }

  function focus() {
    byId('focus').hidden = state.subject === null;
    if (state.subject === null) return;
    Sections.timeline(state.subject, state.totals, state.choice, state.measure);
    Sections.evidence(state.subject, state.totals, state.choice, state.span);
  }

  function say(text) {
    byId('live').textContent = text;
  }

  let back = null;
  function go(subject) {
    back = document.activeElement && byId('main').contains(document.activeElement) && !byId('focus').contains(document.activeElement) ? { element: document.activeElement, at: scrollY } : back;
    byId('back').hidden = back === null;
    state.subject = subject;
    state.span = null;
    focus();
    Sections.matrix(state.totals, subject);
    const name = byId('focus-name').textContent;
    byId('search').value = '';
    say(`${name}: ${byId('focus-figures').textContent}`);
    byId('focus-h').focus({ preventScroll: true });
    byId('focus').scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth', block: 'start' });
  }

  function goBack() {
    const { at } = back;
    back = null;
    byId('back').hidden = true;
    scrollTo({ top: at });
  }

  /** Suggestions: entities and pairs whose names hold every word typed, those with most stories first. */
  function search() {
    const input = byId('search');
    const list = byId('suggestions');
    const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const folded = d3.range(Model.entityCount()).map((e) => fold(Model.entity(e).name + ' ' + (Model.entity(e).isCountry ? Model.entity(e).id : '')));
    let options = [];
    let active = -1;
    function find() {
      const words = fold(input.value).split(/[\s–-]+/).filter(Boolean);
      if (words.length === 0) return [];
      const hits = words.map((word) => folded.map((name) => name.startsWith(word) || name.includes(' ' + word)));
      const best = (items, stories) => items.sort((x, y) => stories[y] - stories[x]);
      const { entities, pairs, present } = state.totals;
      const found = best(d3.range(Model.entityCount()).filter((e) => hits.every((hit) => hit[e]) && entities.articles[e] > 0), entities.stories).slice(0, 6).map((id) => ({ kind: 'entity', id }));
      const both = (p) => {
        const [a, b] = Model.pair(p);
        return hits.every((hit) => hit[a] || hit[b]) && (words.length === 1 || (hits.some((hit) => hit[a]) && hits.some((hit) => hit[b])));
      };
      return [...found, ...best(present.filter(both), pairs.stories).slice(0, 10).map((id) => ({ kind: 'pair', id }))];
    }
    function show() {
      options = find();
      active = -1;
      list.replaceChildren(...options.map((option, i) => {
        const isPair = option.kind === 'pair';
        const stories = isPair ? state.totals.pairs.stories[option.id] : state.totals.entities.stories[option.id];
        const item = el('li', { id: 'option-' + i, role: 'option', 'aria-selected': 'false' }, el('span', {}, isPair ? Model.pairName(option.id) : Model.entity(option.id).name), el('small', {}, counted(stories, 'story')));
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          pick(i);
        });
        return item;
      }));
      list.hidden = options.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      if (input.value.trim()) say(options.length ? counted(options.length, 'suggestion') : 'No country, official or pair has that name here.');
    }
    function hide() {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
    function move(step) {
      if (list.hidden) show();
      if (options.length === 0) return;
      list.children[active]?.setAttribute('aria-selected', 'false');
      active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
      list.children[active].setAttribute('aria-selected', 'true');
      list.children[active].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', 'option-' + active);
    }
    function pick(i) {
      const option = options[i];
      hide();
      if (option) go(option);
    }
    input.addEventListener('input', show);
    input.addEventListener('blur', hide);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Enter') pick(Math.max(0, active));
      else if (event.key === 'Escape') hide();
      else return;
      event.preventDefault();
    });
  }

  function controls() {
    const { facts } = Model;
    const form = byId('controls');
    for (const id of ['from', 'to']) {
      byId(id).min = Model.isoDay(0);
      byId(id).max = Model.isoDay(facts.days - 1);
    }
    byId('source-list').append(...facts.sources.map((name) => el('label', {}, el('input', { type: 'checkbox', checked: true }), el('span', {}, name))));
    const restore = () => {
      byId('from').value = Model.isoDay(0);
      byId('to').value = Model.isoDay(facts.days - 1);
      byId('affiliations').checked = false;
      boxes().forEach((box) => (box.checked = true));
      document.querySelector(`input[name=unit][value=${facts.days <= 100 ? 'day' : facts.days <= 1000 ? 'week' : 'month'}]`).checked = true;
    };
    restore();
    const changed = () => {
      draw();
      say(`Shown: ${spanText(state.choice.from, state.choice.to)}, ${counted(state.totals.sources.length, 'source')}, ${counted(state.totals.all.stories, 'story')}`);
    };
    form.addEventListener('change', (event) => {
      if (event.target.id !== 'source-filter') changed();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      restore();
      changed();
    });
    const all = (on) => {
      boxes().filter((box) => !box.parentElement.hidden).forEach((box) => (box.checked = on));
      changed();
    };
    byId('sources-all').addEventListener('click', () => all(true));
    byId('sources-none').addEventListener('click', () => all(false));
    byId('source-filter').addEventListener('input', (event) => {
      const wanted = event.target.value.toLowerCase();
      boxes().forEach((box) => (box.parentElement.hidden = !box.parentElement.textContent.toLowerCase().includes(wanted)));
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && byId('sources').open) {
        byId('sources').open = false;
        byId('sources').querySelector('summary').focus();
      }
    });
    document.addEventListener('pointerdown', (event) => {
      if (!byId('sources').contains(event.target)) byId('sources').open = false;
    });
  }

  function sections() {
    Sections.onPick(go);
    Sections.onNarrow((span) => {
      state.span = span;
      Sections.evidence(state.subject, state.totals, state.choice, span);
      say(byId('evidence-note').textContent);
    });
    byId('back').addEventListener('click', goBack);
    document.querySelectorAll('input[name=measure]').forEach((radio) => radio.addEventListener('change', () => {
      state.measure = radio.value;
      focus();
    }));
    const again = { 'pair-type': () => Sections.pairs(state.totals), 'matrix-size': () => Sections.matrix(state.totals, state.subject), 'matrix-measure': () => Sections.matrix(state.totals, state.subject),
      'mover-period': () => Sections.movers(state.totals, state.choice), 'network-kind': () => Sections.net(state.totals), 'network-size': () => Sections.net(state.totals) };
    for (const [id, drawn] of Object.entries(again)) byId(id).addEventListener('change', drawn);
    byId('official-filter').addEventListener('input', () => Sections.officials(state.totals));
    for (const section of Sections.sections) byId(section + '-csv').addEventListener('click', () => Sections.save(section, state.subject));
    document.querySelectorAll('.support').forEach((each) => (each.textContent = number(Model.facts.min_support)));
    if (innerWidth < 560) byId('network-size').value = '30';
    Sections.runs();
  }

  async function begin() {
    theme();
    const notice = byId('notice');
    if (typeof DecompressionStream === 'undefined') {
      notice.textContent = 'This browser cannot unpack the data of this page: it takes Chrome or Edge 80, Firefox 113, Safari 16.4, or a later one.';
      return;
    }
    try {
      await Model.load();
    } catch (error) {
      notice.textContent = `The data of this page cannot be read, the file may be damaged: write it again with scripts/entente report. (${error.message})`;
      throw error;
    }
    controls();
    sections();
    for (const id of ['controls', 'main']) byId(id).hidden = false;
    notice.hidden = true;
    draw();
    search();
    let width = innerWidth;
    let waiting = null;
    addEventListener('resize', () => {
      if (innerWidth === width) return;
      width = innerWidth;
      clearTimeout(waiting);
      waiting = setTimeout(draw, 150);
    });
    performance.mark('ready');
    document.documentElement.dataset.ready = 'yes';
  }

  begin();
})();
