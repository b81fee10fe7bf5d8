/* The unit that a reader follows: chosen in the header or by the address ("?{{ terms.key }}=ID"), kept in storage, given up by one click. Its line stands at
   the foot of every page, and charts, tables and lists show where it is. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  const root = document.documentElement.dataset.root || '';
  const key = 'follow-{{ terms.key }}';
  const button = document.querySelector('.follow-button');
  if (!button) return;
  const label = button.textContent.trim();
  const path = new URL(location.href).pathname.slice(new URL(root || '.', location.href).pathname.length);
  let followed = null;
  let bar = null;
  let names = null;
  /* An empty name is that of a reader who has met the choice and follows none: the button in the header says no more what it is for. */
  const keep = id => { try { localStorage.setItem(key, id); } catch { /* followed on this page only */ } };

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
          drawing.querySelectorAll('[data-m="' + holder.dataset.m + '"],[data-m="' + holder.dataset.m.split('.')[0] + '"]').forEach(part => part.classList.add('followed'));
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
    window.reportAddress(address);
  }

  window.reportFollowed = unit => {
    followed = unit;
    keep(unit.id);
    button.setAttribute('aria-pressed', 'true');
    if (bar) bar.remove();
    bar = make('aside', null, '', { className: 'follow-bar', ariaLabel: label });
    make('a', make('p', bar), unit.lines[path] || unit.lines[''], { href: root + '{{ terms.keys }}/' + encodeURIComponent(unit.id) + '.html' });
    make('button', bar, '\u00d7', { type: 'button', ariaLabel: say('{{ say "site.followed.clear" }}', { name: unit.name }), onclick: () => { clear(); button.focus(); } });
    document.querySelector('main').prepend(bar);
    mark();
  };
  const follow = id => window.reportLoad('data/followed/' + encodeURIComponent(id) + '.js', () => { /* it calls */ }, clear);

  button.addEventListener('click', () => window.reportCard(button, label, into => {
    if (!followed) keep('');
    const form = make('form', into);
    const field = make('input', make('label', form, label), '', { type: 'search', autocomplete: 'off' });
    const list = make('datalist', form, '', { id: 'follow-names' });
    field.setAttribute('list', list.id);
    window.reportUnits = all => { names = all; all.forEach(([, value]) => make('option', list, '', { value })); };
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
  try { asked ||= localStorage.getItem(key); } catch { /* nothing is kept */ }
  window.reportFollows = asked || '';
  if (asked) follow(asked);
})();
