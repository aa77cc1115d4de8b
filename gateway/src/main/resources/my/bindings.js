// One's accounts: bind one with what proves it, choose the one shown first, give one up.

import { h } from '/page/dom.js';
import { form } from '/page/form.js';
import { account, accounts, choose } from './accounts.js';
import { anyone, post, put, remove } from './api.js';
import { act, notice, part, table, tag } from './parts.js';
import { again, go, sure, tell } from './rooms.js';
import { t, word } from './texts.js';

/** The fields of a request for the items that the rules of proof name, and how each is typed in. */
const FIELDS = {
  ACCOUNT_NUMBER: ['accountNumber', { pattern: '[0-9]{10}', inputmode: 'numeric', maxlength: 10 }],
  HOLDER_NAME: ['holderName', { maxlength: 64 }],
  PHONE_LAST_FOUR: ['phoneLastFour', { pattern: '[0-9]{4}', inputmode: 'numeric', maxlength: 4 }],
  PHONE_NUMBER: ['phoneNumber', { inputmode: 'tel', maxlength: 20 }],
};

async function makeDefault(one) {
  await put(`/account-bindings/${one.accountNumber}/default`);
  tell(t('done'));
  await again(true);
}

async function giveUp(one) {
  if (!await sure(t('giveUpOf')(one.accountNumber), t('giveUpSays'), t('giveUp'))) return;
  await remove(`/account-bindings/${one.accountNumber}`);
  tell(t('done'));
  await again(true);
}

function mine() {
  const own = accounts().filter((one) => one.access === 'OWNER');
  return own.length ? table(t('myAccounts'), [t('accountNumber'), t('address'), ''], own.map((one) => [
    [one.accountNumber, ' ', one.isDefault ? tag(t('default'), 'good') : null],
    [one.address, h('small', {}, one.holderName)],
    h('span', { class: 'row' },
      one === account() ? null : h('button', { type: 'button', onclick: () => { choose(one.accountNumber); go('overview'); } }, t('show')),
      one.isDefault ? null : act(t('makeDefault'), () => makeDefault(one)),
      act(t('giveUp'), () => giveUp(one), { class: 'give-up' })),
  ])) : notice(t('noAccounts'));
}

const rules = async () => (await anyone.get('/proof-rules')).body.items.find((one) => one.matter === 'ACCOUNT_BINDING').alternatives;

/** One form for each set of items that suffices; there is one, unless the utility's table has more. */
function proofForms(alternatives) {
  return alternatives.map(({ items }, at) => {
    const known = items.filter(({ item }) => item in FIELDS);
    const inputs = Object.fromEntries(known.map(({ item }) => [FIELDS[item][0], h('input', { required: true, autocomplete: 'off', ...FIELDS[item][1] })]));
    const send = async (key) => {
      await post('/account-bindings', Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value.trim()])), null, key);
      choose(inputs.accountNumber.value);
      tell(t('bound'));
      await again(true);
    };
    return [at ? h('h3', {}, t('orProve')) : null, form(`bind-${at}`, inputs, send, t('bindAccount'))];
  });
}

export const bindings = () => [
  h('section', { class: 'wide', id: 'my-accounts' }, h('h2', {}, word('rooms', 'accounts')), mine()),
  part(t('bindAccount'), rules, (alternatives) => [h('p', { class: 'hint' }, t('bindSays')), proofForms(alternatives)], { class: 'wide', id: 'bind' }),
];
