// The conversation on the screen. Each line goes into the log whole, so that a screen reader says it once.

import { safeNodes } from "./safe-html.js";

const NOT_YET_OUT = '[data-state="queued"], [data-state="unsent"], [data-state="no-cookie"]';
const NEAR_THE_END = 80;
const HOUR = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY_AND_HOUR = { day: "numeric", month: "long", ...HOUR };

export class Lines {
  /** `view`: the log, what scrolls, the phrases and the language; `onChoice(option)`, `onRetry(id)`. */
  constructor(view, onChoice, onRetry) {
    this.view = view;
    this.onChoice = onChoice;
    this.onRetry = onRetry;
    this.shown = new Set();
    this.own = new Map();
    this.options = [];
    this.atEnd = true;
    this.keepTheEndInSight();
  }

  isNew(line) {
    return !this.shown.has(line.cursor);
  }

  /** Shows a stored line, unless it is shown already. */
  showStored(line) {
    if (!this.isNew(line)) {
      return;
    }
    this.shown.add(line.cursor);
    if (this.own.has(line.id)) {
      this.mark(line.id, "sent");
      return;
    }
    if (line.from === "citizen") {
      this.retireOptions();
      this.own.set(line.id, this.addStored("citizen", this.words(line.text), new Date(line.at)));
    } else {
      const from = line.from === "person" ? "person" : "bot";
      const content = safeNodes(line.html);
      content.append(...(line.files ?? []).map((file) => this.file(file)));
      this.addStored(from, content, new Date(line.at), line.options);
    }
  }

  /** Shows at once what the citizen says, before the service has it. */
  showOwn(message) {
    this.retireOptions();
    const element = this.add("citizen", this.words(message.text ?? message.label), new Date());
    element.dataset.state = "queued";
    this.own.set(message.id, element);
    this.scrollToEnd();
  }

  mark(id, state) {
    const element = this.own.get(id);
    if (!element || element.dataset.state === state) {
      return;
    }
    element.dataset.state = state;
    element.querySelector(".state")?.remove();
    const phrase = { unsent: "unsent", refused: "refused", "no-cookie": "cookies" }[state];
    if (phrase) {
      element.append(this.stateLine(id, this.view.phrases[phrase]));
    }
  }

  /** The choice that a typed number means, where choices are open. */
  optionNumbered(text) {
    return /^\d{1,2}$/.test(text) ? this.options[Number(text) - 1] : undefined;
  }

  retireOptions() {
    this.options = [];
    this.view.log.querySelectorAll(".options").forEach((element) => element.remove());
  }

  /** What is stored stands above what has not yet gone out. */
  addStored(from, content, at, options) {
    return this.add(from, content, at, options, this.view.log.querySelector(NOT_YET_OUT));
  }

  add(from, content, at, options = [], before = null) {
    const follow = this.atEnd;
    const element = make("div", `line line-${from}`);
    const bubble = make("div", "bubble");
    bubble.append(this.speaker(from, at), content);
    element.append(bubble);
    if (options.length > 0) {
      this.retireOptions();
      this.options = options;
      element.append(this.buttons(options));
    }
    this.view.log.insertBefore(element, before);
    if (follow) {
      this.scrollTo(element);
    }
    return element;
  }

  speaker(from, at) {
    const today = at.toDateString() === new Date().toDateString();
    const time = make("time", "", at.toLocaleString(this.view.language, today ? HOUR : DAY_AND_HOUR));
    time.dateTime = at.toISOString();
    const speaker = make("p", "speaker", `${this.view.phrases[from]} `);
    speaker.append(time);
    return speaker;
  }

  /** An image with its description, or a document to open; both only from this service. */
  file(file) {
    const figure = make("figure", "file");
    const link = make("a", "", file.image ? "" : file.name);
    link.href = new URL(file.url, window.location.origin).pathname;
    link.target = "_blank";
    link.rel = "noopener";
    if (file.image) {
      const image = make("img");
      image.src = link.href;
      image.alt = file.description;
      image.addEventListener("load", () => this.atEnd && this.scrollToEnd());
      link.append(image);
      figure.append(link);
    } else {
      figure.append(link, make("figcaption", "", file.description));
    }
    return figure;
  }

  words(text) {
    return make("p", "words", text);
  }

  buttons(options) {
    const group = make("div", "options");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", this.view.phrases.options);
    options.forEach((option, index) => {
      const label = options.length > 1 ? `${index + 1}. ${option.label}` : option.label;
      const button = make("button", "option btn btn-outline-primary", label);
      button.type = "button";
      button.addEventListener("click", () => this.onChoice(option));
      group.append(button);
    });
    return group;
  }

  stateLine(id, text) {
    const line = make("p", "state", `${text} `);
    const retry = make("button", "retry btn btn-link", this.view.phrases.retry);
    retry.type = "button";
    retry.addEventListener("click", () => this.onRetry(id));
    line.append(retry);
    return line;
  }

  /** Who reads the end goes on seeing it when a line, a sign or a phone's keyboard takes room. */
  keepTheEndInSight() {
    const { scroller } = this.view;
    scroller.addEventListener("scroll", () => {
      this.atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_THE_END;
    });
    const observer = new ResizeObserver(() => this.atEnd && this.scrollToEnd());
    observer.observe(scroller);
    observer.observe(scroller.firstElementChild);
  }

  scrollToEnd() {
    this.view.scroller.scrollTop = this.view.scroller.scrollHeight;
  }

  /** To the end; but a line that is longer than the screen is read from its beginning. */
  scrollTo(element) {
    this.scrollToEnd();
    if (element.offsetHeight > this.view.scroller.clientHeight) {
      element.scrollIntoView({ block: "start" });
      this.atEnd = false;
    }
  }
}

function make(tag, className, text = "") {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.textContent = text;
  return element;
}
