// What the pages do beyond HTML and htmx: lead the eye to errors, count letters, keep typed words from getting lost.
(() => {
  "use strict";

  const first = document.querySelector("[data-focus]");
  if (first) {
    first.focus();
  }

  for (const field of document.querySelectorAll("[data-limit]")) {
    const limit = Number(field.dataset.limit);
    const count = document.createElement("p");
    count.className = "desk-help desk-count-letters";
    count.setAttribute("aria-hidden", "true");
    const show = () => {
      const typed = field.value.trim().length;
      count.textContent = typed + " / " + limit;
      count.classList.toggle("desk-too-many", typed > limit);
    };
    field.parentElement.append(count);
    field.addEventListener("input", show);
    show();
  }

  // A file that is too large is told at once, before it travels for minutes.
  for (const field of document.querySelectorAll("input[type=file][data-megabytes]")) {
    const told = document.createElement("p");
    told.className = "desk-error";
    told.setAttribute("role", "alert");
    field.after(told);
    field.addEventListener("change", () => {
      const tooLarge = field.files.length > 0 && field.files[0].size > Number(field.dataset.megabytes) * 1024 * 1024;
      told.textContent = tooLarge ? field.dataset.tooLarge : "";
      if (tooLarge) {
        field.value = "";
      }
    });
  }

  // A form counts as unsaved once something was typed; what came back with an error is unsaved from the start.
  for (const form of document.querySelectorAll("form[data-unsaved]")) {
    let unsaved = document.getElementById("errors") !== null || /\/(article-)?files$/.test(location.pathname);
    form.addEventListener("input", () => {
      unsaved = true;
    });
    form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.hasAttribute("formtarget")) {
        return;
      }
      unsaved = false;
    });
    window.addEventListener("beforeunload", (event) => {
      if (unsaved) {
        event.preventDefault();
      }
    });
  }

  // What was typed in an article's form and is saved now needs no keeping; nor does anything once somebody signs out.
  const forget = (wanted) => {
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith("sportello-draft:") && wanted(JSON.parse(localStorage.getItem(key)))) {
          localStorage.removeItem(key);
        }
      }
    } catch {
      // Private browsing keeps nothing.
    }
  };
  if (location.search.includes("done=") || location.pathname.startsWith("/desk/publications/")) {
    forget((draft) => draft.sent);
  }
  for (const out of document.querySelectorAll("form[action='/desk/sign-out']")) {
    out.addEventListener("submit", () => forget(() => true));
  }

  // Colleagues who have the same article open are told that somebody writes in it.
  const typed = document.getElementById("typed");
  if (typed) {
    for (const form of document.querySelectorAll("form[data-unsaved]")) {
      form.addEventListener("input", () => {
        typed.value = "yes";
      });
    }
    document.body.addEventListener("htmx:afterRequest", (event) => {
      if (event.detail.elt.id === "company") {
        typed.value = "";
      }
    });
  }

  // The second press of a button must not send a reply twice.
  for (const form of document.querySelectorAll("form[method=post]:not([hx-post])")) {
    form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.hasAttribute("formtarget")) {
        return;
      }
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "yes";
    });
  }
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
    }
  });

  // A file that is too large is told before it travels.
  for (const field of document.querySelectorAll("input[type=file][data-most]")) {
    field.addEventListener("change", () => {
      const most = Number(field.dataset.most);
      const tooLarge = Array.from(field.files).some((file) => file.size > most);
      field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
      field.reportValidity();
    });
  }

  // One box that ticks all others of a name; without scripts it is not shown.
  for (const all of document.querySelectorAll("[data-all]")) {
    const boxes = () => document.querySelectorAll("input[name=" + all.dataset.all + "]");
    all.parentElement.hidden = boxes().length < 2;
    all.addEventListener("change", () => {
      for (const box of boxes()) {
        box.checked = all.checked;
      }
    });
  }

  // On paper nobody can scroll in a field.
  window.addEventListener("beforeprint", () => {
    for (const field of document.querySelectorAll("textarea")) {
      field.style.height = field.scrollHeight + "px";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const field of document.querySelectorAll("textarea")) {
      field.style.height = "";
    }
  });

  const tell = (id, shown) => {
    document.getElementById(id).hidden = !shown;
  };
  document.body.addEventListener("htmx:responseError", (event) => {
    tell(event.detail.xhr.status === 401 ? "desk-ended" : "desk-away", true);
  });
  document.body.addEventListener("htmx:sendError", () => tell("desk-away", true));
  document.body.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.xhr.status < 400) {
      tell("desk-away", false);
      tell("desk-ended", false);
    }
  });

  // A conversation is read from its end, and new lines keep it there for whoever has not scrolled away.
  const talk = document.querySelector("[role=log]");
  if (talk) {
    let atEnd = true;
    const toEnd = () => {
      talk.scrollTop = talk.scrollHeight;
    };
    toEnd();
    talk.addEventListener("scroll", () => {
      atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40;
    });
    new MutationObserver(() => atEnd && toEnd()).observe(talk, { childList: true, subtree: true });
  }
})();
