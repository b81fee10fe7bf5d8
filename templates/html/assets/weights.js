/* The order of the units with the reader's own weights; the weights stand in the address. The page stands with the published order; the scores come
   once a weight is moved. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  const form = document.querySelector('form.weights');
  const table = document.getElementById('weighted');
  if (!form || !table) return;
  /* Of very many units the first ones are shown. */
  const most = 600;
  const root = document.documentElement.dataset.root || '';
  const state = document.getElementById('weights-state');
  const five = form.querySelector('.top-five');
  let scores = null;
  let overall = null;
  let parts = null;
  const sliders = [...form.querySelectorAll('input[type=range]')];
  const neutral = 5;
  const kept = (new URLSearchParams(location.search).get('w') || '').split('-').map(Number);
  if (kept.length === sliders.length && kept.every(value => value >= 0 && value <= 10)) sliders.forEach((slider, index) => { slider.value = String(kept[index]); });

  /* With neutral weights the sum is the published total: each weight counts against the mean of all. */
  function total(unit, weights, sum) {
    let result = 0;
    parts.forEach((part, index) => { result += (part[6][unit] || 0) * part[5] * weights[index]; });
    return result * parts.reduce((all, part) => all + part[5], 0) / sum;
  }

  function begin(then) {
    const ready = () => {
      scores = window.reportScores;
      [overall, ...parts] = scores.parts.filter(part => part[3] < 2);
      then();
    };
    if (scores) then(); else window.reportLoad('assets/scores.js', ready);
  }

  function draw(chosen) {
    const weights = sliders.map(slider => Number(slider.value));
    const sum = weights.reduce((all, weight, index) => all + weight * parts[index][5], 0);
    sliders.forEach((slider, index) => { slider.previousElementSibling.textContent = say('{{ say "site.percent" }}', { number: sum ? Math.round(100 * weights[index] * parts[index][5] / sum) : 0 }); });
    /* Without any weight there is no order: none is shown. */
    table.parentElement.hidden = five.hidden = !sum;
    if (!sum) { state.textContent = say('{{ say "site.weights.zero" }}'); return; }
    const equal = weights.every(weight => weight === weights[0]);
    /* As the report ranks: totals are compared to twelve digits, or rounded as the recipe says. */
    const settle = number => scores.ranked === undefined ? Number(number.toPrecision(12)) : Number(number.toFixed(scores.ranked));
    const totals = scores.units.map((_, unit) => settle(total(unit, weights, sum)));
    const order = totals.map((_, unit) => unit).sort((a, b) => totals[b] - totals[a] || (overall[7][a] || 1e9) - (overall[7][b] || 1e9) || scores.units[a][2].localeCompare(scores.units[b][2], document.documentElement.lang));
    const ranks = [];
    order.forEach((unit, place) => { ranks[unit] = place && totals[unit] === totals[order[place - 1]] ? ranks[order[place - 1]] : place + 1; });
    const moved = order.filter(unit => ranks[unit] !== overall[7][unit]).length;
    const rows = order.slice(0, most).map(unit => {
      const rank = ranks[unit];
      const published = overall[7][unit];
      const change = published === null ? 0 : published - rank;
      const row = make('tr');
      const cells = [[rank, 'rank'], [scores.units[unit][1], 'name', scores.units[unit][2]], [window.reportNumber(Number(totals[unit].toFixed(Math.max(1, (scores.printed || {})[overall[0]] || 0)))), 'n'], [published ?? '\u2013', 'n'], [change > 0 ? '+' + change : change < 0 ? '\u2212' + -change : '0', 'n', change]];
      for (const [text, kind, value] of cells) {
        const cell = make(kind === 'name' ? 'th' : 'td', row, '', { className: kind });
        if (value !== undefined) cell.dataset.sort = value;
        if (kind === 'name') {
          cell.scope = 'row';
          make('a', cell, text, { href: root + '{{ terms.keys }}/' + scores.units[unit][0] + '.html' });
        } else cell.textContent = text;
      }
      return row;
    });
    table.tBodies[0].replaceChildren(...rows);
    five.replaceChildren(...rows.slice(0, 5).map(row => {
      const item = make('li');
      make('b', item, row.cells[0].textContent + ' ');
      item.append(row.cells[1].textContent);
      return item;
    }));
    state.textContent = equal ? say('{{ say "site.weights.equal" }}') : say('{{ say "site.weights.own" }}', { moved, count: order.length, first: scores.units[order[0]][1] });
    if (chosen) window.reportAddress(equal ? location.pathname : '?w=' + weights.join('-'));
  }

  form.addEventListener('input', () => begin(() => draw(true)));
  form.addEventListener('submit', event => { event.preventDefault(); window.reportShare(words => { state.textContent = words; }); });
  form.addEventListener('reset', () => setTimeout(() => { sliders.forEach(slider => { slider.value = String(neutral); }); begin(() => draw(true)); }));
  if (sliders.some(slider => Number(slider.value) !== neutral)) begin(() => draw(false));
})();
