/* Sorting, filtering and modes for tables that stand whole in the page. Ranks are the published ones and stay with their rows. */
(function () {
  'use strict';
  const say = window.reportSay;
  /* A cell carries its value where it prints another text: rounded, signed or with marks. A range such as 3\u20137 counts by where it begins, then by where it ends. */
  const valueOf = cell => {
    const text = cell.textContent.trim();
    if (cell.dataset.value) return { text, number: parseFloat(cell.dataset.value), end: parseFloat(cell.dataset.value) };
    const [from, to] = /^[-\u2212]?[\d.,\u2009\u202f]+(\u2013[\d.,\u2009\u202f]+)?$/.test(text) ? text.split('\u2013').map(part => parseFloat(part.replace(/[,\u2009\u202f]/g, '').replace('\u2212', '-'))) : [null, null];
    return { text, number: from, end: to ?? from };
  };

  /* How a table is sorted and filtered stands in the address: "sort=TABLE:3:descending". */
  const keep = (what, table, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(what, table.id + ':' + value); else address.searchParams.delete(what);
    try { history.replaceState(null, '', address); } catch (refused) { /* pages from a disk may keep their address */ }
  };
  const asked = (what, table) => {
    const value = new URLSearchParams(location.search).get(what) || '';
    return value.startsWith(table.id + ':') ? value.slice(table.id.length + 1) : '';
  };

  function sortable(table) {
    const body = table.tBodies[0];
    const head = table.tHead && table.tHead.rows[0];
    if (!head || table.tHead.rows.length > 1 || body.rows.length < 4 || table.querySelector('[rowspan], [colspan]')) return;
    const original = new Map([...body.rows].map((row, at) => [row, at]));
    const state = table.parentElement.parentElement.querySelector('.table-state');
    [...head.cells].forEach((header, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
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
      });
    });
    const rank = [...head.cells].find(cell => cell.classList.contains('rank'));
    if (rank) rank.setAttribute('aria-sort', 'ascending');
    const [column, way] = table.id ? asked('sort', table).split(':') : [];
    const button = head.cells[column] && head.cells[column].querySelector('button');
    for (let press = 0; press < 2 && button && head.cells[column].getAttribute('aria-sort') !== way; press++) button.click();
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
    field.addEventListener('input', () => { keep('filter', table, field.value.trim()); apply(); });
    press('group', value => { group = value; keep('group', table, group); apply(); });
    const chip = [...bar.querySelectorAll('[data-group]')].find(one => one.dataset.group && one.dataset.group === asked('group', table));
    if (chip) chip.click();
    field.value = asked('filter', table);
    if (field.value) apply();
    const map = bar.querySelector('.chooser') ? tiles(table, bar.querySelector('.chooser select'), rows) : null;
    if (map) place = map.place;
    press('mode', value => {
      table.classList.toggle('heat', value === 'heat');
      table.classList.toggle('bars', value === 'bars');
      bar.classList.toggle('mapping', value === 'map');
      if (map) map.show(value === 'map');
    });
    const mapped = bar.querySelector('[data-mode=map]');
    if (mapped && asked('map', table)) mapped.click();
  }

  /* One score of each row: the one that narrow windows show beside the total, and on a map of tiles, the north above, the west at the left. */
  function tiles(table, chooser, rows) {
    const heads = [...table.tHead.rows[0].cells];
    const last = heads.length - 1;
    const narrow = matchMedia('(max-width: 40rem)');
    const list = document.createElement('ul');
    list.className = 'tile-map';
    list.hidden = true;
    list.setAttribute('aria-labelledby', table.id + '-caption');
    table.parentElement.after(list);
    for (const head of heads) {
      if (!head.classList.contains('n')) continue;
      const option = document.createElement('option');
      option.value = head.dataset.key;
      option.textContent = head.textContent.trim();
      chooser.append(option);
    }
    const wanted = asked('map', table);
    chooser.value = heads.some(head => head.dataset.key === wanted && head.classList.contains('n')) ? wanted : heads[last].dataset.key;
    const place = () => {
      const column = heads.findIndex(head => head.dataset.key === chooser.value);
      for (const row of [table.tHead.rows[0], ...rows]) [...row.cells].forEach((cell, at) => cell.classList.toggle('off', at !== column && at !== last && cell.classList.contains('n')));
      if (list.hidden) return;
      const across = narrow.matches ? 4 : 10;
      const placed = rows.map(row => [row, ...row.dataset.at.split(',').map(Number)]).sort((a, b) => b[2] - a[2]);
      const ordered = [];
      for (let at = 0; at < placed.length; at += across) ordered.push(...placed.slice(at, at + across).sort((a, b) => a[1] - b[1]));
      list.replaceChildren(...ordered.map(([row]) => {
        const tile = document.createElement('li');
        const link = document.createElement('a');
        const score = document.createElement('b');
        const from = row.querySelector('.name a');
        tile.className = row.cells[column].className;
        tile.classList.toggle('away', row.hidden);
        tile.classList.toggle('followed', row.classList.contains('followed'));
        if (from) link.href = from.href;
        link.textContent = (from || row.querySelector('th')).textContent.trim() + ' ';
        score.textContent = row.cells[column].textContent.trim();
        link.append(score);
        tile.append(link);
        return tile;
      }));
    };
    const show = on => {
      list.hidden = !on;
      table.parentElement.hidden = on;
      keep('map', table, on ? chooser.value : '');
      place();
    };
    chooser.addEventListener('change', () => { if (list.hidden) place(); else show(true); });
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
      all.forEach(other => { other.tabIndex = -1; });
      to.tabIndex = 0;
      to.focus();
    });
  }

  document.querySelectorAll('.data-table table').forEach(sortable);
  document.querySelectorAll('.table-tools').forEach(tools);
  document.querySelectorAll('.data-table table').forEach(walk);
  window.reportSortable = sortable;
})();
