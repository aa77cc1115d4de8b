// Where one is on the page: rooms by the address's part behind the #, news for everyone, questions before what cannot be undone.

import { $, h, replace } from '/page/dom.js';
import { t } from './texts.js';

const NEWS_MS = 6000;

let leaving = [];
let redraw = () => {};

export const go = (room) => { location.hash = `#/${room}`; };
export const here = () => location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);

/** What ends when this room is left, a live stream for example. */
export const onLeave = (end) => leaving.push(end);

export function leave() {
  leaving.forEach((end) => end());
  leaving = [];
}

export const redrawBy = (draw) => { redraw = draw; };

/** Draws the room anew; with the accounts asked for anew, where something about them was changed. */
export const again = (fresh = false) => redraw(fresh);

let fading;

/** Says something to everyone, those who do not see it too. */
export function tell(text) {
  $('news').textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => { $('news').textContent = ''; }, NEWS_MS);
}

/** Asks before something is done; true when it shall be. */
export function sure(title, consequence, label) {
  const dialog = $('ask');
  return new Promise((decided) => {
    const close = (answer) => () => {
      dialog.close();
      decided(answer);
    };
    replace(dialog,
      h('h2', { id: 'ask-title' }, title), h('p', {}, consequence),
      h('p', { class: 'row' },
        h('button', { type: 'button', class: 'grave', onclick: close(true) }, label),
        h('button', { type: 'button', onclick: close(false) }, t('cancel'))));
    dialog.oncancel = () => decided(false);
    dialog.showModal();
  });
}
