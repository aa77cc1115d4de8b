// Who else may look: the family by code, third parties by consent.

import { h } from '/page/dom.js';
import { form } from '/page/form.js';
import { moment } from '/page/texts.js';
import { account, accounts, choose, isOwner, of } from './accounts.js';
import { get, post, remove } from './api.js';
import { act, fact, notice, part, table, tag } from './parts.js';
import { again, sure, tell } from './rooms.js';
import { t, word } from './texts.js';
import { thirdParties } from './thirdparties.js';

const since = (one) => (one.state === 'INVITED' ? t('codeUntil')(moment(one.expiresAt)) : `${t('since')} ${moment(one.since)}`);

function shares(items, fill) {
  const end = async (one) => {
    if (!await sure(t('endShare'), t('endShareSays'), t('endShare'))) return;
    await remove(of(`/shares/${encodeURIComponent(one.shareId)}`));
    tell(t('ended'));
    fill();
  };
  return [
    items.length ? table(t('family'), [t('who'), t('state'), ''], items.map((one) => [
      one.label ?? '—', [tag(word('shareStates', one.state), one.state === 'VIEWING' ? 'good' : ''), h('small', {}, since(one))],
      act(t(one.state === 'INVITED' ? 'withdraw' : 'endShare'), () => end(one)),
    ])) : notice(t('sharedWithNobody')),
    invitation(fill),
  ];
}

/** The code is told once: it stays until the room is left. */
function invitation(fill) {
  const code = h('div', { 'aria-live': 'polite' });
  const inputs = { label: h('input', { maxlength: 20, required: true, autocomplete: 'off', placeholder: t('labelExample') }) };
  const send = async (key) => {
    const { body } = await post(of('/shares'), { label: inputs.label.value.trim() }, null, key);
    invited = { number: account().accountNumber, ...body };
    fill();
  };
  if (invited?.number === account().accountNumber) {
    code.append(h('div', { class: 'notice good', id: 'share-code' }, h('p', {}, t('handOn')(invited.label ?? '')),
      h('dl', {}, fact(t('accountNumber'), invited.number), fact(t('code'), invited.code ? h('b', { class: 'code' }, invited.code) : t('codeToldBefore'))),
      h('p', { class: 'hint' }, t('codeUntil')(moment(invited.expiresAt)))));
  }
  return [code, h('h3', {}, t('invite')), h('p', { class: 'hint' }, t('inviteSays')), form('invite', inputs, send, t('makeCode'))];
}

let invited = null;

function takeUp() {
  const inputs = {
    accountNumber: h('input', { required: true, pattern: '[0-9]{10}', inputmode: 'numeric', autocomplete: 'off', maxlength: 10 }),
    code: h('input', { required: true, maxlength: 20, autocomplete: 'off', autocapitalize: 'characters' }),
  };
  const send = async (key) => {
    const number = inputs.accountNumber.value;
    await post('/account-views', { accountNumber: number, code: inputs.code.value.trim() }, null, key);
    choose(number);
    tell(t('nowVisible'));
    await again(true);
  };
  return h('section', { id: 'take-up' }, h('h2', {}, t('takeUp')), h('p', { class: 'hint' }, t('takeUpSays')), form('view', inputs, send, t('takeUp')));
}

function viewed() {
  const seen = accounts().filter((one) => one.access === 'VIEWER');
  const giveUp = async (one) => {
    if (!await sure(t('giveUpView'), t('giveUpViewSays'), t('giveUpView'))) return;
    await remove(`/account-views/${one.accountNumber}`);
    tell(t('ended'));
    await again(true);
  };
  return seen.length ? h('section', {}, h('h2', {}, t('sharedWithMe')), table(t('sharedWithMe'), [t('accountNumber'), t('holder'), ''],
    seen.map((one) => [one.accountNumber, one.holderName, act(t('giveUpView'), () => giveUp(one))]))) : null;
}

export function sharing() {
  return [
    isOwner() ? part(t('family'), async () => (await get(of('/shares'))).body.items, shares, { id: 'family' }) : account() ? notice(t('ownersShare'), 'wide') : null,
    takeUp(),
    viewed(),
    isOwner() ? thirdParties() : null,
  ];
}
