// Pages that show tickets are told when there is something new, and then ask for it as they do by themselves now and
// then. A hidden page is told nothing, unless it is to tell its reader: browsers open only a few connections to one server.
(() => {
  "use strict";

  const place = document.querySelector("[data-live]");
  if (!place || !window.EventSource) {
    return;
  }
  let source = null;
  const listen = () => {
    const away = document.hidden && !document.body.hasAttribute("data-notified");
    if (away && source) {
      source.close();
      source = null;
    } else if (!away && !source) {
      source = new EventSource(place.dataset.live);
      source.addEventListener("news", () => window.htmx.trigger(document.body, "news"));
    }
  };
  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", () => source && source.close());
  listen();
})();
