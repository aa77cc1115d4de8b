// The inbox: what the customer was told, newest first.

import { h, replace } from '/page/dom.js';
import { said } from '/page/form.js';
import { moment } from '/page/texts.js';
import { get, post } from './api.js';
import { act, link, notice, part, tag } from './parts.js';
import { t, word } from './texts.js';

const A_PAGE = 20;

let fresh = 0;

export const unread = () => fresh;

function count(change) {
  fresh = Math.max(0, change);
  dispatchEvent(new Event('unread'));
}

const markRead = (message) => post(`/messages/${encodeURIComponent(message.messageId)}/read`, {});

function line(message) {
  const room = h('li', { class: message.unread ? 'unread' : null });
  const draw = () => {
    room.className = message.unread ? 'unread' : '';
    replace(room,
      h('p', { class: 'row' }, tag(word('messageKinds', message.kind)), h('time', { datetime: message.at }, moment(message.at)), message.accountNumber ? h('span', { class: 'hint' }, message.accountNumber) : null,
        message.unread ? h('b', { class: 'dot' }, t('unread')) : null),
      h('p', {}, message.text),
      h('p', { class: 'row' },
        message.caseId ? link(`faults/${message.caseId}`, t('toCase')) : null,
        message.unread ? act(t('markRead'), async () => {
          await markRead(message);
          message.unread = false;
          count(fresh - 1);
          draw();
        }) : null));
  };
  draw();
  return room;
}

/** More is fetched when asked for; what is shown stays. */
function inbox(first) {
  const list = h('ul', { class: 'inbox' }, first.items.map(line));
  count(first.items.filter((message) => message.unread).length);
  let cursor = first.next;
  const more = h('button', {
    type: 'button', hidden: !cursor,
    onclick: async () => {
      try {
        const { body } = await get(`/messages?limit=${A_PAGE}&cursor=${encodeURIComponent(cursor)}`);
        list.append(...body.items.map(line));
        cursor = body.next;
        more.hidden = !cursor;
      } catch (e) {
        more.after(h('p', { class: 'problem', role: 'alert' }, said(e)));
      }
    },
  }, t('more'));
  return first.items.length ? [list, more] : notice(t('noMessages'));
}

const load = async () => (await get(`/messages?limit=${A_PAGE}`)).body;

/** How many of the newest are unread, for the head of the page; without an answer it says nothing. */
export const countUnread = () => load().then(({ items }) => count(items.filter((message) => message.unread).length), () => {});

export const messages = () => part(t('messages'), load, inbox, { class: 'wide', id: 'messages' });
