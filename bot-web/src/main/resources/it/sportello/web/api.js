// The calls that the page makes. Outcomes are values; only a programming error throws.

const LONGEST_WAIT = 20000;

export const STORED = "stored";
export const REFUSED = "refused";
export const LATER = "later";
export const NO_COOKIE = "no-cookie";

async function call(path, options = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
  try {
    const response = await fetch(path, { credentials: "same-origin", cache: "no-store", signal: stop.signal, ...options });
    const body = await response.text();
    return { status: response.status, body };
  } catch {
    return { status: 0, body: "" };
  } finally {
    clearTimeout(timer);
  }
}

function read(body) {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}

/** The page is what hands out the cookie: when it has expired in an open tab, asking for the page renews it. */
async function withCookie(path, options) {
  const answer = await call(path, options);
  if (answer.status !== 401) {
    return answer;
  }
  await call("/chat");
  return call(path, options);
}

export async function settings() {
  return read((await call("/api/chat/settings")).body);
}

export async function post(message) {
  const { status } = await withCookie("/api/chat/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
  });
  if (status >= 200 && status < 300) {
    return STORED;
  }
  if (status === 401) {
    return NO_COOKIE;
  }
  const passing = status < 400 || status >= 500 || status === 408 || status === 425 || status === 429;
  return passing ? LATER : REFUSED;
}

/** The lines after a cursor; empty when they cannot be had now. */
export async function linesAfter(cursor) {
  const { status, body } = await withCookie(`/api/chat/messages${after(cursor)}`);
  return status === 200 ? [read(body)] : [];
}

export function events(cursor) {
  return new EventSource(`/api/chat/events${after(cursor)}`);
}

function after(cursor) {
  return cursor ? `?after=${encodeURIComponent(cursor)}` : "";
}
