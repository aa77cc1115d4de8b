// Orders work that is no repair: one form for inspection, maintenance, meter check and generator.

import { $, h, replace } from '/page/dom.js';
import { form } from '/page/form.js';
import { post } from './api.js';
import { t, word } from './texts.js';

const KINDS = ['INSPECTION', 'PLANNED_MAINTENANCE', 'METER_CHECK', 'EMERGENCY_GENERATOR'];
const text = (more) => h('input', { autocomplete: 'off', ...more });
const time = (required) => h('input', { type: 'datetime-local', required });

/** Ten digits are an account, anything else is a transformer area; without either it is a spot of the area. */
function body(area, inputs) {
  const value = (name) => inputs[name].value.trim();
  const at = (name) => (value(name) ? new Date(value(name)).toISOString() : undefined);
  const code = value('siteCode');
  const number = (name) => (value(name) ? Number(value(name)) : undefined);
  const spot = { areaCode: area, address: value('address') || undefined, latitude: number('latitude'), longitude: number('longitude') };
  const site = /^[0-9]{10}$/.test(code) ? { accountNumber: code } : code ? { transformerArea: code } : spot;
  return { kind: value('kind'), ...site, notBefore: at('notBefore'), doneBy: at('doneBy'), note: value('task'), outageId: value('outageId') || undefined };
}

export function openWork(area, told) {
  const dialog = $('work');
  const inputs = {
    kind: h('select', { required: true }, KINDS.map((code) => h('option', { value: code }, word('workKinds', code)))),
    siteCode: text({ maxlength: 32 }),
    address: text({ maxlength: 200 }),
    latitude: text({ inputmode: 'decimal' }),
    longitude: text({ inputmode: 'decimal' }),
    notBefore: time(false),
    doneBy: time(true),
    task: text({ maxlength: 500, required: true }),
    outageId: text({ maxlength: 64 }),
  };
  const send = async (key) => {
    const { body: order } = await post('/work-orders', body(area, inputs), null, key);
    dialog.close();
    told(`${t('ordered')}: ${order.workOrderId}`);
  };
  replace(dialog,
    h('header', {}, h('h2', { id: 'work-title' }, `${t('newWork')} · ${area}`),
      h('button', { type: 'button', onclick: () => dialog.close() }, t('close'))),
    form('work', inputs, send, t('send')));
  if (!dialog.open) dialog.showModal();
}
