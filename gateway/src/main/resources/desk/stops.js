// Supply of single accounts that crews stopped, or are asked to stop: seen by dispatchers and supervisors, decided by supervisors.

import { $, h, replace } from '/page/dom.js';
import { form, said } from '/page/form.js';
import { get, post } from './api.js';
import { moment, t, word } from './texts.js';

const GROUNDS = ['THEFT', 'BREACH'];
const BEFORE_STOPPED = ['ANNOUNCED', 'STOPPING'];
const text = (more) => h('input', { autocomplete: 'off', maxlength: 200, ...more });
const choice = (list, codes) => h('select', { required: true }, codes.map((code) => h('option', { value: code }, word(list, code))));

function orderForm(again) {
  const inputs = {
    account: text({ required: true, pattern: '[0-9]{10}', inputmode: 'numeric' }),
    ground: choice('stopGrounds', GROUNDS),
    evidence: text({ required: true, maxlength: 500 }),
    inspection: text({ maxlength: 64 }),
  };
  const send = async (key) => {
    await post('/supply-stops', {
      accountNumber: inputs.account.value.trim(), ground: inputs.ground.value, note: inputs.evidence.value.trim(),
      inspectionId: inputs.inspection.value.trim() || undefined,
    }, null, key);
    await again(t('ordered'));
  };
  return h('details', {}, h('summary', {}, t('orderStop')), form('stop', inputs, send, t('send')));
}

function callOffForm(row, again) {
  const reasons = Object.keys(t('withdrawals')).filter((code) => code !== 'CANCELLED');
  const inputs = { reason: choice('withdrawals', reasons), task: text({}) };
  const send = async (key) => {
    await post(`/supply-stops/${row.accountNumber}/withdrawal`, { reason: inputs.reason.value, note: inputs.task.value.trim() || undefined }, null, key);
    await again(t('calledOff'));
  };
  return h('details', {}, h('summary', {}, t('stopCallOff')), form(`off-${row.accountNumber}`, inputs, send, t('send')));
}

function giveBackForm(row, again) {
  const inputs = { evidence: text({ required: true }) };
  const send = async (key) => {
    await post(`/supply-stops/${row.accountNumber}/restoration`, { note: inputs.evidence.value.trim() }, null, key);
    await again(t('giveBack'));
  };
  return h('details', {}, h('summary', {}, t('giveBack')), form(`back-${row.accountNumber}`, inputs, send, t('send')));
}

/** Where a stop stands and until when what comes next is promised. */
const stopLine = (stop) => h('p', {}, `${word('stopGrounds', stop.ground)} · ${word('stopStages', stop.stage)} · ${stop.note}`,
  stop.stopAt ? ` · ${t('notBefore')} ${moment(stop.stopAt)}` : '',
  stop.giveBackBy ? ` · ${t('doneBy')} ${moment(stop.giveBackBy)}` : '',
  stop.workOrderId ? ` · ${stop.workOrderId}` : '');

function shown(row, may, again) {
  const stop = row.stops[0];
  return h('section', {},
    h('h3', {}, row.accountNumber, ' ', row.dark ? h('span', { class: 'tag' }, word('stopGrounds', row.dark)) : null),
    row.darkSince ? h('p', {}, `${t('darkSince')} ${moment(row.darkSince)}`) : null,
    stop ? stopLine(stop) : null,
    may && stop && BEFORE_STOPPED.includes(stop.stage) ? callOffForm(row, again) : null,
    may && stop?.stage === 'STOPPED' ? giveBackForm(row, again) : null);
}

async function open(area) {
  const found = [];
  let cursor = '';
  do {
    const { body } = await get(`/supply-stops?limit=100&area=${area}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    found.push(...body.items);
    cursor = body.next ?? '';
  } while (cursor && found.length < 1000);
  return found;
}

export async function openStops(area, may, told) {
  const dialog = $('stops');
  const draw = async () => {
    const rows = await open(area);
    const again = async (news) => {
      told(news);
      await draw();
    };
    replace(dialog,
      h('header', {}, h('h2', { id: 'stops-title' }, `${t('stops')} · ${area}`),
        h('button', { type: 'button', onclick: () => dialog.close() }, t('close'))),
      may ? orderForm(again) : null,
      rows.length ? rows.map((row) => shown(row, may, again)) : h('p', { class: 'empty' }, t('noStops')));
  };
  try {
    await draw();
    if (!dialog.open) dialog.showModal();
  } catch (e) {
    told(said(e));
  }
}
