// Calls of the API, and a live board that comes back by itself.

import { token } from './login.js';
import { language } from './texts.js';

const DESK = '/api/desk/v1';
const SILENT_MS = 50_000; // heartbeats come every 15 s
const MOST_WAIT_MS = 15_000;

async function headers(more) {
  return { Authorization: `Bearer ${await token()}`, 'Accept-Language': language(), ...more };
}

async function read(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(body.title ?? `HTTP ${answer.status}`), { problem: body });
  return { body, etag: answer.headers.get('ETag') };
}

export async function get(path) {
  return read(await fetch(DESK + path, { headers: await headers({ Accept: 'application/json' }) }));
}

/** Saves what a path answers as a file. */
export async function download(path, name) {
  const answer = await fetch(DESK + path, { headers: await headers({ Accept: 'text/csv' }) });
  if (!answer.ok) await read(answer);
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A decision. The same key again is the same decision; an ETag refuses it when the order has changed meanwhile. */
export async function post(path, body, etag) {
  const more = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  if (etag) more['If-Match'] = etag;
  return read(await fetch(DESK + path, { method: 'POST', headers: await headers(more), body: JSON.stringify(body) }));
}

async function* events(stream, alive) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const event = { id: '', name: '', data: '' };
      for (const line of block.split('\n')) {
        const at = line.indexOf(':');
        const field = line.slice(0, at);
        const text = line.slice(at + 1).replace(/^ /, '');
        if (field === 'id') event.id = text;
        if (field === 'event') event.name = text;
        if (field === 'data') event.data += text;
      }
      if (event.name) yield event;
    }
  }
}

/** Follows an area's board until stopped; comes back with what it saw last, and a fresh token, whenever the stream ends. */
export function follow(area, { shown, changed, connected }) {
  let stopped = false;
  let seen = '';
  let wait = 1000;
  let abort = new AbortController();
  const once = async () => {
    abort = new AbortController();
    let watchdog;
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(), SILENT_MS);
    };
    try {
      const more = { Accept: 'text/event-stream' };
      if (seen) more['Last-Event-ID'] = seen;
      const answer = await fetch(`${DESK}/board/stream?area=${encodeURIComponent(area)}`, {
        headers: await headers(more),
        signal: abort.signal,
      });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      connected(true);
      wait = 1000;
      alive();
      for await (const event of events(answer.body, alive)) {
        seen = event.id;
        (event.name === 'board' ? shown : changed)(JSON.parse(event.data));
      }
    } finally {
      clearTimeout(watchdog);
    }
  };
  (async () => {
    while (!stopped) {
      await once().catch(() => {});
      if (stopped) return;
      connected(false);
      await new Promise((go) => setTimeout(go, wait));
      wait = Math.min(wait * 2, MOST_WAIT_MS);
    }
  })();
  return () => { stopped = true; abort.abort(); };
}
