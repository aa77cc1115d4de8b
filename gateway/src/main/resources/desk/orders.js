// The table of orders. Rows are drawn when something happened; the clocks in them go on by themselves.

import { $, h, replace } from '/page/dom.js';
import { clock, duration, moment, t, word } from './texts.js';

const COLUMNS = ['left', 'order', 'state', 'what', 'where', 'crew', 'eta'];
const FILTERS = {
  all: () => true,
  over: (board, row) => board.level(row) === 'OVER',
  nobody: (board, row) => !row.crewId,
  urgent: (board, row) => row.urgency === 'URGENT',
};

function left(board, row) {
  const limit = board.next(row);
  if (!limit) return h('span', { class: 'met' }, t(row.heldFor ? 'stands' : 'met'));
  const { left: seconds, used, level } = board.state(limit);
  return h('span', { class: `left ${level}` },
    h('b', {}, duration(seconds)),
    h('small', {}, `${word('limits', limit.kind)} · ${word('levels', level)}`),
    h('progress', { max: 100, value: Math.min(used, 100), 'aria-hidden': 'true' }));
}

function crew(row) {
  return row.crewId
    ? [row.crewName, h('small', {}, word('bases', row.basis))]
    : [h('em', {}, t('nobody')), row.waitingFor ? h('small', {}, `${t('waitingFor')} ${word('waits', row.waitingFor)}`) : null];
}

/** Whether the crew is expected after it was promised. */
const late = (row) => row.expectedArrival && row.limits.some((limit) => limit.kind === 'ARRIVE' && !limit.metAt && row.expectedArrival > limit.by);

function line(board, row, open) {
  return h('tr', { 'data-id': row.workOrderId, class: row.urgency === 'URGENT' ? 'urgent' : null },
    h('td', { class: 'clock' }, left(board, row)),
    h('th', { scope: 'row' },
      h('button', { type: 'button', class: 'link', 'data-key': row.workOrderId, onclick: () => open(row.workOrderId) },
        row.workOrderId.replace(/^W[OF]-/, '')),
      row.urgency === 'URGENT' ? h('strong', { class: 'tag' }, word('urgencies', 'URGENT')) : null),
    h('td', {}, h('span', { class: `state ${row.state}` }, word('states', row.state)),
      row.openHelp ? h('strong', { class: 'tag help' }, t('asksHelp')) : null,
      row.locked ? h('small', {}, t('lockedNow')) : null,
      row.heldFor ? h('small', {}, `${word('holds', row.heldFor)} · ${t('until')} ${clock(row.heldUntil)}`) : null,
      row.expectedRestoration ? h('small', {}, `${t('expected')} ${clock(row.expectedRestoration)}`) : null,
      row.helps ? h('small', {}, t('helps')) : null,
      row.helpers ? h('small', {}, t('helpedBy')(row.helpers)) : null),
    h('td', {}, row.symptom ? word('symptoms', row.symptom) : [word('workKinds', row.kind), h('small', {}, `${t('notBefore')} ${moment(row.notBefore)}`)]),
    h('td', {}, row.transformerArea ?? t('none'), row.outageId ? h('small', {}, t('dark')) : null),
    h('td', {}, crew(row)),
    h('td', {}, clock(row.expectedArrival), late(row) ? h('small', { class: 'late' }, t('tooLate')) : null));
}

export function drawOrders(board, filter, open) {
  const rows = board.orders().filter((row) => FILTERS[filter](board, row));
  replace($('table'),
    h('thead', {}, h('tr', {}, COLUMNS.map((name) => h('th', { scope: 'col' }, t(name))))),
    h('tbody', {}, rows.length
      ? rows.map((row) => line(board, row, open))
      : h('tr', {}, h('td', { colspan: COLUMNS.length, class: 'empty' }, t('noOrders')))));
  const totals = board.totals;
  $('cut').textContent = totals && totals.orders > totals.ordersShown ? t('cut')(totals.ordersShown, totals.orders) : '';
}

/** What time alone changes. */
export function tickOrders(board) {
  for (const line of $('table').tBodies[0]?.rows ?? []) {
    const row = board.rows.orders.get(line.dataset.id);
    if (row) line.querySelector('.clock').replaceChildren(left(board, row));
  }
}
