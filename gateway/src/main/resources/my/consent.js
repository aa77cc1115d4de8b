// A third party sent the browser here: who asks for what, and the customer's word. Where the browser goes then the service says; the
// address that came with the request is never gone to by itself.

import { h } from '/page/dom.js';
import { decision, said } from '/page/form.js';
import { language } from '/page/texts.js';
import { get, post } from './api.js';
import { fact, notice, part } from './parts.js';
import { t } from './texts.js';

const PARAMETERS = ['client_id', 'redirect_uri', 'scope', 'state'];

/** As it came; what is missing is sent empty, so that the service says what is wrong. */
function asked() {
  const came = new URLSearchParams(location.search);
  return Object.fromEntries(PARAMETERS.map((name) => [name, came.get(name) ?? '']));
}

const inWords = (text) => text[language()] ?? text.en;

/** Only a page on the web is gone to, whatever a setting says. */
function goTo(address) {
  const { protocol } = new URL(address);
  if (!['https:', 'http:'].includes(protocol)) throw new Error(t('addressOdd'));
  location.replace(address);
}

async function answer(request, key, agreed, more = {}) {
  const { body } = await post('/data-consent-requests', {
    clientId: request.client_id, redirectUri: request.redirect_uri, scope: request.scope, state: request.state, agreed, ...more,
  }, null, key);
  goTo(body.redirectTo);
}

const choice = (one, only) => h('label', { class: 'radio' },
  h('input', { type: 'checkbox', name: 'account', value: one.accountNumber, checked: only || one.isDefault }),
  h('span', {}, h('b', {}, one.accountNumber), h('small', {}, one.address)));

function shown(request, view) {
  const name = inWords(view.recipient.name);
  const problem = h('p', { class: 'problem', role: 'alert' });
  const until = h('input', { id: 'consent-until', type: 'date', required: true, value: view.until, max: view.latestUntil });
  const accounts = h('fieldset', { id: 'consent-accounts' }, h('legend', {}, t('whichAccounts')), view.accounts.map((one) => choice(one, view.accounts.length === 1)));
  const decide = { agree: decision(), refuse: decision() };
  const buttons = () => form.querySelectorAll('button');
  const attempt = async (send) => {
    problem.textContent = '';
    buttons().forEach((button) => { button.disabled = true; });
    try {
      await send();
    } catch (e) {
      problem.textContent = said(e);
      buttons().forEach((button) => { button.disabled = false; });
    }
  };
  const agree = (event) => {
    event.preventDefault();
    const chosen = [...accounts.querySelectorAll('input:checked')].map((input) => input.value);
    if (!chosen.length) {
      problem.textContent = t('chooseAccount');
      return;
    }
    attempt(() => decide.agree((key) => answer(request, key, true, { accounts: chosen, until: until.value })));
  };
  const form = h('form', { class: 'steps', onsubmit: agree }, accounts,
    h('div', {}, h('label', { for: 'consent-until' }, t('lastDayOfConsent')), until, h('p', { class: 'hint' }, t('revokeAnyTime'))),
    h('p', { class: 'row' },
      h('button', { type: 'submit', class: 'main', id: 'consent-agree', disabled: view.accounts.length === 0 }, t('agree')),
      h('button', { type: 'button', id: 'consent-refuse', onclick: () => attempt(() => decide.refuse((key) => answer(request, key, false))) }, t('refuse'))),
    problem);
  return [
    h('p', { class: 'big' }, name),
    h('p', {}, t('wantsToSee')(name)),
    h('ul', { class: 'sentences', id: 'consent-scopes' }, view.scopes.map((one) => h('li', {}, inWords(one.words)))),
    notice(t('notSeen'), 'quiet'),
    h('dl', {}, fact(t('goesBackTo'), h('span', { class: 'code' }, view.redirectUri))),
    view.accounts.length ? null : notice(t('noAccountToShare'), 'warn'),
    form,
  ];
}

/** What is wrong with the request is told, and nobody is sent anywhere. */
function refused(e) {
  return [
    h('p', { class: 'problem', role: 'alert', id: 'consent-problem' }, said(e)),
    h('p', {}, t('nothingWasShared')),
    h('p', {}, h('a', { href: '/my/', class: 'button' }, t('toMyPage'))),
  ];
}

export function consentAsked() {
  const request = asked();
  const load = async () => {
    try {
      return { view: (await get(`/data-consent-requests?${new URLSearchParams(request)}`)).body };
    } catch (e) {
      if (e.problem && e.status < 500 && e.status !== 429) return { e };
      throw e;
    }
  };
  return part(t('consentTitle'), load, ({ view, e }) => (e ? refused(e) : shown(request, view)), { class: 'consent', id: 'consent' });
}
