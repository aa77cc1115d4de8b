// One order: what it is, why its crew was chosen, what happened, and who shall do it.

import { $, h, replace } from '/page/dom.js';
import { get } from './api.js';
import { commands } from './commands.js';
import { clock, moment, t, word } from './texts.js';

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

/** What is particular to work that is no repair. */
function errand(told) {
  return told ? [
    fact(t('notBefore'), moment(told.notBefore)), fact(t('doneBy'), moment(told.doneBy)),
    fact(t('account'), told.accountNumber), fact(t('ground'), told.ground), fact(t('task'), told.notes.join(' · ')),
    fact(t('outageId'), told.helpsOutage),
    fact(t('calledOff'), told.calledOff ? word('withdrawals', told.calledOff) : null), fact(t('asked'), told.askedCrews.join(', ')),
  ] : null;
}

function field(told) {
  const survey = told?.survey;
  if (!survey && !told?.help.length) return null;
  return h('section', {}, h('h3', {}, t('fromTheField')),
    survey ? h('dl', {},
      fact(t('found'), [survey.faultClass, survey.voltageLevel, survey.equipmentOwner, survey.extent].map((code) => word('findings', code)).join(' · ')),
      fact(t('phenomenon'), survey.phenomenon), fact(t('location'), survey.location)) : null,
    told.help.length ? h('ul', {}, told.help.map((one) => h('li', {},
      h('time', { datetime: one.askedAt }, clock(one.askedAt)), ` ${word('helpKinds', one.kind)} ${one.note ?? ''} `,
      one.answer ? h('em', {}, `${t(one.answer.granted ? 'granted' : 'declined')}: ${one.answer.note}`) : h('strong', { class: 'tag help' }, t('asksHelp'))))) : null);
}

/** Shows an order until it is closed; the board's crews are what can be chosen from. */
export async function openDetails(id, board, mayDecide, told) {
  const { crews, orders } = board.rows;
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
  const row = orders.get(id);
  replace(dialog,
    h('header', {}, h('h2', { id: 'details-title' }, order.workOrderId),
      h('button', { type: 'button', onclick: close }, t('close'))),
    h('dl', {},
      fact(t('state'), word('states', order.state)),
      fact(t('what'), `${order.symptom ? word('symptoms', order.symptom) : word('workKinds', order.kind)} · ${word('urgencies', order.urgency)}`),
      errand(order.errand),
      fact(t('waitingFor'), order.waitingFor ? word('waits', order.waitingFor) : null),
      fact(t('held'), row?.heldFor ? `${word('holds', row.heldFor)} · ${t('until')} ${clock(row.heldUntil)}` : null),
      fact(t('lock'), row?.locked ? t('lockedNow') : null),
      fact(t('helps'), row?.helps),
      fact(t('where'), order.transformerArea),
      fact(t('address'), order.address),
      fact(t('contact'), `${order.contactName} ${order.contactPhone}`),
      order.errand ? null : fact(t('promisedArrive'), clock(order.arriveBy)),
      order.errand ? null : fact(t('promisedRestore'), clock(order.restoreBy)),
      fact(t('eta'), order.expectedArrival ? clock(order.expectedArrival) : null)),
    why(order, crews),
    field(order.field),
    commands(order, etag, row, crews, mayDecide, (text) => { close(); told(text); }),
    h('section', {}, h('h3', {}, t('history')), h('ol', { class: 'history' }, order.history.map((step) => h('li', {},
      h('time', { datetime: step.at }, clock(step.at)), ' ', word('steps', step.kind), step.note ? ` · ${step.note}` : '')))));
  if (!dialog.open) dialog.showModal();
}
