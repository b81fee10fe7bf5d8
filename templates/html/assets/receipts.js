/* Any score opens how it came about. The receipts of a unit are a script of their own, loaded when the first of them is asked for. */
(function () {
  'use strict';
  const { reportSay: say, reportMake: make } = window;
  const known = {};
  window.reportReceipts = book => { known[book.id] = book; };
  const load = (unit, then, failed) => {
    if (known[unit]) then(known[unit]); else window.reportLoad('data/receipts/' + unit + '.js', () => then(known[unit]), failed);
  };

  document.addEventListener('click', event => {
    const link = event.target.closest('a.receipt[href*="#receipt-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const part = link.hash.replace('#receipt-', '');
    const unit = (link.pathname.match(/([^/]+)\.html$/) || [])[1];
    if (!unit) return;
    event.preventDefault();
    load(unit, book => {
      const found = book.parts[part];
      if (!found) { location.href = link.href; return; }
      const [name, score, rank, lines] = found;
      window.reportCard(link, say('{{ say "site.receipt.title" }}', { name: book.name, part: name }), card => {
        make('b', make('p', card), score === null ? say('{{ say "site.receipt.no-score" }}', book) : say('{{ say "site.receipt.score" }}', { name: book.name, score: window.reportNumber(score) }));
        make('p', card, rank === null ? name : say('{{ say "site.receipt.part" }}', { part: name, rank }));
        const list = make('dl', card);
        for (const [label, value, source, place] of lines) {
          const row = make('div', list);
          make('dt', row, label);
          const told = make('dd', row, source && !place ? say('{{ say "site.receipt.source" }}', { value, source }) : value);
          if (!place) continue;
          const fold = make('details', told);
          make('summary', fold, source);
          make('code', fold, place);
        }
        const way = make('a', make('p', card), say('{{ say "site.receipt.all" }}', book));
        way.href = link.href;
      });
    }, () => { location.href = link.href; });
  });
})();
