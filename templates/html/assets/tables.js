/* Sorting, filtering and modes for tables that stand whole in the page. Ranks are the published ones and stay with their rows. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  /* A cell carries what it sorts by where it prints another text: a figure that is rounded, signed or with marks, a name by how it is read. A range such
     as 3\u20137 counts by where it begins, then by where it ends. */
  const valueOf = cell => {
    const text = cell.dataset.sort || cell.textContent.trim();
    const given = Number(cell.dataset.sort);
    if (!isNaN(given)) return { text, number: given, end: given };
    const [from, to] = /^[-\u2212]?[\d.,\u2009\u202f]+(\u2013[\d.,\u2009\u202f]+)?$/.test(text) ? text.split('\u2013').map(part => parseFloat(part.replace(/[,\u2009\u202f]/g, '').replace('\u2212', '-'))) : [null, null];
    return { text, number: from, end: to ?? from };
  };

  /* How a table is sorted and filtered stands in the address: "sort=TABLE:3:descending". */
  const keep = (what, table, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(what, table.id + ':' + value); else address.searchParams.delete(what);
    window.reportAddress(address);
  };
  const asked = (what, table) => {
    const value = new URLSearchParams(location.search).get(what) || '';
    return value.startsWith(table.id + ':') ? value.slice(table.id.length + 1) : '';
  };

  /* A very long table stands with its first rows; the others come when it is sorted, filtered, shown as a map or asked for whole. */
  const whole = (table, then) => {
    if (!table.dataset.rest) { then(); return; }
    window.reportRows = markup => {
      table.tBodies[0].insertAdjacentHTML('beforeend', markup);
      table.querySelectorAll('[scope=row] a:not([tabindex]), a.receipt:not([tabindex])').forEach(link => { link.tabIndex = -1; });
      delete table.dataset.rest;
      const note = table.parentElement.parentElement.querySelector('.table-rest');
      if (note) note.remove();
      if (document.body.matches('.embed')) table.querySelectorAll('tbody a:not([href^="../"])').forEach(link => link.setAttribute('href', '../' + link.getAttribute('href')));
      table.dispatchEvent(new Event('whole'));
    };
    window.reportLoad(table.dataset.rest, then);
  };

  function sortable(table) {
    const body = table.tBodies[0];
    const head = table.tHead.rows[0];
    const original = new Map();
    const state = table.parentElement.parentElement.querySelector('.table-state');
    [...head.cells].forEach((header, column) => {
      const named = [...header.childNodes];
      const button = make('button', header, '', { type: 'button', className: 'sort' });
      button.append(...named);
      button.addEventListener('click', () => whole(table, () => {
        for (const row of body.rows) if (!original.has(row)) original.set(row, original.size);
        const best = header.classList.contains('n') ? 'descending' : 'ascending';
        const way = header.getAttribute('aria-sort') === best ? (best === 'descending' ? 'ascending' : 'descending') : best;
        for (const other of head.cells) other.removeAttribute('aria-sort');
        header.setAttribute('aria-sort', way);
        const sign = way === 'ascending' ? 1 : -1;
        const keys = new Map([...body.rows].map(row => [row, valueOf(row.cells[column])]));
        const rows = [...body.rows].sort((a, b) => {
          const [x, y] = [keys.get(a), keys.get(b)];
          if (x.number !== null && y.number !== null) return sign * (x.number - y.number || x.end - y.end) || original.get(a) - original.get(b);
          if ((x.number === null) !== (y.number === null)) return x.number === null ? 1 : -1;
          return sign * x.text.localeCompare(y.text, document.documentElement.lang) || original.get(a) - original.get(b);
        });
        body.append(...rows);
        if (table.id) keep('sort', table, column + ':' + way);
        if (state) state.textContent = say(sign > 0 ? '{{ say "site.table.sorted.ascending" }}' : '{{ say "site.table.sorted.descending" }}', { column: button.textContent.trim() });
      }));
    });
    const rank = [...head.cells].find(cell => cell.classList.contains('rank'));
    if (rank) rank.setAttribute('aria-sort', 'ascending');
    const [column, way] = table.id ? asked('sort', table).split(':') : [];
    const button = head.cells[column] && head.cells[column].querySelector('button');
    if (button) whole(table, () => { for (let press = 0; press < 2 && head.cells[column].getAttribute('aria-sort') !== way; press++) button.click(); });
  }

  function tools(bar) {
    const table = document.getElementById(bar.dataset.for);
    const field = bar.querySelector('.table-filter');
    const state = bar.querySelector('.table-state');
    const rows = [...table.tBodies[0].rows];
    let group = '';
    let place = () => { /* only tables of scores have a map */ };
    const apply = () => {
      const wanted = field.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        const fits = (!group || row.dataset.group === group) && (!wanted || (row.querySelector('th') || row).textContent.toLowerCase().includes(wanted));
        row.hidden = !fits;
        if (fits) shown++;
      }
      place();
      state.textContent = shown === rows.length ? '' : shown === 0 ? say('{{ say "site.table.none" }}') : say('{{ say "site.table.shown" }}', { shown, count: rows.length });
    };
    const press = (name, set) => bar.querySelectorAll('[data-' + name + ']').forEach(button => button.addEventListener('click', () => {
      bar.querySelectorAll('[data-' + name + ']').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
      set(button.dataset[name]);
    }));
    table.addEventListener('whole', () => { rows.push(...[...table.tBodies[0].rows].slice(rows.length)); apply(); });
    field.addEventListener('input', () => { keep('filter', table, field.value.trim()); whole(table, apply); });
    press('group', value => { group = value; keep('group', table, group); whole(table, apply); });
    const chip = [...bar.querySelectorAll('[data-group]')].find(one => one.dataset.group && one.dataset.group === asked('group', table));
    if (chip) chip.click();
    field.value = asked('filter', table);
    if (field.value) whole(table, apply);
    const map = bar.querySelector('.chooser') ? maps(table, bar.querySelector('.chooser select'), rows) : null;
    if (map) place = map.place;
    press('mode', value => {
      table.classList.toggle('heat', value === 'heat');
      table.classList.toggle('bars', value === 'bars');
      const mapped = value === 'map' || value === 'regions';
      bar.classList.toggle('mapping', mapped);
      if (map && mapped) whole(table, () => map.show(value)); else if (map) map.show('');
    });
    for (const mode of ['map', 'regions']) {
      const button = bar.querySelector('[data-mode=' + mode + ']');
      if (button && asked(mode, table)) button.click();
    }
  }

  /* The regions of the edition's outlines, loaded when a table is first shown on them. */
  let ground = null;
  window.reportRegions = given => { ground = given; };
  const withGround = then => { if (ground) then(); else window.reportLoad('data/regions.js', then); };

  const shape = (kind, attributes, parent) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', kind);
    parent.append(made);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    return made;
  };

  /* One score of each row: the one that narrow windows show beside the total, and on maps: of tiles, the north above, the west at the left, and of
     regions in the shades of their scores. */
  function maps(table, chooser, rows) {
    const heads = [...table.tHead.rows[0].cells];
    const last = heads.length - 1;
    const narrow = matchMedia('(max-width: 40rem)');
    const list = make('ul', null, '', { className: 'tile-map', hidden: true });
    const regions = make('div', null, '', { className: 'region-map', hidden: true });
    let shown = '';
    list.setAttribute('aria-labelledby', table.id + '-caption');
    table.parentElement.after(list, regions);
    for (const head of heads) {
      if (head.classList.contains('n')) make('option', chooser, head.textContent.trim(), { value: head.dataset.key });
    }
    const wanted = asked('map', table) || asked('regions', table);
    chooser.value = heads.some(head => head.dataset.key === wanted && head.classList.contains('n')) ? wanted : heads[last].dataset.key;

    const nameOf = row => (row.querySelector('.name a') || row.querySelector('th')).textContent.trim();
    const scoreOf = (row, column) => row.cells[column].textContent.trim();
    const stands = (mark, row) => {
      mark.classList.toggle('away', row.hidden);
      mark.classList.toggle('followed', row.classList.contains('followed'));
    };
    const tile = (row, column) => {
      const made = make('li', null, '', { className: row.cells[column].className });
      const link = make('a', made, nameOf(row) + ' ');
      const from = row.querySelector('.name a');
      stands(made, row);
      if (from) link.href = from.href;
      make('b', link, scoreOf(row, column));
      return made;
    };

    const asTiles = column => {
      const across = narrow.matches ? 4 : 10;
      const placed = rows.map(row => [row, ...row.dataset.at.split(',').map(Number)]).sort((a, b) => b[2] - a[2]);
      const ordered = [];
      for (let at = 0; at < placed.length; at += across) ordered.push(...placed.slice(at, at + across).sort((a, b) => a[1] - b[1]));
      list.replaceChildren(...ordered.map(([row]) => tile(row, column)));
    };

    /* Above its key: the lowest and the highest of the scores. */
    const asRegions = column => {
      const head = heads[column].textContent.trim();
      const byUnit = new Map(rows.map(row => [decodeURIComponent((row.querySelector('.name a') || { pathname: '' }).pathname.split('/').pop().slice(0, -5)), row]));
      regions.replaceChildren();
      const svg = shape('svg', { viewBox: ground.box, 'data-walk': 'across' }, regions);
      svg.classList.add('drawing', 'live');
      shape('title', {}, svg).textContent = head;
      ground.regions.forEach(([id, d], at) => {
        const row = id && byUnit.get(id);
        const mark = shape(row ? 'a' : 'g', row ? { 'data-m': at, href: row.querySelector('.name a').href } : {}, svg);
        if (row) {
          shape('title', {}, mark).textContent = nameOf(row) + '\n' + head + ': ' + scoreOf(row, column);
          stands(mark, row);
        }
        shape('path', { d, class: row ? row.cells[column].className : '' }, mark);
      });
      if (window.reportLive) window.reportLive(svg);
      const ordered = rows.filter(row => valueOf(row.cells[column]).number !== null).sort((a, b) => valueOf(a.cells[column]).number - valueOf(b.cells[column]).number);
      const key = make('ul', regions, '', { className: 'tile-map' });
      if (ordered.length) key.append(tile(ordered[0], column), tile(ordered[ordered.length - 1], column));
      if (ground.outlines) make('p', regions, ground.outlines, { className: 'source' });
    };

    const place = () => {
      const column = heads.findIndex(head => head.dataset.key === chooser.value);
      for (const row of [table.tHead.rows[0], ...rows]) [...row.cells].forEach((cell, at) => cell.classList.toggle('off', at !== column && at !== last && cell.classList.contains('n')));
      if (shown === 'map') asTiles(column);
      if (shown === 'regions') withGround(() => { if (shown === 'regions') asRegions(column); });
    };
    const show = kind => {
      shown = kind;
      list.hidden = kind !== 'map';
      regions.hidden = kind !== 'regions';
      table.parentElement.hidden = kind !== '';
      keep('map', table, kind === 'map' ? chooser.value : '');
      keep('regions', table, kind === 'regions' ? chooser.value : '');
      place();
    };
    table.classList.add('placed');
    chooser.addEventListener('change', () => { if (shown) show(shown); else place(); });
    narrow.addEventListener('change', place);
    place();
    return { place, show };
  }

  /* The names and scores of a table are links; one of them is in the tab order, the arrow keys move between them. */
  function walk(table) {
    const which = 'th a:not(.permalink), a.receipt';
    const all = [...table.tBodies[0].querySelectorAll(which)];
    const first = all.find(link => link.matches('.receipt')) || all[0];
    if (all.length < 20) return;
    all.forEach(link => { link.tabIndex = link === first ? 0 : -1; });
    table.addEventListener('keydown', event => {
      const link = event.target.closest(which);
      const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
      if (!link || !step) return;
      let cell = link.parentElement;
      while (cell.cellIndex === undefined) cell = cell.parentElement;
      let row = cell.parentElement;
      let to = null;
      if (step[0]) {
        do { row = step[0] > 0 ? row.nextElementSibling : row.previousElementSibling; } while (row && row.hidden);
        to = row && row.cells[cell.cellIndex].querySelector(which);
      } else {
        const beside = [...row.querySelectorAll(which)];
        to = beside[beside.indexOf(link) + step[1]];
      }
      if (!to) return;
      event.preventDefault();
      link.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    });
  }

  document.querySelectorAll('.sorts').forEach(sortable);
  document.querySelectorAll('.table-rest button').forEach(button => button.addEventListener('click', () => whole(button.closest('.data-table').querySelector('table'), () => { /* all are there */ })));
  document.querySelectorAll('.table-tools').forEach(tools);
  document.querySelectorAll('.data-table table').forEach(walk);
})();
