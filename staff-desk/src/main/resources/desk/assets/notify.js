// Tells by the browser's own notices that a request has come, or has become the reader's: where the reader wants it, without a sound and without a
// citizen's word, and only while this page is open.
(() => {
  "use strict";

  const place = document.querySelector("[data-notify]");
  if (!place || !window.Notification) {
    return;
  }
  const KEY = "sportello-notices";
  const button = place.querySelector("button");
  const status = place.querySelector("[role=status]");

  // Where a browser keeps nothing, the wish lasts as long as the page.
  let wanted = false;
  try {
    wanted = window.localStorage.getItem(KEY) === "on";
  } catch {
    wanted = false;
  }
  const want = (on) => {
    wanted = on;
    try {
      window.localStorage.setItem(KEY, on ? "on" : "off");
    } catch {
      return;
    }
  };

  const isOn = () => wanted && window.Notification.permission === "granted";
  const show = () => {
    button.textContent = isOn() ? place.dataset.stop : place.dataset.start;
    document.body.toggleAttribute("data-notified", isOn());
  };

  button.addEventListener("click", async () => {
    if (isOn()) {
      want(false);
      status.textContent = place.dataset.off;
    } else {
      const permission = await window.Notification.requestPermission();
      want(permission === "granted");
      status.textContent = permission === "granted" ? place.dataset.on : place.dataset.refused;
    }
    show();
  });

  // What one takes oneself brings another page: here grows only what others have passed on.
  const shown = () => document.getElementById("tickets").dataset;
  let known = Number(shown().newest);
  let mine = Number(shown().mine);
  document.body.addEventListener("htmx:afterSettle", () => {
    const now = Number(shown().newest);
    const given = Number(shown().mine) > mine;
    if ((given || now > known) && isOn()) {
      const notice = new window.Notification(place.dataset.title, {
        body: given ? place.dataset.given : place.dataset.text,
        lang: document.documentElement.lang,
        silent: true,
        tag: "sportello",
      });
      notice.onclick = () => {
        window.focus();
        notice.close();
      };
    }
    known = Math.max(known, now);
    mine = Number(shown().mine);
  });

  place.hidden = false;
  show();
})();
