// What a customer wants to know first: what is owed, the newest bill, the year's tier, and whether the power is on.

import { h } from '/page/dom.js';
import { day, moment } from '/page/texts.js';
import { account, isOwner, of } from './accounts.js';
import { get } from './api.js';
import { balanceShown } from './balance.js';
import { kwh, monthName, yuan } from './figures.js';
import { outagesShown } from './outages.js';
import { fact, link, notice, part } from './parts.js';
import { t, word } from './texts.js';
import { tiersShown } from './tiers.js';

const FIRST = 1;

function newest({ items: [bill], dataAsOf }) {
  if (!bill) return notice(t('noBills'));
  return [
    h('p', { class: 'big' }, yuan(bill.total)),
    h('p', {}, `${monthName(bill.month)} · ${kwh(bill.usedKwh)}${bill.estimated ? ` · ${t('estimated')}` : ''}`),
    h('p', { class: 'hint' }, t('readUpTo')(day(dataAsOf))),
    h('p', { class: 'row' }, link(`bills/${bill.month}`, t('howComputed'), { class: 'button' }), link('bills', t('allBills'))),
  ];
}

function known(one) {
  return h('section', { class: 'wide' }, h('h2', {}, t('aboutAccount')),
    h('dl', {},
      fact(t('accountNumber'), one.accountNumber), fact(t('holder'), one.holderName), fact(t('address'), one.address), fact(t('phone'), one.phone),
      fact(t('tariff'), `${word('classes', one.customerClass)} · ${word('options', one.priceOption)}`),
      fact(t('household'), one.customerClass === 'RESIDENTIAL' ? t('people')(one.householdSize) : null),
      fact(t('paying'), word('payingKinds', one.prepaid ? 'PREPAID' : 'POSTPAID')),
      fact(t('protectedFor'), one.protectedReason ? word('protections', one.protectedReason) : null)));
}

export function overview() {
  const one = account();
  return [
    h('p', { class: 'row wide' }, link('faults/new', t('reportNoPower'), { class: 'button main' }), link('use', t('seeUse'), { class: 'button' })),
    one.stoppedForArrearsSince ? notice(t('stoppedSince')(moment(one.stoppedForArrearsSince)), 'bad wide') : null,
    one.access === 'VIEWER' ? notice(t('viewerSays'), 'wide') : null,
    isOwner() ? part(t('balance'), async () => (await get(of('/balance'))).body, balanceShown, { id: 'balance' }) : null,
    part(t('newestBill'), async () => (await get(of(`/bills?limit=${FIRST}`))).body, newest, { id: 'newest-bill' }),
    part(t('tiers'), async () => (await get(of('/tier-usage'))).body, tiersShown, { id: 'tiers' }),
    part(t('powerNow'), outagesShown.load, outagesShown.draw, { id: 'outages' }),
    known(one),
  ];
}
