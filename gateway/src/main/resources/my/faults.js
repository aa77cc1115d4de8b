// Faults: report one, follow one's cases, read what is published.

import { h } from '/page/dom.js';
import { moment } from '/page/texts.js';
import { all } from './api.js';
import { caseShown } from './case.js';
import { outagesShown } from './outages.js';
import { link, notice, part, table, tag } from './parts.js';
import { reportForm } from './report.js';
import { t, word } from './texts.js';

const OPEN = (one) => one.status !== 'CLOSED';

const row = (one) => [
  link(`faults/${one.caseId}`, one.caseId, { class: 'code' }),
  tag(word('statuses', one.status), one.status === 'AWAITING_CONFIRMATION' ? 'warn' : OPEN(one) ? '' : 'good'),
  word('symptoms', one.symptom), moment(one.reportedAt),
];

const cases = (items) => (items.length ? table(t('cases'), [t('case'), t('state'), t('symptom'), t('reportedAt')], items.map(row)) : notice(t('noCases')));

export function faults(id) {
  if (id === 'new') return reportForm();
  if (id) return caseShown(id);
  return [
    h('p', { class: 'row wide' }, link('faults/new', t('reportFault'), { class: 'button main', id: 'report' })),
    part(t('cases'), () => all('/cases'), cases, { class: 'wide', id: 'cases' }),
    part(t('publishedOutages'), outagesShown.load, outagesShown.draw, { class: 'wide', id: 'outages' }),
  ];
}
