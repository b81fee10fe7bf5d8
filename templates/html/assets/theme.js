/* Runs before the page is painted, so that a choice of light or dark, the tools that need scripts and what a first visit is told are there from the start. */
(function () {
  'use strict';
  document.documentElement.classList.add('js');
  try {
    var kept = localStorage.getItem('theme');
    if (localStorage.getItem('follow-{{ terms.key }}') === null) document.documentElement.classList.add('new');
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch { /* storage may be turned off: the system's setting holds */ }
})();
