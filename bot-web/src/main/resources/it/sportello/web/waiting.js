// The sign that an answer is on its way. It appears only when the answer takes a moment, and goes when nothing came
// for long; meanwhile it has the service asked, for some proxies hold a stream back.

const APPEARS_AFTER = 700;
const ASKS_EVERY = 5000;
const GIVES_UP_AFTER = 30000;

export class Waiting {
  constructor(element, text, ask) {
    this.element = element;
    this.text = text;
    this.ask = ask;
    this.timers = [];
  }

  begin() {
    this.end();
    this.timers = [
      setTimeout(() => this.show(), APPEARS_AFTER),
      setInterval(() => this.ask(), ASKS_EVERY),
      setTimeout(() => this.end(), GIVES_UP_AFTER),
    ];
  }

  end() {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers = [];
    this.element.replaceChildren();
  }

  show() {
    const dots = document.createElement("span");
    dots.className = "dots";
    dots.setAttribute("aria-hidden", "true");
    dots.append(...Array.from({ length: 3 }, () => document.createElement("span")));
    this.element.replaceChildren(dots, this.text);
  }
}
