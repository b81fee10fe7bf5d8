/* Two to five units side by side; which ones stand in the address. The page stands with the first three; all scores come once others are asked for. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  const form = document.querySelector('.compare-choice');
  const table = document.getElementById('comparison');
  if (!form || !table) return;
  const root = document.documentElement.dataset.root || '';
  const choices = form.querySelector('.choices');
  const picker = form.querySelector('[name={{ terms.key }}]');
  const more = form.querySelector('[name=variables]');
  const state = document.getElementById('compare-state');
  const asked = new URLSearchParams(location.search);
  let scores = null;
  let at = null;
  let chosen = [];

  /* Narrow windows show the table as a list, and it stays a table for screen readers. */
  const roles = () => {
    for (const group of [table.tHead, table.tBodies[0]]) group.setAttribute('role', 'rowgroup');
    for (const row of table.rows) {
      row.setAttribute('role', 'row');
      for (const cell of row.cells) cell.setAttribute('role', cell.scope === 'col' ? 'columnheader' : cell.scope ? 'rowheader' : 'cell');
    }
  };

  function choose() {
    const first = [...at.keys()].sort((a, b) => (scores.parts[0][7][at.get(a)] || 1e9) - (scores.parts[0][7][at.get(b)] || 1e9));
    chosen = (asked.get('{{ terms.keys }}') || '').split(',').filter(id => at.has(id)).slice(0, 5);
    while (chosen.length < 2) chosen.push(first.find(id => !chosen.includes(id)));
    if (asked.has('{{ terms.keys }}')) return;
    const followed = at.has(window.reportFollows) ? [window.reportFollows] : [];
    chosen = followed.concat(first.filter(id => !followed.includes(id))).slice(0, 3);
  }

  function begin(then) {
    const ready = () => {
      if (!scores) {
        scores = window.reportScores;
        at = new Map(scores.units.map(([id], index) => [id, index]));
        choose();
      }
      then();
    };
    if (window.reportScores) ready(); else window.reportLoad('assets/scores.js', ready);
  }

  function drop(place) {
    const id = chosen[place];
    const name = scores.units[at.get(id)][1];
    chosen = chosen.filter(other => other !== id);
    draw();
    state.textContent = say('{{ say "site.compare.taken-out" }}', { name });
    (choices.querySelector('button') || picker).focus();
  }
  const droppable = (button, place) => { button.addEventListener('click', () => begin(() => drop(place))); };

  function draw() {
    choices.replaceChildren();
    chosen.forEach((id, place) => {
      const name = scores.units[at.get(id)][1];
      const button = make('button', choices, name + ' \u00d7');
      button.type = 'button';
      button.setAttribute('aria-label', say('{{ say "site.compare.take-out" }}', { name }));
      button.disabled = chosen.length <= 2;
      droppable(button, place);
    });
    picker.disabled = chosen.length >= 5;
    const head = make('tr');
    const corner = make('th', head, say('{{ say "site.head.dimension" }}'));
    corner.scope = 'col';
    corner.className = 'name';
    for (const id of chosen) {
      const header = make('th', head);
      header.scope = 'col';
      make('a', header, scores.units[at.get(id)][1]).href = root + '{{ terms.keys }}/' + id + '.html';
    }
    table.tHead.replaceChildren(head);
    const rows = [];
    for (const [part, name, token, level, scale, , values, ranks] of scores.parts) {
      if (level === 2 && !more.checked) continue;
      const row = make('tr');
      row.className = (token ? 'accent-' + token : '') + (level === 2 ? ' variable' : '');
      const header = make('th', row, name);
      header.scope = 'row';
      header.className = 'name';
      const best = Math.max(...chosen.map(id => values[at.get(id)] ?? -1));
      for (const id of chosen) {
        const [score, rank] = [values[at.get(id)], ranks[at.get(id)]];
        const cell = make('td', row);
        cell.dataset.name = scores.units[at.get(id)][1];
        if (score === best && chosen.some(other => values[at.get(other)] !== best)) cell.className = 'leading';
        make('b', cell, score === null ? '\u2013' : window.reportNumber(score, (scores.printed || {})[part]));
        cell.append(' ');
        make('small', cell, rank === null ? '' : say('{{ say "site.compare.rank" }}', { rank }));
        const bar = make('span', cell);
        bar.className = 'bar v' + Math.round(100 * (score || 0) / scale);
      }
      rows.push(row);
    }
    table.tBodies[0].replaceChildren(...rows);
    roles();
    window.reportAddress('?{{ terms.keys }}=' + chosen.join(',') + (more.checked ? '&variables=1' : ''));
  }

  picker.addEventListener('input', () => begin(() => {
    const wanted = picker.value.trim().toLowerCase();
    const found = scores.units.find(([, name]) => name.toLowerCase() === wanted);
    if (!found || chosen.length >= 5) return;
    picker.value = '';
    if (!chosen.includes(found[0])) chosen.push(found[0]);
    state.textContent = say('{{ say "site.compare.added" }}', { name: found[1] });
    draw();
  }));
  more.addEventListener('change', () => begin(draw));
  /* Enter in the field presses the button too: it adds and does not share. */
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (document.activeElement !== picker) window.reportShare(words => { state.textContent = words; });
  });
  [...choices.children].forEach(droppable);
  roles();
  more.checked = asked.get('variables') === '1';
  if (more.checked || asked.has('{{ terms.keys }}') || window.reportFollows) begin(draw);
})();
