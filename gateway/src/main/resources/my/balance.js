// What is owed or there, and what was paid.

import { h } from '/page/dom.js';
import { moment } from '/page/texts.js';
import { all } from './api.js';
import { of } from './accounts.js';
import { dayName, monthName, yuan } from './figures.js';
import { fact, notice, part, table, tag } from './parts.js';
import { t, word } from './texts.js';

const GOOD = ['CREDIT', 'EVEN'];
const BAD = ['LATE', 'USED_UP'];
const isNothing = (amount) => Number(amount) === 0;

function unpaid(bills) {
  return bills.length ? table(t('unpaid'), [t('month'), t('amount'), t('left'), t('dueOn')],
    bills.map((one) => [monthName(one.month), yuan(one.amount), yuan(one.left), [dayName(one.dueOn), ' ', one.late ? tag(t('late'), 'bad') : null]])) : null;
}

/** The balance with what it means, which the service says in words. */
export function balanceShown(standing) {
  const kind = GOOD.includes(standing.meaning) ? 'good' : BAD.includes(standing.meaning) ? 'bad' : '';
  const owed = standing.balance.startsWith('-');
  return [
    h('p', { class: `big ${kind}` }, yuan(owed ? standing.toPay : standing.balance), ' ', tag(word('meanings', standing.meaning), kind)),
    h('p', {}, standing.explanation),
    h('dl', {},
      fact(t('payBy'), standing.payBy ? dayName(standing.payBy) : null),
      fact(t('lateOf'), isNothing(standing.late) ? null : yuan(standing.late)),
      fact(t('lateFees'), isNothing(standing.lateFees) ? null : yuan(standing.lateFees))),
    unpaid(standing.unpaid),
    standing.dataAsOf ? h('p', { class: 'hint' }, t('heardUpTo')(moment(standing.dataAsOf))) : null,
  ];
}

const paid = (items) => (items.length ? table(t('payments'), [t('paidAt'), t('amount'), t('means'), t('number')],
  items.map((one) => [moment(one.paidAt), yuan(one.amount), word('meansOf', one.means), one.paymentId])) : notice(t('noPayments')));

export const paymentsPart = () => part(t('payments'), () => all(of('/payments')), paid, { class: 'wide', id: 'payments' });
