/* What is checked: statements that are bound to the data are plain text until the reader asks to see them. Then they are links to where they come from. */
(function () {
  'use strict';
  const root = document.documentElement;
  const button = document.querySelector('.show-checked button');
  const statements = [...document.querySelectorAll('a.bound')];
  if (!button) return;
  const show = on => {
    root.classList.toggle('checked', on);
    button.setAttribute('aria-pressed', String(on));
    for (const one of statements) {
      if (!one.dataset.from) one.dataset.from = one.getAttribute('href');
      if (on) one.setAttribute('href', one.dataset.from); else one.removeAttribute('href');
    }
  };
  const kept = () => { try { return localStorage.getItem('checked') === '1'; } catch { return false; } };
  show(kept());
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    show(on);
    try { if (on) localStorage.setItem('checked', '1'); else localStorage.removeItem('checked'); } catch { /* kept for this page only */ }
  });
})();
