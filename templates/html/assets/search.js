/* Search in the top bar and on the search page. Other pages load this script when the field in the bar is first reached; the index is a script too,
   loaded at the first key press or by the search page itself. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  const root = document.documentElement.dataset.root || '';
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  /* Chinese, Japanese and Korean have no spaces between words: whatever part of a text was typed is found. */
  const square = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  /* Names are found as one word too, without apostrophes and hyphens. */
  const joined = text => fold(text).replace(/[\u0027\u2019-]/g, '');
  let entries = null;
  let groups = [];

  function prepare() {
    const { pages, passages, synonyms = [] } = window.reportIndex;
    const kinds = { [say('{{ say "site.search.unit" }}')]: 'unit', [say('{{ say "site.search.dimension" }}')]: 'variable' };
    groups = synonyms.map(group => group.map(fold));
    entries = pages.map(([path, title, label, words, names = '']) => ({ href: path, title, label, words, kind: kinds[label] || 'text', weight: kinds[label] === 'unit' ? 9 : 8, folded: fold(title), names: naming(title, names), all: naming(title, names) + ' ' + fold(words) }));
    for (const [page, fragment, heading, words, names = '', kind = 'text'] of passages) {
      const [path, title] = pages[page];
      entries.push({ href: path + (fragment ? '#' + fragment : ''), title: heading || title, label: heading && heading !== title ? title : '', words, kind, weight: 4, folded: fold(heading || title), names: naming(heading || title, names), all: naming(heading, names) + ' ' + fold(words) });
    }
  }

  function naming(title, names) {
    const written = fold(title + ' ' + names).trim();
    const apart = joined(title + ' ' + names).trim();
    return written === apart ? written : written + ' ' + apart;
  }

  function withIndex(then) {
    const ready = () => { if (!entries) prepare(); then(); };
    if (window.reportIndex) ready(); else window.reportLoad('assets/search-index.js', ready);
  }
  const withScores = then => { if (window.reportScores) then(); else window.reportLoad('assets/scores.js', then); };

  const apart = text => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const split = query => apart(fold(query.replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))));
  /* Where a word begins in a text: "hang" is in "Hangzhou", "zhou" only when nothing begins so. */
  const begins = (text, word) => {
    let at = text.indexOf(word);
    if (square.test(word)) return at;
    while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]) && !square.test(text[at - 1])) at = text.indexOf(word, at + 1);
    return at;
  };
  const within = (text, word) => text.indexOf(word);

  /* What was typed; where nothing has it, what may have been meant. A kind narrows what is shown and not what was meant. */
  function find(query, most, kind) {
    const typed = split(query);
    const places = [[typed, begins], [typed, within]];
    let found = [];
    let words = typed;
    for (let way = 0; words.length && way < places.length; way++) {
      found = matches(words = places[way][0], places[way][1]);
      if (found.length) break;
      if (way === 1 && (words = meant(typed))) places.push([words, begins]); else words = typed;
    }
    const asked = found.length ? null : question(query);
    if (asked) found = asked.units.map(entry => ({ entry, score: entry.weight }));
    const shown = found.filter(one => !kind || one.entry.kind === kind).sort((a, b) => b.score - a.score).slice(0, most).map(one => one.entry);
    return { shown, words, meant: found.length && !asked && words !== typed ? words.join(' ') : '' };
  }

  /* The words of names and headings, and of them the nearest to each typed word that nothing has. */
  let known = null;
  function meant(words) {
    known = known || [...new Set(entries.flatMap(entry => apart(entry.names)))].filter(word => word.length > 3 && !square.test(word));
    const right = words.map(word => {
      if (word.length < 4 || square.test(word) || entries.some(entry => begins(entry.all, word) >= 0)) return word;
      let [nearest, least] = [word, word.length > 6 ? 3 : 2];
      for (const other of known) {
        if (Math.abs(other.length - word.length) >= least) continue;
        const far = slips(word, other);
        if (far < least) [nearest, least] = [other, far];
      }
      return nearest;
    });
    return right.some((word, at) => word !== words[at]) ? right : null;
  }

  /* How many letters were left out, added, changed or swapped with their neighbour. */
  function slips(typed, word) {
    let before = [];
    let last = [...word, ''].map((letter, at) => at);
    for (let i = 1; i <= typed.length; i++) {
      const row = [i];
      for (let j = 1; j <= word.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[word.length];
  }

  const ways = word => [word, ...groups.filter(group => group.includes(word)).flat().filter(other => other !== word)];

  /* "rank of hefei in green", "hefei vs wuhan": names of units, and what else was asked of them. */
  let owners = null;
  function question(query) {
    if (!owners) {
      owners = new Map();
      for (const entry of entries.filter(one => one.kind === 'unit'))
        for (const word of new Set(apart(entry.names))) owners.set(word, owners.has(word) ? null : entry);
    }
    const units = new Set();
    const rest = [];
    for (let word of split(query)) {
      if (owners.get(word)) { units.add(owners.get(word)); continue; }
      if (square.test(word))
        for (const [name, entry] of owners)
          if (entry && square.test(name) && word.includes(name)) { units.add(entry); word = word.replace(name, ''); }
      if (word) rest.push(word);
    }
    return units.size && units.size < 6 && (units.size > 1 || rest.length) ? { units: [...units], rest } : null;
  }

  /* The part of the index that most of the other words name; the whole where they ask for a rank or score, or compare. */
  function partOf(rest, several) {
    const { parts } = window.reportScores;
    const names = (name, word) => square.test(word)
      ? word.includes(name.slice(0, 2))
      : word.length > 3 && apart(name).some(part => part.startsWith(word));
    let [best, most] = [null, 0];
    for (const part of parts.slice(1)) {
      const count = rest.filter(word => ways(word).some(way => names(fold(part[1]), way))).length;
      if (count > most) [best, most] = [part, count];
    }
    const plain = split(say('{{ say "site.search.rank-words" }}'));
    return best || (several || rest.some(word => plain.some(one => word === one || (square.test(one) && word.includes(one)))) ? parts[0] : null);
  }

  function answer(asked) {
    const part = partOf(asked.rest, asked.units.length > 1);
    if (!part) return [];
    const [id, name, , , , , values, ranks] = part;
    const lines = [];
    for (const entry of asked.units) {
      const at = window.reportScores.units.findIndex(([unit]) => entry.href.endsWith('/' + unit + '.html'));
      if (at < 0 || values[at] === null || ranks[at] === null) continue;
      const score = window.reportNumber(values[at], (window.reportScores.printed || {})[id]);
      lines.push({ unit: window.reportScores.units[at][0], href: entry.href, text: say('{{ say "site.search.answer" }}', { name: window.reportScores.units[at][1], part: name, rank: ranks[at], count: ranks.filter(rank => rank !== null).length, score }) });
    }
    if (lines.length > 1) lines.push({ href: 'compare.html?{{ terms.keys }}=' + lines.map(line => line.unit).join(','), text: say('{{ say "site.page.compare" }}') });
    return lines;
  }

  /* Puts the answer into a place of the page, when the scores are there and the same is still asked. */
  function answerInto(place, query, still) {
    const asked = question(query);
    place.replaceChildren();
    if (asked) withScores(() => {
      if (still() !== query) return;
      place.replaceChildren(...answer(asked).map(line => make('a', null, line.text, { href: root + line.href })));
    });
  }

  /* A page whose whole title was typed, or any of the names of a unit. */
  const called = (entry, query) => entry.folded === query || (entry.weight === 9 && (' ' + entry.names + ' ').includes(' ' + query + ' '));

  function matches(words, place) {
    const found = [];
    const all = words.map(ways);
    for (const entry of entries) {
      let score = 0;
      for (const some of all) {
        let best = 0;
        some.forEach((way, other) => {
          if (place(entry.all, way) < 0) return;
          const inTitle = place(entry.names, way);
          best = Math.max(best, (inTitle === 0 ? 7 : inTitle > 0 ? 5 : 2) - (other ? 1 : 0));
        });
        if (!best) { score = 0; break; }
        score += best;
      }
      if (score) found.push({ entry, score: score * entry.weight + (called(entry, words.join(' ')) ? 100 : 0) });
    }
    return found;
  }

  function snippet(entry, words, into) {
    const word = words.flatMap(ways).find(way => within(fold(entry.words), way) >= 0) || '';
    const folded = fold(entry.words);
    const found = begins(folded, word);
    const at = Math.max(0, folded.length !== entry.words.length ? 0 : found < 0 ? within(folded, word) : found);
    const from = Math.max(0, at - 60);
    const text = (from ? '\u2026' : '') + entry.words.slice(from, at + 140) + (at + 140 < entry.words.length ? '\u2026' : '');
    const low = fold(text);
    const hit = low.length !== text.length || !word ? -1 : begins(low, word) < 0 ? within(low, word) : begins(low, word);
    if (hit < 0) { into.append(text); return; }
    into.append(text.slice(0, hit), make('mark', null, text.slice(hit, hit + word.length)), text.slice(hit + word.length));
  }

  const field = document.getElementById('search-field');
  const list = document.querySelector('.search-results');
  const state = document.querySelector('.search-state');
  const answers = document.querySelector('.search-answer');
  const kinds = document.querySelectorAll('.search-page + .chips button');
  let kind = '';
  const narrowTo = wanted => {
    kind = wanted;
    for (const button of kinds) button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
  };
  function show() {
    const query = field.value.trim();
    list.replaceChildren();
    answers.replaceChildren();
    if (query.length < 2 && !square.test(query)) { state.textContent = say('{{ say "site.search.hint" }}'); return; }
    answerInto(answers, query, () => field.value.trim());
    const { shown, words, meant } = find(query, 50, kind);
    state.textContent = say(shown.length === 0 ? '{{ say "site.search.none" }}' : meant ? '{{ say "site.search.meant" }}' : shown.length === 50 ? '{{ say "site.search.first" }}' : '{{ say "site.search.results" }}', { query, meant, count: shown.length });
    for (const entry of shown) {
      const item = make('li', list);
      make('a', item, entry.title, { href: root + entry.href });
      if (entry.label) make('small', item, ' ' + entry.label);
      snippet(entry, words, make('p', item));
    }
  }
  if (field) {
    const address = new URLSearchParams(location.search);
    const asked = address.get('q');
    if (asked) field.value = asked;
    narrowTo([...kinds].map(button => button.dataset.kind).find(one => one === address.get('kind')) || '');
    let later = null;
    const look = () => withIndex(() => {
      show();
      clearTimeout(later);
      later = setTimeout(() => { window.reportAddress(field.value ? '?q=' + encodeURIComponent(field.value) + (kind ? '&kind=' + kind : '') : location.pathname); }, 400);
    });
    field.addEventListener('input', look);
    for (const button of kinds) button.addEventListener('click', () => { narrowTo(button.dataset.kind); look(); });
    field.form.addEventListener('submit', event => { event.preventDefault(); withIndex(show); });
    if (asked) withIndex(show);
  }

  const box = document.querySelector('.search-box');
  if (!box) return;
  const input = box.querySelector('input');
  const slash = document.querySelector('.slash');
  if (slash) {
    try { slash.checked = localStorage.getItem('slash') !== '0'; } catch { /* nothing is kept */ }
    slash.addEventListener('change', () => {
      try { if (slash.checked) localStorage.removeItem('slash'); else localStorage.setItem('slash', '0'); } catch { /* for this page only */ }
    });
  }
  let quick = null;
  const hide = () => { if (quick) { quick.remove(); quick = null; } };
  input.addEventListener('input', () => withIndex(() => {
    hide();
    const query = input.value.trim();
    if (query.length < 2 && !square.test(query)) return;
    quick = make('div', null, '', { className: 'quick', role: 'status' });
    answerInto(make('div', quick, '', { className: 'search-answer' }), query, () => input.value.trim());
    const { shown, meant } = find(query, 7);
    for (const entry of shown) {
      const link = make('a', quick, entry.title, { href: root + entry.href });
      if (entry.label) make('small', link, entry.label);
    }
    make('a', quick, say(meant ? '{{ say "site.search.meant" }}' : shown.length ? '{{ say "site.search.all" }}' : '{{ say "site.search.nothing" }}', { query, meant }), { href: root + 'search.html?q=' + encodeURIComponent(query) });
    box.append(quick);
  }));
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape') { hide(); input.focus(); }
    if (!quick || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops = [input, ...quick.querySelectorAll('a')];
    const to = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (to) { event.preventDefault(); to.focus(); }
  });
  document.addEventListener('pointerdown', event => { if (!box.contains(event.target)) hide(); });
  /* What was typed before this script came. */
  if (input.value) input.dispatchEvent(new Event('input'));
})();
