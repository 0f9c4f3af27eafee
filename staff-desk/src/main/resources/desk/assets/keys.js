// Keys for those who work fast: / searches, j and k move through a list, ? tells all of them. A single letter counts only
// outside of fields and without Ctrl, Alt or Cmd, and whoever speaks to the machine can turn them off.
(() => {
  "use strict";

  const dialog = document.getElementById("list-keys");
  if (!dialog) {
    return;
  }
  const OFF = "desk-keys-off";
  const choice = document.getElementById("list-keys-on");
  const opener = document.getElementById("list-keys-open");
  choice.checked = localStorage.getItem(OFF) === null;
  choice.addEventListener("change", () => (choice.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes")));
  opener.parentElement.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());

  const move = (step) => {
    const rows = Array.from(document.querySelectorAll("[data-key-row]"));
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
    if (rows[next]) {
      rows[next].focus();
    }
  };
  const deeds = {
    "/": () => {
      const search = document.querySelector("[data-key-search]");
      if (search) {
        search.focus();
        search.select();
      }
      return search !== null;
    },
    j: () => move(1),
    k: () => move(-1),
    "?": () => dialog.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    // A dialog that has just been closed keeps the focus for a moment.
    const typing =
      event.target.closest("input, textarea, select, [contenteditable], dialog") &&
      !event.target.closest("dialog:not([open])");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !choice.checked) {
      return;
    }
    const deed = deeds[event.key];
    if (deed && deed() !== false) {
      event.preventDefault();
    }
  });
})();
