
/** Elements, numbers and files: text is only ever set as text. */
const Draw = (() => {
  const byId = (id) => document.getElementById(id);

  /** An element with properties, attributes (those with a hyphen, `role` and the like) and children. */
  function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'class') element.className = value;
      else if (name.includes('-') || ['role', 'scope', 'colspan'].includes(name)) element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundredth = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (value) => whole.format(value);
  const decimal = (value, format) => (value === null || value === undefined ? '–' : format.format(value).replace('-', '−'));
  const one = (value) => decimal(value, tenth);
  const two = (value) => decimal(value, hundredth);
  const counted = (count, word) => `${number(count)} ${count === 1 ? word : word.endsWith('y') && !word.endsWith('ay') ? word.slice(0, -1) + 'ies' : word + 's'}`;

  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  function dayText(day) {
    const when = Model.date(day);
    return `${when.getUTCDate()} ${months[when.getUTCMonth()]} ${when.getUTCFullYear()}`;
  }
  function spanText(from, to) {
    return from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`;
  }
  function periodText(start, unit) {
    if (unit === 'month') return `${months[Model.date(start).getUTCMonth()]} ${Model.date(start).getUTCFullYear()}`;
    return unit === 'week' ? `week of ${dayText(start)}` : dayText(start);
  }

  /** Offers rows as a CSV file; the first row names the columns. */
  function download(name, rows) {
    const cell = (value) => {
      const text = value === null || value === undefined ? '' : String(value);
      // A spreadsheet must not take what an article says for a formula.
      const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
      return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const text = rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
    const url = URL.createObjectURL(new Blob(['\ufeff' + text], { type: 'text/csv' }));
    const link = el('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  /**
   * A table whose heads sort it. Columns: { key, label, show, number, title, pick, csv }; what `pick` of a row gives is called by a click on the cell.
   * Rows may be anything that `value(row, key)` and `full(row)` know how to read, so that of 200,000 only those shown are ever made. `csv()` gives what is
   * shown.
   */
  function table(host, { caption, columns, sort, limit = 15, value = (row, key) => row[key], full = (row) => row }) {
    let rows = [];
    let order = sort;
    let shown = limit;
    let visible = [];
    function compare() {
      const { key, down } = order;
      const isEmpty = (x) => x === null || x === undefined || Number.isNaN(x);
      return (rowX, rowY) => {
        const [x, y] = [value(rowX, key), value(rowY, key)];
        if (isEmpty(x) || isEmpty(y)) return Number(isEmpty(x)) - Number(isEmpty(y));
        const way = typeof x === 'string' ? x.localeCompare(y, 'en') : x - y;
        return (down ? -way : way) || (typeof rowX === 'number' ? rowX - rowY : 0);
      };
    }
    /** The first in order come to the front; the others are left as they are. */
    function select() {
      if (order) {
        const before = compare();
        if (rows.length > shown) d3.quickselect(rows, shown - 1, 0, rows.length - 1, before);
        visible = rows.slice(0, shown).sort(before).map(full);
      } else visible = rows.slice(0, shown).map(full);
    }
    function head(column) {
      if (!order) return el('th', { scope: 'col', class: column.number ? 'number' : '', title: column.title ?? '' }, column.label);
      const isSorted = order.key === column.key;
      const button = el('button', { type: 'button', title: column.title ?? '' }, column.label, el('span', { 'aria-hidden': 'true', class: 'arrow' }, isSorted ? (order.down ? ' ↓' : ' ↑') : ''));
      button.addEventListener('click', () => {
        order = { key: column.key, down: isSorted ? !order.down : Boolean(column.number) };
        draw();
        host.querySelectorAll('thead button')[columns.indexOf(column)].focus();
      });
      const th = el('th', { scope: 'col', class: column.number ? 'number' : '' }, button);
      if (isSorted) th.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
      return th;
    }
    function cell(column, row, first) {
      const value = column.show ? column.show(row[column.key], row) : row[column.key] ?? '–';
      const action = column.pick?.(row);
      let inner = value;
      if (action) {
        inner = el('button', { type: 'button', class: 'link' }, value);
        inner.addEventListener('click', action);
      }
      return el(first ? 'th' : 'td', first ? { scope: 'row' } : { class: column.number ? 'number' : '' }, inner);
    }
    function draw() {
      select();
      const body = el('tbody', {}, ...visible.map((row) => el('tr', {}, ...columns.map((column, i) => cell(column, row, i === 0)))));
      if (rows.length === 0) body.append(el('tr', {}, el('td', { colspan: columns.length, class: 'empty' }, 'None in this choice.')));
      const wrap = el('div', { class: 'scroll', role: 'region', 'aria-label': 'Table: ' + caption }, el('table', {}, el('caption', { class: 'visually-hidden' }, caption),
        el('thead', {}, el('tr', {}, ...columns.map(head))), body));
      wrap.tabIndex = 0;
      host.replaceChildren(wrap);
      if (rows.length > limit) host.append(more());
    }
    function more() {
      const text = el('span', { class: 'note' }, `${number(Math.min(shown, rows.length))} of ${number(rows.length)} rows `);
      const paragraph = el('p', { class: 'more' }, text);
      const buttons = [['Show more', shown * 4, shown < rows.length], ['Show fewer', limit, shown > limit]];
      for (const [label, next, isUseful] of buttons) {
        if (!isUseful) continue;
        const button = el('button', { type: 'button' }, label);
        button.addEventListener('click', () => {
          shown = next;
          draw();
          host.querySelector('.more button')?.focus();
        });
        paragraph.append(button);
      }
      return paragraph;
    }
    return {
      set(next) {
        rows = next;
        draw();
      },
      csv: () => [columns.map((column) => column.csv ?? column.key), ...visible.map((row) => columns.map((column) => row[column.key]))],
    };
  }

  /** An empty SVG as wide as its host, described for who cannot see it. */
  function svg(host, height, label) {
    host.replaceChildren();
    const width = Math.max(280, host.clientWidth);
    return { width, root: d3.select(host).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('role', 'img').attr('aria-label', label) };
  }

  /** Shows lines of text beside the pointer. */
  function tip(event, lines) {
    const box = byId('tip');
    box.hidden = lines === null;
    if (lines === null) return;
    box.replaceChildren(...lines.map((line, i) => el(i === 0 ? 'strong' : 'span', {}, line)));
    const left = Math.min(event.clientX + 14, document.documentElement.clientWidth - box.offsetWidth - 8);
    box.style.left = `${Math.max(8, left)}px`;
    box.style.top = `${event.clientY + 18}px`;
  }

  /**
   * Bars over time. Periods: { from, to, value, covered, burst, mean }; days without coverage are hatched, bursts are coloured and have a mark above.
   * `lines` gives what the pointer tells of a period, `pick` is called with a clicked one.
   */
  function bars(host, { periods, unit, height, label, lines, pick, tickFormat }) {
    const { width, root } = svg(host, height, label);
    const margin = { top: 16, right: 22, bottom: 24, left: 44 };
    const x = d3.scaleUtc([Model.date(periods[0].from), Model.date(periods.at(-1).to + 1)], [margin.left, width - margin.right]);
    const most = d3.max(periods, (period) => Math.max(period.value ?? 0, period.mean ?? 0)) || 1;
    const y = d3.scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(4);
    const id = host.id + '-hatch';
    const hatch = root.append('defs').append('pattern').attr('id', id).attr('width', 6).attr('height', 6).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
    hatch.append('line').attr('y2', 6).attr('class', 'hatch');
    root.append('g').attr('class', 'axis grid').attr('transform', `translate(${margin.left},0)`)
      .call(d3.axisLeft(y).ticks(4).tickSize(-(width - margin.left - margin.right)).tickFormat(tickFormat ?? ((value) => (value % 1 ? value : number(value)))));
    root.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - margin.bottom})`)
      .call(d3.axisBottom(x).ticks(Math.max(3, Math.floor(width / 95))).tickSizeOuter(0).tickFormat(timeTick(periods)));
    const left = (period) => x(Model.date(period.from));
    const wide = (period) => Math.max(0.6, x(Model.date(period.to + 1)) - left(period) - (periods.length < width / 5 ? 1.5 : 0));
    const silent = root.append('g').attr('class', 'silent');
    for (const period of periods.filter((each) => !each.covered)) {
      silent.append('rect').attr('x', left(period)).attr('width', wide(period) + 0.5).attr('y', margin.top).attr('height', height - margin.bottom - margin.top).attr('fill', `url(#${id})`);
    }
    root.append('g').selectAll('rect').data(periods.filter((period) => period.covered)).join('rect').attr('class', (period) => (period.burst ? 'bar burst' : 'bar'))
      .attr('x', left).attr('width', wide).attr('y', (period) => y(period.value ?? 0)).attr('height', (period) => y(0) - y(period.value ?? 0));
    root.append('g').selectAll('path').data(periods.filter((period) => period.burst && period.covered)).join('path').attr('class', 'burst-mark').attr('d', 'M-4,-5L4,-5L0,1Z')
      .attr('transform', (period) => `translate(${left(period) + wide(period) / 2},${y(period.value ?? 0) - 4})`);
    if (periods.length > 2 && periods.some((period) => period.mean !== null && period.mean !== undefined)) {
      root.append('path').attr('class', 'mean').attr('d', d3.line().defined((period) => period.mean !== null && period.mean !== undefined)
        .x((period) => left(period) + wide(period) / 2).y((period) => y(period.mean))(periods));
    }
    const cursor = root.append('rect').attr('class', 'cursor').attr('y', margin.top).attr('height', height - margin.bottom - margin.top).attr('visibility', 'hidden');
    const at = (event) => {
      const when = x.invert(d3.pointer(event, root.node())[0]);
      return periods[Math.max(0, d3.bisector((period) => Model.date(period.from)).right(periods, when) - 1)];
    };
    root.append('rect').attr('class', pick ? 'hit pick' : 'hit').attr('x', margin.left).attr('width', Math.max(0, width - margin.left - margin.right)).attr('height', height - margin.bottom)
      .on('pointermove', (event) => {
        const period = at(event);
        cursor.attr('visibility', 'visible').attr('x', left(period)).attr('width', Math.max(2, wide(period)));
        tip(event, lines(period));
      })
      .on('pointerleave', (event) => {
        cursor.attr('visibility', 'hidden');
        tip(event, null);
      })
      .on('click', (event) => pick?.(at(event)));
  }

  /** Months by name, the year where it begins, days where few months are shown. */
  function timeTick(periods) {
    const days = periods.at(-1).to - periods[0].from;
    return (when) => {
      if (days > 1200) return d3.utcFormat('%Y')(when);
      if (days > 100) return d3.utcFormat(when.getUTCMonth() === 0 ? '%b %Y' : '%b')(when);
      return d3.utcFormat('%-d %b')(when);
    };
  }

  /** Entities as nodes, pairs as links: { a, b, stories } and a map of entities to stories. */
  function network(host, { links, nodes, label, pickNode, pickLink }) {
    const narrow = host.clientWidth < 560;
    const height = narrow ? 460 : 620;
    const { width, root } = svg(host, height, label);
    if (links.length === 0) {
      root.append('text').attr('x', width / 2).attr('y', height / 2).attr('class', 'nothing').text('No pair in this choice.');
      return;
    }
    const radius = d3.scaleSqrt([0, d3.max(nodes, (node) => node.stories)], [3, narrow ? 15 : 24]);
    const thick = d3.scaleSqrt([0, d3.max(links, (link) => link.stories)], [0.6, narrow ? 5 : 8]);
    const placed = nodes.map((node) => ({ ...node }));
    const index = new Map(placed.map((node, i) => [node.id, i]));
    const edges = links.map((link) => ({ ...link, source: index.get(link.a), target: index.get(link.b) }));
    const simulation = d3.forceSimulation(placed)
      .force('link', d3.forceLink(edges).distance(narrow ? 46 : 80).strength(0.35))
      .force('charge', d3.forceManyBody().strength(narrow ? -120 : -300))
      .force('x', d3.forceX(0).strength(narrow ? 0.12 : 0.07)).force('y', d3.forceY(0).strength(narrow ? 0.1 : 0.12))
      .force('apart', d3.forceCollide((node) => radius(node.stories) + (narrow ? 7 : 13))).stop();
    simulation.tick(160);
    const fit = (key, size, pad) => {
      const [low, high] = d3.extent(placed, (node) => node[key]);
      return d3.scaleLinear([low, high === low ? low + 1 : high], [pad, size - pad]);
    };
    const x = fit('x', width, narrow ? 34 : 70);
    const y = fit('y', height, 34);
    for (const node of placed) [node.px, node.py] = [x(node.x), y(node.y)];
    root.append('g').selectAll('line').data(edges).join('line').attr('class', 'edge').attr('stroke-width', (edge) => thick(edge.stories))
      .attr('x1', (edge) => edge.source.px).attr('y1', (edge) => edge.source.py).attr('x2', (edge) => edge.target.px).attr('y2', (edge) => edge.target.py)
      .on('pointermove', (event, edge) => tip(event, [`${edge.source.name} – ${edge.target.name}`, counted(edge.stories, 'story')]))
      .on('pointerleave', (event) => tip(event, null)).on('click', (event, edge) => pickLink(edge.pair));
    const marks = root.append('g').selectAll('g').data(placed).join('g').attr('class', (node) => (node.isCountry ? 'node country' : 'node official'))
      .attr('transform', (node) => `translate(${node.px},${node.py})`)
      .on('pointermove', (event, node) => {
        root.selectAll('.edge').classed('near', (edge) => edge.source === node || edge.target === node);
        tip(event, [node.name, counted(node.stories, 'story')]);
      })
      .on('pointerleave', (event) => {
        root.selectAll('.edge').classed('near', false);
        tip(event, null);
      }).on('click', (event, node) => pickNode(node.id));
    marks.each(function shape(node) {
      const size = radius(node.stories);
      const mark = d3.select(this);
      if (node.isCountry) mark.append('circle').attr('r', size);
      else mark.append('rect').attr('x', -size * 0.9).attr('y', -size * 0.9).attr('width', size * 1.8).attr('height', size * 1.8).attr('transform', 'rotate(45)');
    });
    marks.append('text').attr('y', (node) => radius(node.stories) + 12).attr('class', (node) => (radius(node.stories) > 9 ? 'big' : '')).text((node) => node.short);
  }

  return { byId, el, number, one, two, counted, dayText, spanText, periodText, download, table, bars, network, tip };
})();
