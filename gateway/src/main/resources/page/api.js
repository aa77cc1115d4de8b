// Calls of the API, and live streams that come back by themselves.

import { token } from './login.js';
import { language } from './texts.js';

const SILENT_MS = 50_000; // heartbeats come every 15 s
const MOST_WAIT_MS = 15_000;
const NO_CONTENT = 204;

async function headers(more) {
  return { Authorization: `Bearer ${await token()}`, 'Accept-Language': language(), ...more };
}

async function read(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(body.title ?? `HTTP ${answer.status}`), { problem: body, status: answer.status });
  return { body, etag: answer.headers.get('ETag') };
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
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

/** Reads a stream until it ends; true when there is nothing more to come. A silent one counts as broken. */
async function listen(address, seen, abort, { event: happened, connected }) {
  let watchdog;
  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => abort.abort(), SILENT_MS);
  };
  const more = { Accept: 'text/event-stream' };
  if (seen.id) more['Last-Event-ID'] = seen.id;
  try {
    const answer = await fetch(address, { headers: await headers(more), signal: abort.signal });
    if (answer.status === NO_CONTENT) return true;
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    connected(true);
    seen.wait = 1000;
    alive();
    for await (const event of events(answer.body, alive)) {
      seen.id = event.id;
      happened(event.name, JSON.parse(event.data));
    }
    return false;
  } finally {
    clearTimeout(watchdog);
  }
}

/** Follows a stream until stopped or over, from what was seen before on; comes back with what it saw last, and a fresh token, whenever it breaks off. */
function followed(address, told) {
  let stopped = false;
  let abort;
  const seen = { id: told.since ? String(told.since) : '', wait: 1000 };
  (async () => {
    while (!stopped) {
      abort = new AbortController();
      const over = await listen(address, seen, abort, told).catch(() => false);
      if (stopped) return;
      if (over) {
        told.ended?.();
        return;
      }
      told.connected(false);
      await new Promise((go) => setTimeout(go, seen.wait));
      seen.wait = Math.min(seen.wait * 2, MOST_WAIT_MS);
    }
  })();
  return () => { stopped = true; abort?.abort(); };
}

/** The calls of one audience's API, below its path. */
export function api(base) {
  const call = async (method, path, more, body) => read(await fetch(base + path, { method, headers: await headers(more), body }));
  return {
    get: (path) => call('GET', path, { Accept: 'application/json' }),
    put: (path) => call('PUT', path, {}),
    remove: (path) => call('DELETE', path, {}),

    /** A decision. The same key again is the same decision; an ETag refuses it when its object has changed meanwhile. */
    post(path, body, etag, key = crypto.randomUUID()) {
      const more = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      if (etag) more['If-Match'] = etag;
      return call('POST', path, more, JSON.stringify(body));
    },

    /** Saves what a path answers as a file. */
    async download(path, name, type = 'text/csv') {
      const answer = await fetch(base + path, { headers: await headers({ Accept: `${type}, application/problem+json` }) });
      if (!answer.ok) await read(answer);
      save(await answer.blob(), name);
    },

    follow: (path, told) => followed(base + path, told),
  };
}
