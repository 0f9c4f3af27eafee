// What the service has stored: read once as a whole, then followed. The browser itself comes back after a short break
// of the stream; after a refusal it gives up, and then this does.

import { linesAfter, events } from "./api.js";

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30000;

export class Inbox {
  /** `onLine(line)` for each line, perhaps more than once; `onConnection(up)` when the stream opens or breaks. */
  constructor(onLine, onConnection) {
    this.onLine = onLine;
    this.onConnection = onConnection;
    this.cursor = "";
    this.delay = FIRST_DELAY;
    this.timer = 0;
    this.stream = null;
  }

  /** Reads all that is new; whether the service could be asked. */
  async read() {
    for (;;) {
      const [page] = await linesAfter(this.cursor);
      if (!page || !Array.isArray(page.messages)) {
        return false;
      }
      page.messages.forEach((line) => this.onLine(line));
      const moved = page.cursor && page.cursor !== this.cursor;
      this.cursor = page.cursor || this.cursor;
      if (page.messages.length === 0 || !moved) {
        return true;
      }
    }
  }

  /** Reads what is new and follows what comes, now and after every break. */
  async follow() {
    clearTimeout(this.timer);
    this.close();
    if (!(await this.read())) {
      this.comeBack();
      return;
    }
    this.close();
    const stream = events(this.cursor);
    this.stream = stream;
    stream.addEventListener("message", (event) => this.take(event));
    stream.addEventListener("open", () => {
      this.delay = FIRST_DELAY;
      this.onConnection(true);
    });
    stream.addEventListener("error", () => {
      this.onConnection(false);
      if (stream === this.stream && stream.readyState === EventSource.CLOSED) {
        this.comeBack();
      }
    });
  }

  take(event) {
    const line = JSON.parse(event.data);
    this.cursor = line.cursor;
    this.onLine(line);
  }

  comeBack() {
    this.onConnection(false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.follow(), this.delay);
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
  }

  close() {
    if (this.stream) {
      this.stream.close();
      this.stream = null;
    }
  }
}
