// One bill: what the meters counted, what each line is computed from, and the same in sentences.

import { h } from '/page/dom.js';
import { day, moment } from '/page/texts.js';
import { dayName, kwh, lastDay, yuan } from './figures.js';
import { act, fact, notice, table, tag } from './parts.js';
import { t, word } from './texts.js';

const stand = ({ on, kwh: shown, quality }) => [`${shown}`, h('small', {}, dayName(on), quality === 'ACTUAL' ? null : [' ', tag(word('qualities', quality))])];
const periods = (used) => Object.entries(used).map(([period, energy]) => h('div', {}, `${word('periods', period)} ${kwh(energy)}`));

/** Before and after rounding, where that differs. */
const rounded = (line) => (Number(line.exact) === Number(line.amount) ? null : h('small', {}, `= ${line.exact}`));

const published = (bill, pdf) => [
  h('p', { class: 'big' }, yuan(bill.total)),
  h('dl', {},
    fact(t('period'), `${dayName(bill.from)} – ${dayName(lastDay(bill.to))}`),
    fact(t('used'), kwh(bill.usedKwh)),
    fact(t('tariff'), word('options', bill.priceOption)),
    fact(t('revision'), bill.revision > 1 ? t('corrected')(bill.revision, moment(bill.ratedAt)) : null),
    fact(t('readUpToLabel'), day(bill.dataAsOf))),
  h('p', { class: 'row' }, act(t('pdf'), pdf, { class: 'main', id: 'pdf' })),
  h('h3', {}, t('lines')),
  table(t('lines'), [t('line'), t('amount')], bill.lines.map((line) => [[line.description, rounded(line)], yuan(line.amount)])),
  h('h3', {}, t('readings')),
  table(t('readings'), [t('meter'), t('opening'), t('closing'), t('used')],
    bill.readings.map((one) => [one.meter, stand(one.from), stand(one.to), periods(one.usedKwh)])),
  h('h3', {}, t('explanation')),
  h('ul', { class: 'sentences' }, bill.explanation.map((sentence) => h('li', {}, sentence))),
];

/** A month that is not published says so, and up to when readings are in. */
const notYet = (bill) => [
  notice(t('notPublishedYet'), 'quiet'),
  bill.explanation.map((sentence) => h('p', {}, sentence)),
  bill.dataAsOf ? h('p', { class: 'hint' }, t('readUpTo')(day(bill.dataAsOf))) : null,
];

export const billShown = (bill, pdf) => (bill.state === 'PUBLISHED' ? published(bill, pdf) : notYet(bill));
