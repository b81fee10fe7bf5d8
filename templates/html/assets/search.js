/* Search in the top bar and on the search page. The index is a script, loaded at the first key press or by the search page itself. */
(function () {
  'use strict';
  const say = window.reportSay;
  const root = document.documentElement.dataset.root || '';
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  /* Chinese, Japanese and Korean have no spaces between words: whatever part of a text was typed is found. */
  const square = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  /* Names are found as one word too, without apostrophes and hyphens. */
  const joined = text => fold(text).replace(/['\u2019-]/g, '');
  let entries = null;

  function prepare() {
    const { pages, passages } = window.reportIndex;
    entries = pages.map(([path, title, label, words, names = '']) => ({ href: path, title, label, words, weight: label === say('{{ say "site.search.unit" }}') ? 9 : 8, folded: fold(title), names: naming(title, names), all: naming(title, names) + ' ' + fold(words) }));
    for (const [page, fragment, heading, words, names = ''] of passages) {
      const [path, title] = pages[page];
      entries.push({ href: path + (fragment ? '#' + fragment : ''), title: heading || title, label: heading && heading !== title ? title : '', words, weight: 4, folded: fold(heading || title), names: naming(heading || title, names), all: naming(heading, names) + ' ' + fold(words) });
    }
  }

  function naming(title, names) {
    const written = fold(title + ' ' + names).trim();
    const apart = joined(title + ' ' + names).trim();
    return written === apart ? written : written + ' ' + apart;
  }

  function withIndex(then) {
    if (window.reportIndex) { if (!entries) prepare(); then(); return; }
    let script = document.getElementById('search-index');
    if (!script) {
      script = document.createElement('script');
      script.id = 'search-index';
      script.src = root + 'assets/search-index.js';
      document.head.append(script);
    }
    script.addEventListener('load', () => { if (!entries) prepare(); then(); }, { once: true });
  }

  const split = query => fold(query.replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  /* Where a word begins in a text: "hang" is in "Hangzhou", "zhou" only when nothing begins so. */
  const begins = (text, word) => {
    let at = text.indexOf(word);
    if (square.test(word)) return at;
    while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]) && !square.test(text[at - 1])) at = text.indexOf(word, at + 1);
    return at;
  };
  const within = (text, word) => text.indexOf(word);

  function find(query, most) {
    const words = split(query);
    if (!words.length) return [];
    const found = matches(words, begins);
    return (found.length ? found : matches(words, within)).sort((a, b) => b.score - a.score).slice(0, most).map(one => one.entry);
  }

  /* A page whose whole title was typed, or any of the names of a unit. */
  const called = (entry, query) => entry.folded === query || (entry.weight === 9 && ` ${entry.names} `.includes(` ${query} `));

  function matches(words, place) {
    const found = [];
    for (const entry of entries) {
      let score = 0;
      for (const word of words) {
        if (place(entry.all, word) < 0) { score = 0; break; }
        const inTitle = place(entry.names, word);
        score += inTitle === 0 ? 7 : inTitle > 0 ? 5 : 2;
      }
      if (score) found.push({ entry, score: score * entry.weight + (called(entry, words.join(' ')) ? 100 : 0) });
    }
    return found;
  }

  function snippet(entry, query, into) {
    const word = split(query)[0] || '';
    const folded = fold(entry.words);
    const found = begins(folded, word);
    const at = Math.max(0, folded.length !== entry.words.length ? 0 : found < 0 ? within(folded, word) : found);
    const from = Math.max(0, at - 60);
    const text = (from ? '\u2026' : '') + entry.words.slice(from, at + 140) + (at + 140 < entry.words.length ? '\u2026' : '');
    const low = fold(text);
    const hit = low.length !== text.length || !word ? -1 : begins(low, word) < 0 ? within(low, word) : begins(low, word);
    if (hit < 0) { into.append(text); return; }
    const mark = document.createElement('mark');
    mark.textContent = text.slice(hit, hit + word.length);
    into.append(text.slice(0, hit), mark, text.slice(hit + word.length));
  }

  const field = document.getElementById('search-field');
  const list = document.querySelector('.search-results');
  const state = document.querySelector('.search-state');
  function show() {
    const query = field.value.trim();
    list.replaceChildren();
    if (query.length < 2 && !square.test(query)) { state.textContent = say('{{ say "site.search.hint" }}'); return; }
    const found = find(query, 50);
    state.textContent = say(found.length === 0 ? '{{ say "site.search.none" }}' : found.length === 50 ? '{{ say "site.search.first" }}' : '{{ say "site.search.results" }}', { query, count: found.length });
    for (const entry of found) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = root + entry.href;
      link.textContent = entry.title;
      item.append(link);
      if (entry.label) { const label = document.createElement('small'); label.textContent = ' ' + entry.label; item.append(label); }
      const words = document.createElement('p');
      snippet(entry, query, words);
      item.append(words);
      list.append(item);
    }
  }
  if (field) {
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) field.value = asked;
    let address = null;
    field.addEventListener('input', () => withIndex(() => {
      show();
      clearTimeout(address);
      address = setTimeout(() => { try { history.replaceState(null, '', field.value ? '?q=' + encodeURIComponent(field.value) : location.pathname); } catch (refused) { /* pages from a disk may keep their address */ } }, 400);
    }));
    field.form.addEventListener('submit', event => { event.preventDefault(); withIndex(show); });
    if (asked) withIndex(show);
  }

  const box = document.querySelector('.search-box');
  if (!box) return;
  const input = box.querySelector('input');
  let quick = null;
  const hide = () => { if (quick) { quick.remove(); quick = null; } };
  input.addEventListener('input', () => withIndex(() => {
    hide();
    const query = input.value.trim();
    if (query.length < 2 && !square.test(query)) return;
    quick = document.createElement('div');
    quick.className = 'quick';
    quick.setAttribute('role', 'status');
    const found = find(query, 7);
    for (const entry of found) {
      const link = document.createElement('a');
      link.href = root + entry.href;
      link.textContent = entry.title;
      if (entry.label) { const label = document.createElement('small'); label.textContent = entry.label; link.append(label); }
      quick.append(link);
    }
    const all = document.createElement('a');
    all.href = root + 'search.html?q=' + encodeURIComponent(query);
    all.textContent = say(found.length ? '{{ say "site.search.all" }}' : '{{ say "site.search.nothing" }}');
    quick.append(all);
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
})();
