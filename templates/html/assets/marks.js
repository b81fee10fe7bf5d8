/* Charts that answer. Each mark says its row in a card beside it: on hover, tap and focus. A chart is one stop of the keyboard, arrow keys walk its
   marks, Escape closes the card. The row of the table, the word of the key and the mark light one another. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  const near = 24;
  const gap = 10;
  let card = null;
  let shown = null;
  let leaving = 0;

  /* Keys are "row.series": "3" is all of row 3, ".2" all of series 2. */
  const meets = (one, other) => {
    const [row, series] = one.split('.');
    const [otherRow, otherSeries] = other.split('.');
    return (!row || !otherRow || row === otherRow) && (series === undefined || otherSeries === undefined || series === otherSeries);
  };
  const rowOf = part => part.dataset.m.split('.')[0];

  function hide() {
    clearTimeout(leaving);
    if (card) card.remove();
    if (shown) shown.chart.light(null);
    card = shown = null;
  }
  const hideSoon = () => { clearTimeout(leaving); leaving = setTimeout(hide, 250); };

  /* Above the mark where there is room, else below it, else beside it: never over it. */
  function place() {
    const box = shown.mark.getBoundingClientRect();
    const { offsetWidth: wide, offsetHeight: tall } = card;
    const [right, bottom] = [document.documentElement.clientWidth, innerHeight];
    const across = Math.max(8, Math.min(box.left + box.width / 2 - wide / 2, right - wide - 8));
    const down = Math.max(8, Math.min(box.top + box.height / 2 - tall / 2, bottom - tall - 8));
    const [x, y] = box.top - gap - tall > 8 ? [across, box.top - gap - tall]
      : box.bottom + gap + tall < bottom - 8 ? [across, box.bottom + gap]
        : box.right + gap + wide < right - 8 ? [box.right + gap, down]
          : [Math.max(8, box.left - gap - wide), down];
    card.style.left = Math.round(x) + 'px';
    card.style.top = Math.round(y) + 'px';
  }

  function show(chart, mark) {
    clearTimeout(leaving);
    if (shown && shown.mark === mark) return;
    hide();
    shown = { chart, mark, from: scrollY };
    chart.light(chart.keyOf(mark));
    card = make('div', null, '', {
      className: 'mark-card',
      role: 'tooltip',
      onpointerenter: () => clearTimeout(leaving),
      onpointerleave: event => { if (event.pointerType !== 'touch') hideSoon(); },
    });
    const [name, ...values] = mark.words;
    make('b', card, name);
    values.forEach(value => make('p', card, value));
    if (mark.to) make('a', card, say('{{ say "site.mark.more" }}', { name }), { href: mark.to });
    (mark.closest('main') || document.body).append(card);
    place();
  }

  function live(svg) {
    const parts = [...svg.querySelectorAll('[data-m]')];
    const figure = svg.closest('figure');
    /* The drawing for narrow windows has its words and links from the one for wide windows, which stands before it. */
    const twin = svg.matches('.narrower') && figure.querySelector('svg.wider');
    const marks = twin
      ? [...twin.querySelectorAll('[aria-label]')].flatMap(mark => {
        const same = parts.filter(part => part.dataset.m === mark.dataset.m);
        const own = same.find(part => part.querySelector('*:not(text)')) || same[0];
        return own ? [Object.assign(own, { words: mark.words, to: mark.to })] : [];
      })
      : parts.filter(one => one.firstElementChild && one.firstElementChild.tagName === 'title');
    if (!marks.length) return;
    const rows = figure ? [...figure.querySelectorAll('.figure-data tbody tr')] : [];
    /* The marks can be walked, and scroll what holds them: it needs no stop of its own. */
    const frame = svg.closest('.scroll');
    if (frame) frame.removeAttribute('tabindex');
    const name = svg.querySelector('title');
    svg.setAttribute('aria-label', name.textContent);
    svg.removeAttribute('aria-labelledby');
    svg.setAttribute('role', 'group');
    name.remove();
    marks.forEach((mark, at) => {
      if (!twin) {
        const title = mark.firstElementChild;
        mark.words = title.textContent.split('\n');
        mark.to = mark.href && mark.href.baseVal;
        title.remove();
      }
      mark.removeAttribute('aria-hidden');
      if (twin) mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', mark.words.join(', '));
      mark.setAttribute('tabindex', at ? '-1' : '0');
    });
    const chart = {
      /* The only mark of a row that answers stands for all of it. */
      keyOf: mark => marks.some(other => other !== mark && rowOf(other) === rowOf(mark)) ? mark.dataset.m : rowOf(mark),
      light: key => {
        svg.classList.toggle('lit', key !== null);
        parts.forEach(part => part.classList.toggle('on', key !== null && meets(key, part.dataset.m)));
        rows.forEach((row, at) => row.classList.toggle('on', key !== null && key.split('.')[0] === String(at)));
      },
    };

    const middle = mark => { const box = mark.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
    const markOf = part => marks.find(mark => mark.dataset.m === part.dataset.m) || marks.find(mark => rowOf(part) && chart.keyOf(mark) === rowOf(part));
    const nearest = event => {
      let [found, least] = [null, near];
      for (const mark of marks) {
        const [x, y] = middle(mark);
        const far = Math.hypot(event.clientX - x, event.clientY - y);
        if (far < least) [found, least] = [mark, far];
      }
      return found;
    };
    const under = event => { const part = event.target.closest('[data-m]'); return part ? markOf(part) || part : nearest(event); };
    svg.addEventListener('pointermove', event => {
      if (event.pointerType === 'touch') return;
      const found = under(event);
      if (found && found.words) show(chart, found);
      else if (found) { hide(); chart.light(found.dataset.m); } else if (shown) hideSoon(); else chart.light(null);
    });
    svg.addEventListener('pointerleave', event => { if (event.pointerType === 'touch') return; if (shown) hideSoon(); else chart.light(null); });

    /* A finger shows the card first; the second tap, or the link in the card, leads on. */
    let finger = false;
    svg.addEventListener('pointerdown', event => { finger = event.pointerType === 'touch'; });
    svg.addEventListener('click', event => {
      if (!finger) return;
      const found = under(event);
      if (!found || !found.words) { hide(); return; }
      if (shown && shown.mark === found) return;
      event.preventDefault();
      show(chart, found);
    });

    svg.addEventListener('focusin', event => { if (event.target.words && event.target.matches(':focus-visible')) show(chart, event.target); });
    svg.addEventListener('focusout', hideSoon);
    let order = null;
    svg.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: 0, End: 0 }[event.key];
      const mark = event.target.closest('[data-m]');
      if (step === undefined || !mark || event.altKey || event.ctrlKey || event.metaKey) return;
      order = order || (svg.dataset.walk ? [...marks].sort((a, b) => middle(a)[0] - middle(b)[0]) : marks);
      const [row, series] = mark.dataset.m.split('.');
      const across = event.key === 'ArrowUp' || event.key === 'ArrowDown';
      const beside = across && row && series !== undefined ? order.filter(other => other.dataset.m.split('.')[1] === series) : order;
      const to = event.key === 'Home' ? order[0] : event.key === 'End' ? order[order.length - 1] : beside[beside.indexOf(mark) + step];
      event.preventDefault();
      if (!to) return;
      marks.forEach(other => other.setAttribute('tabindex', other === to ? '0' : '-1'));
      to.focus();
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      show(chart, to);
    });
    rows.forEach((row, at) => {
      row.addEventListener('pointerenter', () => chart.light(String(at)));
      row.addEventListener('pointerleave', () => chart.light(null));
    });
  }

  /* A key outside of a drawing: its word lights what has its colour. */
  document.querySelectorAll('[data-token]').forEach(word => {
    const pieces = () => word.closest('.home-picture, figure').querySelectorAll('svg.live [data-m] > *');
    const light = on => pieces().forEach(piece => piece.classList.toggle('off', on && !piece.matches('[class^="f-' + word.dataset.token + '-"], .f-' + word.dataset.token)));
    word.addEventListener('pointerenter', () => light(true));
    word.addEventListener('pointerleave', () => light(false));
    word.addEventListener('focusin', () => light(true));
    word.addEventListener('focusout', () => light(false));
  });

  /* A chart and its data take turns in one place; a chart that is shown as its table stands in the address. */
  document.querySelectorAll('figure.chart').forEach(figure => {
    const data = figure.querySelector('.figure-data');
    const button = figure.querySelector('.turn');
    if (!data || !button) return;
    const turn = on => {
      figure.classList.toggle('as-table', on);
      data.open = on;
      button.textContent = say(on ? '{{ say "site.figure.as-chart" }}' : '{{ say "site.figure.as-table" }}');
    };
    turn(new URLSearchParams(location.search).get('table') === figure.id);
    button.addEventListener('click', () => {
      const on = !figure.classList.contains('as-table');
      const next = new URL(location.href);
      turn(on);
      if (on) next.searchParams.set('table', figure.id); else next.searchParams.delete('table');
      window.reportAddress(next);
    });
  });

  window.reportLive = live;
  document.querySelectorAll('svg.live').forEach(live);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  document.addEventListener('pointerdown', event => { if (card && !card.contains(event.target) && !event.target.closest('svg.live')) hide(); });
  addEventListener('scroll', () => { if (shown && shown.mark.contains(document.activeElement)) place(); else if (shown && shown.from !== scrollY) hide(); }, { passive: true });
  addEventListener('resize', hide);
})();
