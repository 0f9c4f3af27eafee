// The chat page: puts its parts together.

import { settings } from "./api.js";
import { Inbox } from "./inbox.js";
import { Lines } from "./lines.js";
import { Outbox } from "./outbox.js";
import { chooseLanguage, phrasesIn, translate } from "./phrases.js";
import { newId, store } from "./store.js";
import { Waiting } from "./waiting.js";

const DRAFT = "sportello-draft";
const BREAK_IS_WORTH_TELLING_AFTER = 3000;

const by = (id) => document.getElementById(id);

keepDraft(by("message"));
// Until the page is ready, a browser's own way to send a form would lose the text.
by("form").addEventListener("submit", (event) => event.preventDefault());
start(await settings());

function start(office) {
  const language = chooseLanguage(navigator.languages ?? [], office.language);
  const phrases = phrasesIn(language);
  present(office, language, phrases);

  const view = { log: by("log"), scroller: by("conversation"), phrases, language };
  const lines = new Lines(view, (option) => choose(option), (id) => outbox.retry(id));
  const outbox = new Outbox(store, (message, state) => {
    lines.mark(message.id, state);
    expect(state);
  });
  const inbox = new Inbox((line) => take(line), connectionSign(by("connection"), phrases.connection));
  const waiting = new Waiting(by("waiting"), phrases.waiting, () => inbox.read());

  let answered = false;

  /** The answer may overtake the word that the message was stored. */
  function expect(state) {
    if (state === "sending") {
      answered = false;
    } else if (state === "sent" && !answered) {
      waiting.begin();
    }
  }

  function take(line) {
    if (line.from === "citizen") {
      outbox.forget(line.id);
    } else if (lines.isNew(line)) {
      answered = true;
      waiting.end();
    }
    lines.showStored(line);
  }

  function say(message) {
    lines.showOwn(message);
    outbox.add(message);
    by("message").focus();
  }

  function choose(option) {
    say({ id: newId(), choice: option.token, label: option.label });
  }

  function sayTyped(text) {
    const option = lines.optionNumbered(text);
    if (option) {
      choose(option);
    } else {
      say({ id: newId(), text });
    }
  }

  readMessageField(by("form"), by("message"), sayTyped);
  // What waits from before a reload is shown at once, below the history, and sent again.
  outbox.queue.forEach((message) => lines.showOwn(message));
  withoutAnnouncing(view.log, () => inbox.follow()).then(() => outbox.flush());

  window.addEventListener("online", () => {
    inbox.follow();
    outbox.flush();
  });
  window.addEventListener("pageshow", (event) => event.persisted && inbox.follow());
}

function present(office, language, phrases) {
  document.documentElement.lang = language;
  translate(document, phrases);
  if (office.office) {
    by("office").textContent = office.office;
    document.title = `${office.office} – ${phrases.assistant}`;
  }
  const greeting = office.greetings?.[language];
  if (greeting) {
    by("greeting-text").textContent = greeting;
  }
  if (/^(\/|https?:\/\/)/.test(office.privacyUrl ?? "")) {
    by("privacy").href = office.privacyUrl;
    by("privacy").hidden = false;
  }
}

/** What was said before is not read out again when the page opens. */
async function withoutAnnouncing(log, work) {
  log.setAttribute("aria-live", "off");
  await work();
  log.setAttribute("aria-live", "polite");
}

function keepDraft(field) {
  field.value = field.value || store.read(DRAFT, "");
  field.addEventListener("input", () => store.write(DRAFT, field.value));
}

function readMessageField(form, field, onText) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text !== "") {
      onText(text);
      field.value = "";
      store.write(DRAFT, "");
    }
    field.focus();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

/** A short break is nothing: streams are closed and opened again all day. */
function connectionSign(element, text) {
  let timer = 0;
  return (up) => {
    if (up) {
      clearTimeout(timer);
      timer = 0;
      element.textContent = "";
    } else if (timer === 0) {
      timer = setTimeout(() => (element.textContent = text), BREAK_IS_WORTH_TELLING_AFTER);
    }
  };
}
