// Fast hands: ready-made replies by shortcut, texts with one key, rows by keyboard, ticks that survive a refreshed list.
(() => {
  "use strict";

  const reply = document.querySelector("[data-send]");

  const put = (text) => {
    const typed = reply.value.trim();
    reply.value = (typed ? typed + "\n\n" : "") + text;
    tell();
  };
  const tell = () => {
    reply.dispatchEvent(new Event("input", { bubbles: true }));
    reply.focus();
  };
  const shortcut = () => {
    const before = reply.value.slice(0, reply.selectionStart);
    const word = before.match(/(^|\s)(\/[a-z0-9-]+)$/i);
    const wanted = word && word[2].toLowerCase();
    const found = wanted && Array.from(document.querySelectorAll("[data-shortcut]"))
      .filter((button) => button.dataset.shortcut === wanted).pop();
    if (!found) {
      return false;
    }
    reply.setRangeText(found.dataset.fill, before.length - wanted.length, before.length, "end");
    tell();
    return true;
  };
  if (reply) {
    for (const button of document.querySelectorAll("[data-fill]")) {
      button.addEventListener("click", (event) => {
        event.preventDefault();
        put(button.dataset.fill);
      });
    }
    reply.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && !event.shiftKey && shortcut()) {
        event.preventDefault();
      }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        document.querySelector("#reply button[name=then][value=hold]").click();
      }
    });
  }

  // What was ticked stays ticked when the list is shown anew.
  const picked = new Set();
  const boxes = () => document.querySelectorAll("input.desk-pick");
  const count = () => {
    const place = document.getElementById("picked");
    if (place) {
      place.textContent = picked.size ? "(" + picked.size + ")" : "";
    }
  };
  document.body.addEventListener("change", (event) => {
    if (event.target.classList.contains("desk-pick")) {
      picked[event.target.checked ? "add" : "delete"](event.target.value);
      count();
    }
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    const here = new Set();
    for (const box of boxes()) {
      here.add(box.value);
      box.checked = picked.has(box.value);
    }
    for (const value of Array.from(picked)) {
      if (boxes().length && !here.has(value)) {
        picked.delete(value);
      }
    }
    count();
  });

  // Single keys, unless somebody types or does not want them.
  const dialog = document.getElementById("keys");
  if (!dialog) {
    return;
  }
  const OFF = "desk-keys-off";
  const box = document.getElementById("keys-on");
  box.checked = localStorage.getItem(OFF) === null;
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes")));
  const list = dialog.querySelector("dl");
  const keyed = () => Array.from(document.querySelectorAll("[data-key]")).filter((one) => one.offsetParent !== null);
  for (const one of keyed()) {
    const key = document.createElement("kbd");
    key.textContent = one.dataset.key;
    const name = list.appendChild(document.createElement("dt"));
    name.append(key);
    list.appendChild(document.createElement("dd")).textContent = one.dataset.keyText;
  }
  document.querySelector(".desk-keys-hint").hidden = false;
  document.getElementById("keys-open").addEventListener("click", () => dialog.showModal());

  const step = (by) => {
    const rows = Array.from(document.querySelectorAll("a[data-row]"));
    const at = rows.indexOf(document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    if (next) {
      next.focus();
    }
  };
  const tick = () => {
    const row = document.activeElement.closest("li");
    const pick = row && row.querySelector("input.desk-pick");
    if (pick) {
      pick.click();
    }
  };
  const own = {
    "?": () => dialog.showModal(),
    j: () => step(1),
    k: () => step(-1),
    x: tick,
    g: () => window.location.assign("/desk/tickets"),
  };
  const use = (one) => {
    if (one.matches("summary")) {
      one.parentElement.open = true;
      one.parentElement.querySelector("textarea").focus();
    } else if (one.matches("input, textarea")) {
      one.focus();
    } else {
      one.click();
    }
  };
  document.addEventListener("keydown", (event) => {
    const types = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    if (types || event.ctrlKey || event.metaKey || event.altKey || !box.checked) {
      return;
    }
    const one = keyed().find((candidate) => candidate.dataset.key === event.key);
    const deed = one ? () => use(one) : own[event.key];
    if (deed) {
      event.preventDefault();
      deed();
    }
  });
})();
