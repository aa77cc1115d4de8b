// The customers' page: log in, choose an account, go from room to room.

import { $, h, replace } from '/page/dom.js';
import { said } from '/page/form.js';
import { login, logout } from '/page/login.js';
import { account, accounts, choose, loadAccounts } from './accounts.js';
import { bills } from './bills.js';
import { bindings } from './bindings.js';
import { consentAsked } from './consent.js';
import { faults } from './faults.js';
import { countUnread, messages, unread } from './messages.js';
import { overview } from './overview.js';
import { again, here, leave, redrawBy } from './rooms.js';
import { sharing } from './sharing.js';
import { otherLanguage, t, word, writeTexts } from './texts.js';
import { use } from './use.js';

const ROOMS = { overview, bills, use, faults, messages, sharing, accounts: bindings };
const WITHOUT_ACCOUNT = ['messages', 'sharing', 'accounts'];

/** Asked when drawn: while the login's answer is read the address is another. */
const asksForConsent = () => location.pathname === '/my/consent';

let me = null;

function drawHead() {
  writeTexts();
  $('language').textContent = t('other');
  $('language').lang = t('otherCode');
  $('logout').hidden = !me;
  $('who').textContent = me ? me.name ?? me.preferred_username : '';
  $('account-room').hidden = asksForConsent() || accounts().length === 0;
  replace($('account'), accounts().map((one) => h('option', {
    value: one.accountNumber, selected: one === account(),
  }, `${one.accountNumber} · ${one.address}${one.access === 'VIEWER' ? ` · ${t('viewed')}` : ''}`)));
}

function drawNav(name) {
  if (!me || asksForConsent()) return;
  replace($('nav'), Object.keys(ROOMS).map((room) => h('a', {
    href: `#/${room}`, 'data-key': room, 'aria-current': room === name ? 'page' : null,
  }, word('rooms', room), room === 'messages' && unread() ? h('b', { class: 'count', 'aria-label': t('unreadCount')(unread()) }, unread()) : null)));
  $('nav').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** The room of the address; where there is no account yet, the one in which one is bound. */
function draw() {
  leave();
  drawHead();
  if (asksForConsent()) {
    replace($('main'), consentAsked());
    return;
  }
  const [wanted, ...rest] = here();
  const known = wanted in ROOMS ? wanted : 'overview';
  const name = account() || WITHOUT_ACCOUNT.includes(known) ? known : 'accounts';
  drawNav(name);
  document.title = `${word('rooms', name)} · Lamplighter`;
  replace($('main'), ROOMS[name](...rest));
}

async function show() {
  try {
    await loadAccounts();
    draw();
    countUnread();
  } catch (e) {
    replace($('main'), h('section', {}, h('p', { class: 'problem', role: 'alert' }, said(e)),
      h('button', { type: 'button', onclick: show }, t('tryAgain'))));
  }
}

redrawBy(async (fresh) => {
  if (fresh) await loadAccounts();
  draw();
});
addEventListener('hashchange', () => {
  draw();
  $('main').focus();
  scrollTo(0, 0);
});
$('account').addEventListener('change', ({ target }) => { choose(target.value); again(); });
$('language').addEventListener('click', () => { otherLanguage(); draw(); });
$('logout').addEventListener('click', logout);
$('skip').addEventListener('click', (event) => { event.preventDefault(); $('main').focus(); });
addEventListener('unread', () => drawNav(here()[0] ?? 'overview'));

drawHead();
try {
  me = await login();
  drawHead();
  await show();
} catch (e) {
  replace($('main'), h('section', {}, h('p', { class: 'problem', role: 'alert' }, `${t('loginFailed')}: ${e.message}`),
    h('button', { type: 'button', onclick: () => location.reload() }, t('tryAgain'))));
}
