// Totals, crews and outages.

import { $, h, replace } from '/page/dom.js';
import { clock, t, word } from './texts.js';

const tile = (label, number, bad) => h('li', { class: bad ? 'bad' : null }, h('b', {}, String(number)), h('span', {}, label));

export function drawTotals(board) {
  if (!board.totals) return;
  const orders = board.orders();
  const overdue = orders.filter((row) => board.level(row) === 'OVER').length;
  const states = board.totals.ordersByState;
  const nobody = (states.PENDING ?? 0) + (states.RETURNED ?? 0);
  replace($('totals'),
    tile(t('openOrders'), board.totals.orders),
    tile(t('overdue'), overdue, overdue > 0),
    tile(t('nobody'), nobody, nobody > 0),
    tile(t('onShift'), board.crews().filter((crew) => crew.onShift).length),
    tile(t('dark'), board.totals.outages),
    tile(t('accounts'), board.totals.affectedAccounts));
}

function stop(board, crew, one, open) {
  const order = board.rows.orders.get(one.workOrderId);
  const level = order ? board.level(order) : 'ON_TIME';
  return h('li', {}, h('button', {
    type: 'button', class: `stop ${level}`, 'data-key': `${crew.crewId} ${one.workOrderId}`, onclick: () => open(one.workOrderId),
  }, `${word('states', one.state)} `, h('b', {}, clock(one.expectedArrival)), h('span', { class: 'unseen' }, ` ${one.workOrderId} ${word('levels', level)}`)));
}

export function drawCrews(board, open) {
  const crews = board.crews();
  replace($('crews'), crews.length ? crews.map((crew) => h('li', { class: crew.onShift ? null : 'off' },
    h('h3', {}, crew.name),
    h('p', {}, `${crew.onShift ? crew.shift : t('off')} · ${t('load')(crew.openOrders, crew.mostOrders)}`,
      crew.elsewhere ? ` · ${t('elsewhere')(crew.elsewhere)}` : ''),
    crew.queue.length
      ? h('ol', { 'aria-label': crew.name }, crew.queue.map((one) => stop(board, crew, one, open)))
      : h('p', { class: 'idle' }, t('idle')))) : h('li', { class: 'empty' }, t('noCrews')));
}

export function drawOutages(board) {
  const outages = board.outages();
  replace($('outages'), outages.length ? outages.map((row) => h('li', {},
    h('h3', {}, row.feeder ?? `${row.transformerAreas} ${t('parts')}`, ' ', h('span', { class: 'tag' }, word('kinds', row.kind))),
    h('p', {}, `${word('stages', row.stage)} · ${row.affectedAccounts} ${t('accounts')} · ${row.joinedReports} ${t('reports')}`),
    h('p', {}, `${t('expected')} ${row.expectedRestoration ? clock(row.expectedRestoration) : t('unknown')}`,
      row.partOf ? ` · ${t('partOf')} ${row.partOf}` : ''))) : h('li', { class: 'empty' }, t('noOutages')));
}
