// While an answer is written: what it will look like and what could be better follows the typing, and what was typed
// outlives a lost session. Without this script buttons do the same, and the browser warns before it leaves the page.
(() => {
  "use strict";

  const form = document.querySelector("form[data-keep]");
  if (!form) {
    return;
  }
  const PAUSE = 1000;
  const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
  const key = "sportello-draft:" + form.dataset.keep;
  const fields = Array.from(form.elements).filter(
    (field) => field.name && ["TEXTAREA", "SELECT", "INPUT"].includes(field.tagName) && !["hidden", "file"].includes(field.type),
  );

  // What follows the typing.
  const later = new Map();
  const follow = (id) => {
    clearTimeout(later.get(id));
    later.set(id, setTimeout(() => {
      const piece = document.getElementById(id);
      if (piece && (piece.dataset.always !== undefined || piece.childElementCount > 0)) {
        htmx.trigger(piece, "live");
      }
    }, PAUSE));
  };
  form.addEventListener("input", (event) => {
    const spoken = event.target.id.match(/^(title|examples|answer)_([a-z]{2})/);
    if (spoken && spoken[1] === "answer") {
      follow("advice_" + spoken[2]);
      follow("preview_" + spoken[2]);
    } else if (spoken) {
      follow("collisions_" + spoken[2]);
    } else {
      follow("preview_it");
      follow("preview_en");
    }
  });

  // What somebody opened stays open when its piece is fetched anew.
  const open = new Map();
  form.addEventListener("toggle", (event) => {
    if (event.target.matches("details[data-stays]")) {
      open.set(event.target.id, event.target.open);
    }
  }, true);
  document.body.addEventListener("htmx:afterSwap", (event) => {
    for (const details of event.target.querySelectorAll("details[data-stays]")) {
      details.open = open.has(details.id) ? open.get(details.id) : details.open;
    }
    for (const button of event.target.querySelectorAll("[data-add]")) {
      button.hidden = false;
    }
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add]");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.dataset.add);
    const typed = field.value.replace(/\s+$/, "");
    field.value = (typed ? typed + "\n" : "") + button.dataset.line;
    button.closest("li").remove();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });

  // What was typed is kept in this browser until it is saved. Private browsing may refuse that.
  const store = {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write: (draft) => {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Too long or not allowed: the browser still warns before it leaves the page.
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
  const typed = () => Object.fromEntries(fields.map((field) => [field.name, field.value]));
  const version = form.elements.namedItem("version");
  let draft = null;
  const keep = () => {
    draft = { at: Date.now(), version: version.value, fields: typed(), sent: false };
    store.write(draft);
  };
  let pause;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE / 2);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.hasAttribute("formtarget")) {
      return;
    }
    clearTimeout(pause);
    keep();
    store.write({ ...draft, sent: true });
  });

  const found = store.read();
  const notice = document.getElementById("desk-draft");
  if (!found || !found.fields || Date.now() - found.at > KEPT_FOR) {
    store.drop();
    return;
  }
  const now = typed();
  if (!Object.keys(now).some((name) => name in found.fields && found.fields[name] !== now[name])) {
    return;
  }
  notice.querySelector("time").textContent = new Date(found.at).toLocaleString(document.documentElement.lang);
  notice.hidden = false;
  notice.querySelector("[data-draft-use]").addEventListener("click", () => {
    for (const field of fields) {
      if (field.name in found.fields && field.value !== found.fields[field.name]) {
        field.value = found.fields[field.name];
        const details = field.closest("details");
        if (details) {
          details.open = true;
        }
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    // Saved on top of what was read then: what others have saved since is compared, never overwritten.
    version.value = found.version;
    notice.hidden = true;
    fields[0].focus();
  });
  notice.querySelector("[data-draft-drop]").addEventListener("click", () => {
    store.drop();
    notice.hidden = true;
    fields[0].focus();
  });
})();
