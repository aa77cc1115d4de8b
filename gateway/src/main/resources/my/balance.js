// What is owed or there, and what was paid.

import { h } from '/page/dom.js';
import { moment } from '/page/texts.js';
import { all } from './api.js';
import { of } from './accounts.js';
import { dayName, kwh, lastDay, monthName, yuan } from './figures.js';
import { fact, notice, part, table, tag } from './parts.js';
import { t, word } from './texts.js';

const GOOD = ['CREDIT', 'EVEN'];
const BAD = ['LATE', 'USED_UP', 'OVERDRAWN'];
const isNothing = (amount) => Number(amount) === 0;

function unpaid(bills) {
  return bills.length ? table(t('unpaid'), [t('month'), t('amount'), t('left'), t('dueOn')],
    bills.map((one) => [monthName(one.month), yuan(one.amount), yuan(one.left), [dayName(one.dueOn), ' ', one.late ? tag(t('late'), 'bad') : null]])) : null;
}

const unbilled = (use) => [t('unbilledSays')(kwh(use.kwh), yuan(use.amount), lastDay(use.to)), use.estimated ? [' ', tag(t('estimated'))] : null];

/** The balance with what it means, which the service says in words. */
export function balanceShown(standing) {
  const kind = GOOD.includes(standing.meaning) ? 'good' : BAD.includes(standing.meaning) ? 'bad' : '';
  const main = standing.available ?? standing.balance;
  const figure = main.startsWith('-') && !standing.available ? standing.toPay : main;
  return [
    h('p', { class: `big ${kind}` }, yuan(figure), ' ', tag(word('meanings', standing.meaning), kind)),
    h('p', {}, standing.explanation),
    (standing.notes ?? []).map((note) => notice(note, 'warn')),
    h('dl', {},
      standing.available ? fact(t('billedBalance'), yuan(standing.balance)) : null,
      standing.unbilled ? fact(t('unbilledUse'), unbilled(standing.unbilled)) : null,
      fact(t('payBy'), standing.payBy ? dayName(standing.payBy) : null),
      fact(t('lateOf'), isNothing(standing.late) ? null : yuan(standing.late)),
      fact(t('lateFees'), isNothing(standing.lateFees) ? null : yuan(standing.lateFees))),
    unpaid(standing.unpaid),
    standing.dataAsOf ? h('p', { class: 'hint' }, t('heardUpTo')(moment(standing.dataAsOf))) : null,
  ];
}

/** What became of a payment that does not simply count. */
const became = (one) => (one.explanation ? h('small', {}, one.state && one.state !== 'COUNTED' ? [tag(word('paymentStates', one.state), 'bad'), ' '] : null, one.explanation) : null);

const paid = (items) => (items.length ? table(t('payments'), [t('paidAt'), t('amount'), t('means'), t('number')],
  items.map((one) => [moment(one.paidAt), [yuan(one.amount), became(one)], one.means ? word('meansOf', one.means) : t('refunded'), one.paymentId])) : notice(t('noPayments')));

export const paymentsPart = () => part(t('payments'), () => all(of('/payments')), paid, { class: 'wide', id: 'payments' });
