/* The unit that a reader follows: chosen in the header or by the address ("?{{ terms.key }}=ID"), kept in storage, given up by one click. Its line stands at
   the foot of every page, and charts, tables and lists show where it is. */
(function () {
  'use strict';
  const say = window.reportSay;
  const root = document.documentElement.dataset.root || '';
  const key = 'follow-{{ terms.key }}';
  const button = document.querySelector('.follow-button');
  if (!button) return;
  const path = new URL(location.href).pathname.slice(new URL(root || '.', location.href).pathname.length);
  let followed = null;
  let bar = null;
  let names = null;
  const keep = id => { try { if (id) localStorage.setItem(key, id); else localStorage.removeItem(key); } catch (refused) { /* followed on this page only */ } };
  const element = (kind, text, parent) => { const made = document.createElement(kind); made.textContent = text; parent.append(made); return made; };

  /* Whatever leads to the unit's page is about it; rows under a chart only name it. */
  function mark() {
    document.querySelectorAll('.followed').forEach(one => one.classList.remove('followed'));
    if (!followed) return;
    const page = '{{ terms.keys }}/' + encodeURIComponent(followed.id) + '.html';
    for (const link of document.querySelector('main').querySelectorAll('a[href$="' + page + '"],a[href*="' + page + '#"]')) {
      const holder = link.closest('.unit-list li, .leaders li, [data-m], thead th, tr');
      if (!holder) continue;
      holder.classList.add('followed');
      if (holder.dataset.m !== undefined)
        for (const drawing of (holder.closest('figure') || holder.closest('svg').parentElement).querySelectorAll('svg'))
          drawing.querySelectorAll('[data-m="' + holder.dataset.m + '"]').forEach(part => part.classList.add('followed'));
    }
    for (const name of document.querySelectorAll('.figure-data th[scope=row]')) if (name.textContent === followed.name) name.parentElement.classList.add('followed');
  }

  function clear() {
    if (bar) bar.remove();
    bar = followed = null;
    keep('');
    button.setAttribute('aria-pressed', 'false');
    mark();
    const address = new URL(location.href);
    address.searchParams.delete('{{ terms.key }}');
    try { history.replaceState(null, '', address); } catch (refused) { /* pages from a disk may keep their address */ }
  }

  window.reportFollowed = unit => {
    followed = unit;
    keep(unit.id);
    button.setAttribute('aria-pressed', 'true');
    if (bar) bar.remove();
    bar = document.createElement('aside');
    bar.className = 'follow-bar';
    bar.setAttribute('aria-label', button.textContent.trim());
    const line = element('p', '', bar);
    element('a', unit.lines[path] || unit.lines[''], line).href = root + '{{ terms.keys }}/' + encodeURIComponent(unit.id) + '.html';
    const give = element('button', '\u00d7', bar);
    give.type = 'button';
    give.setAttribute('aria-label', say('{{ say "site.followed.clear" }}', { name: unit.name }));
    give.addEventListener('click', () => { clear(); button.focus(); });
    const main = document.querySelector('main');
    main.prepend(bar);
    mark();
  };
  const follow = id => window.reportLoad('data/followed/' + encodeURIComponent(id) + '.js', () => { /* it calls */ }, clear);

  button.addEventListener('click', () => window.reportCard(button, button.textContent.trim(), into => {
    const form = element('form', '', into);
    const label = element('label', button.textContent.trim(), form);
    const field = element('input', '', label);
    const list = element('datalist', '', form);
    list.id = 'follow-names';
    field.type = 'search';
    field.autocomplete = 'off';
    field.setAttribute('list', list.id);
    window.reportUnits = all => { names = all; all.forEach(([, name]) => { element('option', '', list).value = name; }); };
    if (names) window.reportUnits(names); else window.reportLoad('data/followed.js', () => { /* it calls; where it fails the field stays empty */ });
    const choose = exact => {
      const wanted = field.value.trim().toLowerCase();
      const found = wanted && names && (names.find(([, name]) => name.toLowerCase() === wanted) || (!exact && names.find(([, name]) => name.toLowerCase().startsWith(wanted))));
      if (!found) return;
      window.reportClose();
      follow(found[0]);
    };
    field.addEventListener('input', () => choose(true));
    form.addEventListener('submit', event => { event.preventDefault(); choose(false); });
    setTimeout(() => field.focus(), 0);
  }));

  /* Tables that are drawn anew show it anew. */
  for (const table of document.querySelectorAll('#weighted, #comparison'))
    new MutationObserver(mark).observe(table, { childList: true, subtree: true });
  let asked = new URLSearchParams(location.search).get('{{ terms.key }}');
  try { asked = asked || localStorage.getItem(key); } catch (refused) { /* nothing is kept */ }
  window.reportFollows = asked || '';
  if (asked) follow(asked);
})();
