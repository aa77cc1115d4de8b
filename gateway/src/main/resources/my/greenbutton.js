// The intervals as a Green Button file, to take along.

import { h } from '/page/dom.js';
import { form } from '/page/form.js';
import { of } from './accounts.js';
import { download } from './api.js';
import { lastDay, plusDays } from './figures.js';
import { t } from './texts.js';

/** Days as people say them: the last one counts. */
export function greenButton(span) {
  const [from, to] = span();
  const inputs = {
    fromDay: h('input', { type: 'date', required: true, value: from }),
    untilDay: h('input', { type: 'date', required: true, value: lastDay(to) }),
  };
  const send = () => download(of(`/green-button?from=${inputs.fromDay.value}&to=${plusDays(inputs.untilDay.value, 1)}`),
    `green-button-${inputs.fromDay.value}.xml`, 'application/atom+xml');
  return h('section', { id: 'green-button' }, h('h2', {}, t('greenButton')), h('p', {}, t('greenButtonSays')), form('green-button', inputs, send, t('download')));
}
