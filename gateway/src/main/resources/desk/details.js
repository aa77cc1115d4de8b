// One order: what it is, why its crew was chosen, what happened, and who shall do it.

import { get, post } from './api.js';
import { $, h, replace } from './dom.js';
import { clock, t, word } from './texts.js';

const fact = (name, value) => (value === undefined || value === null || value === '' ? null : [h('dt', {}, name), h('dd', {}, value)]);
const seconds = (n) => `${n} ${t('seconds')}`;

function costs(weighed) {
  const parts = ['travel', 'waiting', 'lateness', 'others', 'fairness'].map((name) => [name, name === 'travel' ? weighed.travelSeconds : weighed[name]]);
  const most = Math.max(1, ...parts.map(([, cost]) => Math.abs(cost)));
  return h('table', { class: 'costs' }, h('caption', {}, t('costs')),
    parts.map(([name, cost]) => h('tr', {},
      h('th', { scope: 'row' }, t(name)),
      h('td', {}, h('meter', { max: most, value: Math.abs(cost), 'aria-hidden': 'true' }), ` ${cost}`))));
}

function why(order, crews) {
  const choice = order.why;
  if (!choice) return null;
  const plan = choice.plan;
  const named = (id) => crews.get(id)?.name ?? id;
  return h('section', {}, h('h3', {}, `${t('why')}: ${order.crewName}`),
    h('dl', {},
      fact(word('bases', choice.basis), ' '),
      fact(t('distance'), choice.distanceMetres === undefined ? null : `${Math.round(choice.distanceMetres)} ${t('metres')}`),
      fact(t('carried'), choice.openOrders),
      fact(t('candidates'), choice.candidates),
      fact(t('note'), choice.note),
      plan ? fact(t('position'), plan.position) : null,
      plan?.runnerUp ? fact(t('runnerUp'), `${named(plan.runnerUp)}, ${t('costsMore')} ${seconds(plan.runnerUpCostsMore)}`) : null),
    plan ? costs(plan) : null);
}

function assignment(order, etag, crews, mayAssign, after) {
  if (!order.possible.includes('REASSIGNMENT')) return null;
  if (!mayAssign) return h('p', { class: 'hint' }, t('role'));
  const taken = Boolean(order.crewId);
  const problem = h('p', { class: 'problem', role: 'alert' });
  const crew = h('select', { id: 'to-crew', required: true },
    h('option', { value: '' }, t('choose')),
    [...crews.values()].filter((one) => one.crewId !== order.crewId).map((one) => h('option', { value: one.crewId },
      `${one.name} · ${one.onShift ? t('load')(one.openOrders, one.mostOrders) : t('off')}`)));
  const reason = h('input', { id: 'for-reason', maxlength: 200, required: taken, autocomplete: 'off' });
  const send = async (event) => {
    event.preventDefault();
    try {
      await post(`/work-orders/${order.workOrderId}/assignment`, { crewId: crew.value, reason: reason.value || undefined }, etag);
      after(`${t('done')}: ${order.workOrderId}`);
    } catch (e) {
      problem.textContent = e.problem?.status === 412 ? t('changedMeanwhile') : [e.message, e.problem?.detail, e.problem?.action].filter(Boolean).join(' ');
    }
  };
  return h('form', { onsubmit: send }, h('h3', {}, taken ? t('reassign') : t('assign')),
    h('label', { for: 'to-crew' }, t('crew')), crew,
    h('label', { for: 'for-reason' }, t('reason'), taken ? h('small', {}, ` ${t('reasonHelp')}`) : null), reason,
    h('button', { type: 'submit' }, t('send')), problem);
}

/** Shows an order until it is closed; the page's list of crews is what can be chosen from. */
export async function openDetails(id, crews, mayAssign, told) {
  const dialog = $('details');
  const close = () => dialog.close();
  let order;
  let etag;
  try {
    ({ body: order, etag } = await get(`/work-orders/${encodeURIComponent(id)}`));
  } catch (e) {
    told(`${t('failed')}: ${e.message}`);
    return;
  }
  replace(dialog,
    h('header', {}, h('h2', { id: 'details-title' }, order.workOrderId),
      h('button', { type: 'button', onclick: close }, t('close'))),
    h('dl', {},
      fact(t('state'), word('states', order.state)),
      fact(t('what'), `${word('symptoms', order.symptom)} · ${word('urgencies', order.urgency)}`),
      fact(t('waitingFor'), order.waitingFor ? word('waits', order.waitingFor) : null),
      fact(t('where'), order.transformerArea),
      fact(t('address'), order.address),
      fact(t('contact'), `${order.contactName} ${order.contactPhone}`),
      fact(t('promisedArrive'), clock(order.arriveBy)),
      fact(t('promisedRestore'), clock(order.restoreBy)),
      fact(t('eta'), order.expectedArrival ? clock(order.expectedArrival) : null)),
    why(order, crews),
    assignment(order, etag, crews, mayAssign, (text) => { close(); told(text); }),
    h('section', {}, h('h3', {}, t('history')), h('ol', { class: 'history' }, order.history.map((step) => h('li', {},
      h('time', { datetime: step.at }, clock(step.at)), ' ', word('steps', step.kind), step.note ? ` · ${step.note}` : '')))));
  if (!dialog.open) dialog.showModal();
}
