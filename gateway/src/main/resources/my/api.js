// The API of customers, and what anyone may read.

import { api } from '/page/api.js';

export const { get, post, put, remove, download, follow } = api('/api/customer/v1');
export const anyone = api('/api/open/v1');

const MOST_PAGES = 20;

/** Every item of a list that comes in pages. */
export async function all(path, from = get) {
  const items = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { body } = await from(`${path}${path.includes('?') ? '&' : '?'}limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...body.items);
    cursor = body.next ?? '';
    if (!cursor) break;
  }
  return items;
}
