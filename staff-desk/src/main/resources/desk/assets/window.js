// Counts down for how long a reply still arrives. The server says how many seconds are left and in which words; the
// browser's own clock is asked only for how long the page has been open.
(() => {
  "use strict";

  const MINUTE = 60;
  const begun = new WeakMap();
  const left = (badge) => {
    const known = begun.get(badge);
    if (!known || known.left !== badge.dataset.left) {
      begun.set(badge, { left: badge.dataset.left, at: performance.now() });
    }
    return Number(badge.dataset.left) - (performance.now() - begun.get(badge).at) / 1000;
  };
  const show = (badge) => {
    const minutes = Math.max(0, Math.floor(left(badge) / MINUTE));
    const words = badge.dataset.words
      .replace("[h]", String(Math.floor(minutes / MINUTE)))
      .replace("[m]", String(minutes % MINUTE));
    if (badge.textContent !== words) {
      badge.textContent = words;
    }
  };
  const tick = () => document.querySelectorAll("[data-left][data-words]").forEach(show);
  tick();
  setInterval(tick, 15000);
})();
