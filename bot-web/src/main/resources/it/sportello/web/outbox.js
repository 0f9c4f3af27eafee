// What the citizen said and the service has not yet stored. It outlives a reload, and goes out in order, one by one;
// sending a message twice does no harm, since the service knows it by its id.

import { post, STORED, LATER, NO_COOKIE } from "./api.js";

const STORE = "sportello-outbox";
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30000;

export class Outbox {
  /** `onState(message, state)`: sending, sent, unsent (it will be tried again), refused or no-cookie. */
  constructor(store, onState) {
    this.store = store;
    this.onState = onState;
    this.queue = store.read(STORE, []);
    this.busy = false;
    this.delay = FIRST_DELAY;
    this.timer = 0;
  }

  /** Drops what the service turns out to have, for instance when the answer to a sent message was lost. */
  forget(id) {
    this.queue = this.queue.filter((message) => message.id !== id);
    this.store.write(STORE, this.queue);
  }

  add(message) {
    this.queue.push(message);
    this.store.write(STORE, this.queue);
    this.flush();
  }

  retry(id) {
    this.queue.filter((message) => message.id === id).forEach((message) => delete message.refused);
    this.flush();
  }

  async flush() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    clearTimeout(this.timer);
    let next = this.next();
    while (next && (await this.send(next))) {
      next = this.next();
    }
    this.busy = false;
  }

  next() {
    return this.queue.find((message) => !message.refused);
  }

  /** Whether the one behind may go out now. */
  async send(message) {
    this.onState(message, "sending");
    const { refused, ...body } = message;
    const outcome = await post(body);
    if (outcome === STORED) {
      this.delay = FIRST_DELAY;
      this.forget(message.id);
      this.onState(message, "sent");
      return true;
    }
    if (outcome === LATER || outcome === NO_COOKIE) {
      const waiting = this.queue.filter((other) => !other.refused);
      waiting.forEach((other) => this.onState(other, outcome === LATER ? "unsent" : "no-cookie"));
      this.timer = setTimeout(() => this.flush(), this.delay);
      this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
      return false;
    }
    message.refused = true;
    this.store.write(STORE, this.queue);
    this.onState(message, "refused");
    return true;
  }
}
