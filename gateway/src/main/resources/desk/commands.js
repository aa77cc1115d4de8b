// What a dispatcher may decide about an order: one small form per command, those that its state allows.

import { h } from '/page/dom.js';
import { said } from '/page/form.js';
import { post } from './api.js';
import { t, word } from './texts.js';

const BEFORE_ARRIVAL = ['ASSIGNED', 'ACCEPTED', 'EN_ROUTE'];
const HELD_BY_CREW = [...BEFORE_ARRIVAL, 'ON_SITE'];
const HOLDS = ['WAITING_FOR_CUSTOMER', 'APPOINTMENT_AGREED', 'FORCE_MAJEURE', 'WAITING_FOR_MATERIAL', 'WAITING_FOR_OTHER_UNIT'];

const crewField = (order, crews) => ({
  name: 'crewId', label: 'crew',
  input: h('select', { required: true }, h('option', { value: '' }, t('choose')),
    [...crews.values()].filter((one) => one.crewId !== order.crewId).map((one) => h('option', { value: one.crewId },
      `${one.name} · ${one.onShift ? t('load')(one.openOrders, one.mostOrders) : t('off')}`))),
});
const reasonField = (required) => ({ name: 'reason', label: 'reason', input: h('input', { maxlength: 200, required, autocomplete: 'off' }) });
const neighbourField = () => ({ name: 'crewId', label: 'crewId', input: h('input', { maxlength: 32, required: true, autocomplete: 'off' }) });
const areaField = () => ({ name: 'areaCode', label: 'areas', input: h('input', { pattern: '[0-9]{6}', inputmode: 'numeric', required: true, autocomplete: 'off' }) });
const WITHDRAWALS = ['NOT_NEEDED', 'DUPLICATE', 'WRONG_SITE', 'NO_ACCESS', 'CUSTOMER_OBJECTS', 'UNSAFE', 'OTHER_UNIT'];
const withdrawalFields = () => [
  { name: 'reason', label: 'reason', input: h('select', { required: true }, WITHDRAWALS.map((code) => h('option', { value: code }, word('withdrawals', code)))) },
  { name: 'note', label: 'note', input: h('input', { maxlength: 200, autocomplete: 'off' }) },
];
const holdFields = () => [
  { name: 'reason', label: 'reason', input: h('select', { required: true }, HOLDS.map((code) => h('option', { value: code }, word('holds', code)))) },
  { name: 'until', label: 'until', input: h('input', { type: 'datetime-local', required: true }), read: (value) => new Date(value).toISOString() },
];

/** The commands that are possible, the usual one first. */
function possible(order, row, crews) {
  const { state } = order;
  const locked = Boolean(row?.locked);
  const taken = Boolean(order.crewId);
  const list = (order.field?.help ?? []).filter((one) => !one.answer)
    .map((one) => [`help/${encodeURIComponent(one.helpId)}/answer`, 'answerHelp', helpFields()]);
  if (order.possible.includes('REASSIGNMENT') && !locked) list.push(['assignment', taken ? 'reassign' : 'assign', [crewField(order, crews), reasonField(taken)]]);
  if (BEFORE_ARRIVAL.includes(state) && !locked) list.push(['lock', 'lock', [reasonField(true)]]);
  if (locked) list.push(['unlock', 'unlock', [reasonField(true)]]);
  if (['PENDING', 'RETURNED', ...HELD_BY_CREW].includes(state) && !locked) list.push(['hold', 'hold', holdFields()]);
  if (state === 'ON_HOLD') list.push(['resumption', 'resume', []]);
  if (HELD_BY_CREW.includes(state) && !row?.helps) list.push(['helpers', 'helper', [crewField(order, crews), reasonField(false)]]);
  if (['PENDING', 'RETURNED', 'ON_HOLD', ...BEFORE_ARRIVAL].includes(state)) list.push(['areas', 'openArea', [areaField(), reasonField(true)]]);
  if (row?.openedTo?.length && order.possible.includes('REASSIGNMENT') && !locked) list.push(['assignment', 'neighbour', [neighbourField(), reasonField(true)]]);
  if (order.errand && order.possible.includes('WITHDRAWAL')) list.push(['withdrawal', 'withdraw', withdrawalFields()]);
  return list;
}

const helpFields = () => [
  { name: 'granted', label: 'granted', input: h('select', {}, h('option', { value: 'true' }, t('granted')), h('option', { value: 'false' }, t('declined'))), read: (value) => value === 'true' },
  { name: 'note', label: 'answer', input: h('input', { maxlength: 200, required: true, autocomplete: 'off' }) },
];

function form(order, etag, [path, title, fields], open, after) {
  const problem = h('p', { class: 'problem', role: 'alert' });
  const send = async (event) => {
    event.preventDefault();
    const body = {};
    for (const { name, input, read } of fields) if (input.value) body[name] = read ? read(input.value) : input.value;
    try {
      // The answer to a call for help is the helper's order; an ETag would speak of that one.
      await post(`/work-orders/${order.workOrderId}/${path}`, body, path === 'helpers' ? null : etag);
      after(`${t(title)}: ${order.workOrderId}`);
    } catch (e) {
      problem.textContent = e.problem?.status === 412 ? t('changedMeanwhile') : said(e);
    }
  };
  return h('details', { open, name: 'command' }, h('summary', {}, t(title)),
    h('form', { onsubmit: send },
      fields.map(({ label, input }, at) => {
        input.id = `${path}-${title}-${at}`;
        return [h('label', { for: input.id }, t(label)), input];
      }),
      h('button', { type: 'submit' }, t('send')), problem));
}

export function commands(order, etag, row, crews, mayDecide, after) {
  const list = possible(order, row, crews);
  if (!list.length) return null;
  if (!mayDecide) return h('p', { class: 'hint' }, t('role'));
  return h('section', {}, h('h3', {}, t('decide')), list.map((one, at) => form(order, etag, one, at === 0, after)));
}
