/* Light and dark, copied links, notes and claims beside the text, details opened for print, the menu. */
(function () {
  'use strict';
  const root = document.documentElement;
  window.reportNumber = (value, decimals) => value.toLocaleString('en', decimals === undefined ? undefined : { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace(/[,.]/g, mark => root.dataset[mark === ',' ? 'thousands' : 'decimal'] ?? mark);
  /* Says a phrase: a list of words, places (['count']), the number that the choice around it goes by (0), and choices by a number or a word. */
  const say = window.reportSay = (phrase, places, number) => phrase.map(part => {
    if (typeof part === 'string') return part;
    if (part === 0) return number;
    if (Array.isArray(part)) return places[part[0]];
    const given = places[part.by];
    const form = part.kind ? new Intl.PluralRules(root.lang, { type: part.kind }).select(Number(given)) : given;
    return say(part.forms['=' + given] || part.forms[form] || part.forms.other, places, given);
  }).join('');
  /* An element with its text and other properties, at the end of another. */
  const make = window.reportMake = (kind, into, textContent, given) => {
    const made = Object.assign(document.createElement(kind), { textContent }, given);
    if (into) into.append(made);
    return made;
  };
  /* Loads a script of the site, as pages opened from a disk may; one that is asked for again before it has come is loaded once. */
  const loading = {};
  window.reportLoad = (path, then, failed) => {
    if (loading[path]) { loading[path].push(then); return; }
    loading[path] = [then];
    const script = document.createElement('script');
    const done = () => { const all = loading[path]; delete loading[path]; script.remove(); return all; };
    script.src = (root.dataset.root || '') + path;
    script.addEventListener('load', () => done().forEach(one => one()));
    script.addEventListener('error', () => { done(); if (failed) failed(); });
    document.head.append(script);
  };
  /* What the page shows stands in its address; pages from a disk may keep theirs. */
  window.reportAddress = address => { try { history.replaceState(null, '', address); } catch { /* it stays */ } };
  const narrow = matchMedia('(max-width: 67.49rem)');

  const button = document.querySelector('.theme-button');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
  const showTheme = () => button.setAttribute('aria-pressed', String(isDark()));
  if (button) {
    showTheme();
    system.addEventListener('change', showTheme);
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try { localStorage.setItem('theme', root.dataset.theme); } catch { /* kept for this page only */ }
      showTheme();
    });
  }

  const status = make('p', document.querySelector('main') || document.body, '', { className: 'unseen', role: 'status' });
  const tell = words => { status.textContent = ''; setTimeout(() => { status.textContent = words; }, 50); };

  /* Where copying is refused, what was to be copied stands on the page or in the address bar. */
  const copy = (text, done) => { if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => { /* it stands there */ }); };
  const copied = () => tell(say('{{ say "site.copied" }}'));

  document.addEventListener('click', event => {
    const link = event.target.closest('.permalink');
    if (link) copy(link.href, () => {
      link.dataset.copied = say('{{ say "site.copied" }}');
      tell(say('{{ say "site.copied.said" }}'));
      setTimeout(() => delete link.dataset.copied, 1500);
    });
  });

  /* The address of the page as it stands now, by the system's own way of sharing where there is one. */
  window.reportShare = done => {
    if (navigator.share) navigator.share({ url: location.href }).catch(() => { /* the reader thought better of it */ });
    else copy(location.href, () => done(say('{{ say "site.copied.said" }}')));
  };

  /* A sentence with its source and its address, to be copied, shared by the system's own way, or taken as a picture, of a part of the page where
     there is one. */
  const offer = (words, address, into, part, drawing = part && part.querySelector('svg.drawing'), sentence = words) => {
    const source = document.querySelector('.top .brand').textContent.trim();
    const text = say('{{ say "site.quote.text" }}', { words: sentence, source, address });
    const button = (label, act) => make('button', into, label, { type: 'button', className: 'button', onclick: act }).classList.add('quiet');
    if (navigator.clipboard) button(say('{{ say "site.quote.copy" }}'), () => copy(text, copied));
    if (navigator.share) button(say('{{ say "site.share" }}'), () => { navigator.share({ text: sentence, url: address }).catch(() => { /* the reader thought better of it */ }); });
    const find = which => part && part.querySelector(which);
    const told = which => find(which) ? find(which).textContent : '';
    const figures = [...(part || into).querySelectorAll('.key-figures > div')].map(one => one.lastChild.textContent + ' ' + one.firstChild.textContent);
    const table = find('.data-table table');
    if (table && table.querySelector('[rowspan],[colspan]')) return;
    const foot = [told('.source'), told('.licence') || JSON.parse(document.querySelector('[type$=ld\\+json]').textContent).license, source + ' \u00b7 ' + address];
    for (const [width, height, scale] of [[1200, 630, 1], [1200, 1200, 1], [1200, 630, 2]]) button('PNG ' + width * scale + ' \u00d7 ' + height * scale, () =>
      window.reportLoad('assets/picture.js', () => window.reportPicture({ words, note: told('.measures, .standfirst, .headline') || figures.join(' \u00b7 '), part, drawing, table, foot: foot.filter(Boolean) }, width, height, scale)));
  };
  const placeOf = id => location.href.split('#')[0] + '#' + id;

  /* The sentence around a statement, without its notes. */
  const sentenceOf = claim => {
    const block = claim.closest('p,li,dd,dt,td,th') || claim;
    const copy = block.cloneNode(true);
    const mark = copy.querySelectorAll('.bound')[[...block.querySelectorAll('.bound')].indexOf(claim)];
    if (!mark || !Intl.Segmenter) return claim.textContent;
    copy.querySelectorAll('.side-note, .note-ref, .tip').forEach(other => other.remove());
    const before = document.createRange();
    before.setStart(copy, 0);
    before.setEndBefore(mark);
    const at = before.toString().length;
    const sentences = [...new Intl.Segmenter(root.lang, { granularity: 'sentence' }).segment(copy.textContent)];
    return sentences.filter(one => one.index <= at).pop().segment.replace(/\s+/g, ' ').trim();
  };

  /* One card for receipts, notes and claims: shown beside what was asked about, closed by Escape, a click elsewhere, or its button. */
  let card = null;
  let asker = null;
  const close = back => {
    if (!card) return;
    card.remove();
    card = null;
    if (asker) asker.removeAttribute('aria-expanded');
    if (back && asker) asker.focus();
    asker = null;
  };
  const place = () => {
    if (!card || !asker) return;
    const box = asker.getBoundingClientRect();
    const margin = 16;
    const text = asker.closest('.prose p, .prose li');
    const beside = text && innerWidth - text.getBoundingClientRect().right > card.offsetWidth + 2 * margin;
    const left = beside ? text.getBoundingClientRect().right + 2 * margin : Math.min(Math.max(margin, box.left), innerWidth - card.offsetWidth - margin);
    const below = box.bottom + 8;
    const top = beside ? Math.min(box.top, innerHeight - card.offsetHeight - margin) : below + card.offsetHeight > innerHeight ? Math.max(margin, box.top - card.offsetHeight - 8) : below;
    card.style.left = Math.round(left) + 'px';
    card.style.top = Math.round(Math.max(margin, top)) + 'px';
  };
  const closer = (into, act) => make('button', into, '\u00d7', { type: 'button', className: 'close', ariaLabel: say('{{ say "site.card.close" }}'), onclick: act });
  window.reportCard = function (from, label, fill) {
    close(false);
    asker = from;
    card = make('div', null, '', { className: 'pop', role: 'dialog', ariaLabel: label, tabIndex: -1 });
    closer(card, () => close(true));
    fill(card);
    from.setAttribute('aria-expanded', 'true');
    from.insertAdjacentElement('afterend', card);
    if (card.parentElement.closest('.table-scroll, p, td, h2, dd, dt, span')) document.body.append(card);
    place();
    card.focus({ preventScroll: true });
  };
  window.reportClose = () => close(true);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') close(true); });
  document.addEventListener('pointerdown', event => { if (card && !card.contains(event.target) && event.target !== asker) close(false); });
  addEventListener('resize', place);
  addEventListener('scroll', () => { if (card && !card.contains(document.activeElement)) close(false); else place(); }, { passive: true });

  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const claim = event.target.closest('a.bound');
    const note = event.target.closest('a[data-note]');
    const source = claim ? document.getElementById(claim.hash.slice(1)) : note ? document.getElementById('side-' + note.dataset.note) : null;
    if (!source) return;
    if (note && source.offsetWidth && Math.abs(source.getBoundingClientRect().top - note.getBoundingClientRect().top) < innerHeight / 2) {
      event.preventDefault();
      source.classList.add('lit');
      setTimeout(() => source.classList.remove('lit'), 2000);
      return;
    }
    event.preventDefault();
    window.reportCard(claim || note, say(claim ? '{{ say "site.ledger.card" }}' : '{{ say "site.note.card" }}'), into => {
      const words = make('div', into);
      for (const child of source.childNodes) words.append(child.cloneNode(true));
      if (claim) {
        make('a', make('p', into), say('{{ say "site.ledger.all" }}'), { href: claim.hash, onclick: () => close(false) });
        offer(sentenceOf(claim), placeOf(claim.hash.slice(1)), into);
      }
    });
  });

  /* The code by which another site shows a chart or a table in a frame that is as high as it. Without a script the link leads to what is shown. */
  document.addEventListener('click', event => {
    const link = event.target.closest('a.embed-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    window.reportCard(link, say('{{ say "site.embed.card" }}'), into => {
      const part = link.closest('figure, .data-table');
      const title = part.querySelector('.finding, caption').firstChild.textContent.trim();
      const frame = make('iframe', null, '', { src: link.href, title, width: '100%', height: '520', frameBorder: '0', loading: 'lazy' });
      const place = part.querySelector('.permalink');
      if (place) offer(title, place.href, into, part);
      const script = 'addEventListener("message",e=>document.querySelectorAll("iframe").forEach(f=>{if(f.contentWindow===e.source&&e.data.reportHeight)f.height=e.data.reportHeight}))';
      const code = make('textarea', into, '', { readOnly: true, rows: 6, ariaLabel: say('{{ say "site.embed.card" }}'), value: frame.outerHTML + '\n<script>' + script + '</' + 'script>' });
      make('button', into, say('{{ say "site.embed.copy" }}'), {
        type: 'button',
        className: 'button',
        onclick: () => { code.select(); copy(code.value, copied); },
      }).classList.add('quiet');
      make('a', make('p', into), say('{{ say "site.embed.show" }}'), { href: link.href });
    });
  });

  /* What a term means is shown by the stylesheet; Escape takes it away until the pointer or the focus comes again. */
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') document.querySelectorAll('.term:is(:hover, :focus-within)').forEach(term => term.classList.add('shut'));
  });
  for (const leaves of ['pointerout', 'focusout'])
    document.addEventListener(leaves, event => { if (event.target.closest) event.target.closest('.term.shut')?.classList.remove('shut'); });

  /* A picture at full size over the page: closed by Escape, a click, or its button. Without a script the link leads to it. */
  document.addEventListener('click', event => {
    const link = event.target.closest('a.zoom');
    if (!link || !window.HTMLDialogElement || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const alt = link.querySelector('img').alt;
    const box = make('dialog', document.body, '', { className: 'lightbox', ariaLabel: alt });
    make('img', box, '', { src: link.href, alt });
    closer(box);
    box.addEventListener('click', () => box.close());
    box.addEventListener('close', () => { box.remove(); link.focus(); });
    box.showModal();
  });

  /* The search is loaded when its field is first reached. The key "/" leads there, unless the reader gave that up on the page of the search. */
  const box = document.querySelector('.search-box input');
  const field = document.getElementById('search-field') || box;
  if (field === box && box) box.addEventListener('focus', () => window.reportLoad('assets/search.js', () => { /* it listens */ }), { once: true });
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || !field || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable) return;
    const given = document.querySelector('.slash');
    try { if (given ? !given.checked : localStorage.getItem('slash') === '0') return; } catch { /* it leads */ }
    event.preventDefault();
    field.focus();
  });

  /* A page may be cited, and taken as a picture like its parts. */
  const cite = document.querySelector('.cite');
  if (cite) cite.addEventListener('toggle', () => {
    const said = document.querySelector('.profile-top p .bound');
    offer(document.querySelector('.hero .title').textContent, location.href.split('#')[0], cite, document.querySelector('.hero'), document.querySelector('.hero .drawing, .profile-top .drawing'), said ? sentenceOf(said) : undefined);
  }, { once: true });

  /* What scrolls sideways fades at the edges where there is more. */
  const edges = new ResizeObserver(all => all.forEach(one => fade(one.target)));
  const fade = one => {
    const most = one.scrollWidth - one.clientWidth - 1;
    one.classList.toggle('fits', most <= 0);
    one.classList.toggle('more-before', one.scrollLeft > 1);
    one.classList.toggle('more-behind', one.scrollLeft < most);
  };
  for (const one of document.querySelectorAll('.scroll, .table-scroll, .row, .rail nav')) {
    one.addEventListener('scroll', () => fade(one), { passive: true });
    edges.observe(one);
  }

  const opened = [];
  addEventListener('beforeprint', () => document.querySelectorAll('details:not([open], .menu, .ledger, .receipt-card, .figure-data, .cite)').forEach(one => { one.open = true; opened.push(one); }));
  addEventListener('afterprint', () => opened.splice(0).forEach(one => { one.open = false; }));
  const reveal = () => { const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1))); const fold = target && target.closest('details'); if (fold) fold.open = true; };
  addEventListener('hashchange', reveal);
  reveal();

  const menu = document.querySelector('.menu');
  if (menu) {
    const fit = () => { menu.open = false; };
    narrow.addEventListener('change', fit);
    document.addEventListener('keydown', event => { if (event.key === 'Escape' && menu.open) { menu.open = false; menu.querySelector('summary').focus(); } });
  }
  /* The list of what is on the page keeps in sight in the margin, and gives way to notes and wide figures. */
  const here = document.querySelector('.here');
  if (here) {
    const others = [...document.querySelectorAll('.prose .wide, .side-note, .prose > .facts')];
    const giveWay = () => {
      const own = here.getBoundingClientRect();
      here.classList.toggle('covered', others.some(other => { const box = other.getBoundingClientRect(); return box.width && box.top < own.bottom + 12 && box.bottom > own.top - 12; }));
    };
    addEventListener('scroll', giveWay, { passive: true });
    addEventListener('resize', giveWay);
    giveWay();
  }
  const current = document.querySelector('.rail [aria-current]');
  if (current && narrow.matches) current.parentElement.parentElement.parentElement.scrollLeft = current.offsetLeft - 80;
})();
