// Bills by month, and one of them with all that it is made from.

import { h } from '/page/dom.js';
import { day } from '/page/texts.js';
import { isOwner, of } from './accounts.js';
import { download, get } from './api.js';
import { balanceShown, paymentsPart } from './balance.js';
import { billShown } from './bill.js';
import { kwh, lastDay, monthName, plusMonths, yuan } from './figures.js';
import { act, link, notice, part, table, tag } from './parts.js';
import { go } from './rooms.js';
import { t } from './texts.js';

const MOST_MONTHS = 36;
const nextMonth = (month) => plusMonths(`${month}-01`, 1).slice(0, 7);

/** Months that are over, or run, and have no bill yet: said, not left out. */
function missing(newest) {
  const now = day(Date.now()).slice(0, 7);
  const months = [];
  for (let month = nextMonth(newest); month <= now; month = nextMonth(month)) months.unshift(month);
  return months.slice(0, 3);
}

function list({ items, dataAsOf }) {
  if (!items.length) return notice(t('noBills'));
  return [
    h('p', { class: 'hint' }, t('readUpTo')(day(dataAsOf))),
    table(t('bills'), [t('month'), t('used'), t('amount'), ''], [
      ...missing(items[0].month).map((month) => [link(`bills/${month}`, monthName(month)), '—', tag(t('notPublished')), '']),
      ...items.map((bill) => [
        [link(`bills/${bill.month}`, monthName(bill.month)), h('small', {}, `${bill.from} – ${lastDay(bill.to)}`)],
        [kwh(bill.usedKwh), bill.estimated ? [' ', tag(t('estimated'))] : null], yuan(bill.total),
        act('PDF', () => pdf(bill.month), { 'aria-label': t('pdfOf')(monthName(bill.month)) }),
      ]),
    ]),
    monthForm(),
  ];
}

const pdf = (month) => download(of(`/bills/${month}.pdf`), `bill-${month}.pdf`, 'application/pdf');

function monthForm() {
  const month = h('input', { type: 'month', id: 'bill-month', required: true, pattern: '[0-9]{4}-[0-9]{2}', placeholder: '2026-10' });
  return h('form', { class: 'row', onsubmit: (event) => { event.preventDefault(); go(`bills/${month.value}`); } },
    h('label', { for: 'bill-month' }, t('anotherMonth')), month, h('button', { type: 'submit' }, t('show')));
}

function one(month) {
  return [
    h('p', { class: 'row wide' }, link('bills', `← ${t('allBills')}`),
      link(`bills/${plusMonths(`${month}-01`, -1).slice(0, 7)}`, t('monthBefore')), link(`bills/${nextMonth(month)}`, t('monthAfter'))),
    part(t('billOf')(monthName(month)), async () => (await get(of(`/bills/${month}`))).body, (bill) => billShown(bill, () => pdf(month)),
      { class: 'wide', id: 'bill' }),
  ];
}

export function bills(month) {
  if (month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return one(month);
  return [
    isOwner() ? part(t('balance'), async () => (await get(of('/balance'))).body, balanceShown, { class: 'wide', id: 'balance' }) : null,
    part(t('bills'), async () => (await get(of(`/bills?limit=${MOST_MONTHS}`))).body, list, { class: 'wide', id: 'bills' }),
    isOwner() ? paymentsPart() : null,
  ];
}
