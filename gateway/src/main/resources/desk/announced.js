// Announced outages of an area: what is public, with its changes; announce, change, call off or end.

import { $, h, replace } from '/page/dom.js';
import { form, said } from '/page/form.js';
import { get, post } from './api.js';
import { moment, t, word } from './texts.js';

const KINDS = ['PLANNED', 'TEMPORARY', 'OVER_CAPACITY', 'ORDERLY_USE'];
const MOST_PAGES = 10;
const DEVICES = ['TRANSFORMER_AREA', 'FEEDER', 'SUBSTATION'];
const choice = (list, codes) => h('select', { required: true }, codes.map((code) => h('option', { value: code }, word(list, code))));
const time = (required) => h('input', { type: 'datetime-local', required });
const text = (more) => h('input', { autocomplete: 'off', maxlength: 200, ...more });
const at = (input) => (input.value ? new Date(input.value).toISOString() : undefined);

function changeForm(row, again) {
  const begun = Date.parse(row.plan.from) <= Date.now();
  const inputs = { ...(begun ? {} : { begins: time(false) }), ends: time(false), reason: text({ required: true }) };
  const send = async (key) => {
    await post(`/outages/${row.outageId}/changes`, {
      from: inputs.begins ? at(inputs.begins) : undefined, until: at(inputs.ends), reason: inputs.reason.value.trim(),
    }, null, key);
    await again(t('changed'));
  };
  return h('details', {}, h('summary', {}, t('change')), form(`change-${row.outageId}`, inputs, send, t('send')));
}

/** Asks once more: everybody who was told of it hears that it is over. */
function endButton(row, again) {
  const label = Date.parse(row.plan.from) <= Date.now() ? t('endNow') : t('callOff');
  let sure = false;
  const problem = h('p', { class: 'problem', role: 'alert' });
  const press = async (event) => {
    if (!sure) {
      sure = true;
      event.target.textContent = `${label}: ${t('really')}`;
      return;
    }
    try {
      await post(`/outages/${row.outageId}/end`, {});
      await again(label);
    } catch (e) {
      problem.textContent = said(e);
    }
  };
  return [h('button', { type: 'button', 'data-key': `end-${row.outageId}`, onclick: press }, label), problem];
}

/** When it was changed, what it was before, and why. */
const change = (one) => h('li', {}, `${moment(one.at)} · ${t('before')} ${moment(one.fromBefore)} – ${moment(one.untilBefore)} · ${one.reason}`,
  one.inTime ? '' : ` · ${t('late')}`);

function shown(row, may, again) {
  const { plan } = row;
  return h('section', {},
    h('h3', {}, `${moment(plan.from)} – ${moment(plan.until)} `, h('span', { class: 'tag' }, word('kinds', row.kind))),
    h('p', {}, `${row.feeder ?? row.transformerAreas.join(', ')} · ${plan.affectedAccounts} ${t('accounts')} · ${row.joinedReports} ${t('reports')}`),
    plan.changes.length ? h('ol', {}, plan.changes.map(change)) : null,
    may ? [changeForm(row, again), endButton(row, again)] : null);
}

function announceForm(area, again) {
  const inputs = {
    kind: choice('kinds', KINDS), device: choice('devices', DEVICES), codes: text({ required: true }),
    begins: time(true), ends: time(true), lateReason: text({}),
  };
  const send = async (key) => {
    const codes = inputs.codes.value.split(/[\s,，;；]+/).filter(Boolean);
    await post('/outages', {
      kind: inputs.kind.value, areaCode: area, devices: codes.map((code) => ({ kind: inputs.device.value, code })),
      from: at(inputs.begins), until: at(inputs.ends), lateReason: inputs.lateReason.value.trim() || undefined,
    }, null, key);
    await again(t('published'));
  };
  return h('details', {}, h('summary', {}, t('announce')), form('announce', inputs, send, t('send')));
}

/** What is announced and neither over nor called off, the next one first. Lists are newest first; what was announced long ago stands far back. */
async function upcoming(area) {
  const found = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { body } = await get(`/outages?limit=100&area=${area}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    found.push(...body.items.filter((row) => row.plan && !row.restoredAt && !row.calledOffAt));
    cursor = body.next ?? '';
    if (!cursor) break;
  }
  return found.sort((a, b) => a.plan.from.localeCompare(b.plan.from));
}

export async function openAnnounced(area, may, told) {
  const dialog = $('announced');
  const draw = async () => {
    const plans = await upcoming(area);
    const again = async (news) => {
      told(news);
      await draw();
    };
    replace(dialog,
      h('header', {}, h('h2', { id: 'announced-title' }, `${t('announced')} · ${area}`),
        h('button', { type: 'button', onclick: () => dialog.close() }, t('close'))),
      may ? announceForm(area, again) : null,
      plans.length ? plans.map((row) => shown(row, may, again)) : h('p', { class: 'empty' }, t('noneAnnounced')));
  };
  try {
    await draw();
    if (!dialog.open) dialog.showModal();
  } catch (e) {
    told(said(e));
  }
}
