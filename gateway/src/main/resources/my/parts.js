// Pieces that every room is made of. A part asks for its own data, so that one service that is down hides nothing else.

import { h, replace } from '/page/dom.js';
import { said } from '/page/form.js';
import { tell } from './rooms.js';
import { t } from './texts.js';

/** A section that fills itself with what `draw` makes of what `load` brings; says so when it cannot, and tries again. */
export function part(title, load, draw, attributes) {
  const body = h('div', { class: 'body', 'aria-busy': 'true' }, h('p', { class: 'empty' }, t('loading')));
  const fill = async () => {
    try {
      replace(body, draw(await load(), fill));
    } catch (e) {
      replace(body, h('p', { class: 'problem', role: 'alert' }, said(e)),
        h('button', { type: 'button', onclick: fill }, t('tryAgain')));
    } finally {
      body.removeAttribute('aria-busy');
    }
  };
  fill();
  return h('section', attributes, h('h2', {}, title), body);
}

export const fact = (name, value) => (value === undefined || value === null || value === '' ? null : [h('dt', {}, name), h('dd', {}, value)]);
export const notice = (text, kind = '') => h('p', { class: `notice ${kind}` }, text);
export const link = (room, text, attributes) => h('a', { href: `#/${room}`, ...attributes }, text);
export const tag = (text, kind = '') => h('span', { class: `tag ${kind}` }, text);

/** A button for a thing that is done at once; says when it could not be. */
export function act(label, what, attributes) {
  return h('button', {
    type: 'button', ...attributes,
    onclick: async ({ currentTarget: button }) => {
      button.disabled = true;
      try {
        await what();
      } catch (e) {
        tell(said(e));
      } finally {
        button.disabled = false;
      }
    },
  }, label);
}

/** A table that can be scrolled where the screen is narrow. */
export const table = (caption, columns, rows) => h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, h('table', {},
  h('caption', { class: 'unseen' }, caption),
  h('thead', {}, h('tr', {}, columns.map((name) => h('th', { scope: 'col' }, name)))),
  h('tbody', {}, rows.map(([head, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, head), cells.map((cell) => h('td', {}, cell)))))));
