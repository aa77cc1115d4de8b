// Third parties: who may see the account's data and until when, who looked, and the end of it at any moment.

import { h } from '/page/dom.js';
import { form } from '/page/form.js';
import { day, moment } from '/page/texts.js';
import { account, of } from './accounts.js';
import { get, post, remove } from './api.js';
import { dayName, plusDays } from './figures.js';
import { act, notice, part, table, tag } from './parts.js';
import { again, sure, tell } from './rooms.js';
import { t, word } from './texts.js';

const SCOPES = ['usage:interval', 'usage:monthly', 'bills'];
const HALF_A_YEAR = 182;
const words = (scopes) => scopes.map((scope) => word('scopes', scope)).join(t('comma'));
const state = (one) => (one.holds ? tag(t('holds'), 'good') : tag(t(one.revokedAt ? 'revoked' : 'ended')));

/** Who was offered once may be offered no more: then the id stands for the name. */
const naming = (recipients) => (id) => recipients.find((one) => one.id === id)?.name ?? id;

function given({ items, recipients }, fill) {
  const name = naming(recipients);
  const revoke = async (one) => {
    if (!await sure(t('revokeFrom')(name(one.recipient)), t('revokeSays'), t('revoke'))) return;
    await remove(of(`/data-consents/${encodeURIComponent(one.consentId)}`));
    tell(t('revoked'));
    fill();
  };
  return [
    items.length ? table(t('consents'), [t('who'), t('what'), t('lastDay'), t('state'), ''], items.map((one) => [
      name(one.recipient), words(one.scopes), dayName(one.until), state(one), one.holds ? act(t('revoke'), () => revoke(one), { class: 'revoke' }) : '',
    ])) : notice(t('noConsents')),
    recipients.length ? h('details', {}, h('summary', {}, t('giveConsent')), giveForm(recipients)) : null,
  ];
}

function giveForm(recipients) {
  const boxes = SCOPES.map((scope) => h('label', { class: 'radio' }, h('input', { type: 'checkbox', value: scope }), word('scopes', scope)));
  const inputs = {
    recipient: h('select', { required: true }, recipients.map((one) => h('option', { value: one.id }, one.name))),
    scopesToGive: h('div', { role: 'group', tabindex: -1 }, boxes),
    lastDay: h('input', { type: 'date', required: true, value: plusDays(day(Date.now()), HALF_A_YEAR), min: day(Date.now()) }),
  };
  const send = async (key) => {
    const scopes = boxes.map((box) => box.querySelector('input')).filter((box) => box.checked).map((box) => box.value);
    if (!scopes.length) throw Object.assign(new Error(t('chooseScope')), { problem: {}, status: 0 });
    await post(of('/data-consents'), { recipient: inputs.recipient.value, scopes, until: inputs.lastDay.value }, null, key);
    tell(t('given'));
    again();
  };
  return form('consent', inputs, send, t('giveConsent'));
}

/** The log's line in words; as it stands where it is of a kind that is newer than this page. */
function lookedAt(what) {
  const use = /^usage by (\S+) (\S+) until (\S+)$/.exec(what);
  if (use) return t('lookedAtUse')(word('steps', use[1]), use[2], use[3]);
  const file = /^green button (\S+) until (\S+)$/.exec(what);
  if (file) return t('lookedAtFile')(file[1], file[2]);
  return what === 'bills' ? t('lookedAtBills') : what;
}

async function looks() {
  const [{ body: seen }, { body: { recipients } }] = await Promise.all([get(of('/data-accesses?limit=50')), get(of('/data-consents'))]);
  return { items: seen.items, name: naming(recipients) };
}

const looked = ({ items, name }) => (items.length ? table(t('looks'), [t('time'), t('who'), t('what')],
  items.map((one) => [moment(one.at), name(one.recipient), lookedAt(one.what)])) : notice(t('nobodyLooked')));

export const thirdParties = () => [
  h('p', { class: 'wide hint' }, t('thirdPartiesSay')(account().accountNumber)),
  part(t('consents'), async () => (await get(of('/data-consents'))).body, given, { class: 'wide', id: 'consents' }),
  part(t('looks'), looks, looked, { class: 'wide', id: 'looks' }),
];
