// Published outages of the account's area: what anyone may read.

import { h } from '/page/dom.js';
import { moment } from '/page/texts.js';
import { account } from './accounts.js';
import { all, anyone } from './api.js';
import { fact, notice, tag } from './parts.js';
import { t, word } from './texts.js';

const state = (one) => (one.calledOffAt ? t('calledOff') : word('stages', one.stage));

const shown = (one) => h('li', {},
  h('h3', {}, one.transformerAreas.join(t('comma')), ' ', tag(word('kinds', one.kind), one.restoredAt || one.calledOffAt ? '' : 'warn')),
  h('dl', {},
    fact(t('state'), state(one)),
    fact(t(one.stage === 'PLANNED' ? 'begins' : 'since'), moment(one.startedAt)),
    one.restoredAt ? fact(t('restoredAt'), moment(one.restoredAt)) : fact(t('expectedBack'), one.expectedRestoration ? moment(one.expectedRestoration) : t('notKnownYet')),
    one.kind === 'FAULT' ? fact(t('cause'), word('causes', one.cause)) : null,
    fact(t('nextWord'), one.restoredAt || !one.nextUpdateAt ? null : moment(one.nextUpdateAt))));

export const outagesShown = {
  load: () => all(`/outages?area=${account().areaCode}`, anyone.get),
  draw: (outages) => (outages.length ? h('ul', { class: 'cards' }, outages.map(shown)) : notice(t('noOutages'), 'good')),
};
