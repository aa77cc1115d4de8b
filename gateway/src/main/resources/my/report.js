// Reporting a fault: what is seen, then the self-check question by question, for power may be back without anybody coming.

import { h, replace } from '/page/dom.js';
import { decision, said } from '/page/form.js';
import { account, accounts, isOwner, owned } from './accounts.js';
import { post } from './api.js';
import { link, notice } from './parts.js';
import { go, tell } from './rooms.js';
import { t, word } from './texts.js';

const SYMPTOMS = ['NO_POWER', 'PARTIAL_POWER', 'VOLTAGE_ABNORMAL', 'SPARKING', 'EQUIPMENT_DAMAGED'];
const DARK = ['NO_POWER', 'PARTIAL_POWER'];
const CHECKS = ['mainSwitchOn', 'meterDisplayLit', 'neighboursDark'];
const ANSWERS = { yes: true, no: false, unknown: null };

/** A question with its answers, one of which is chosen. */
function radios(name, legend, codes, label, changed) {
  return h('fieldset', { id: `ask-${name}` }, h('legend', {}, legend), codes.map((code) => h('label', { class: 'radio' },
    h('input', { type: 'radio', name, value: code, required: true, onchange: () => changed(code) }), label(code))));
}

/** How far it reaches follows from what the neighbours have, unless said otherwise. */
const extentOf = (told) => told.extent ?? (told.check.neighboursDark === true ? 'BUILDING' : told.check.neighboursDark === false ? 'ONE_HOME' : 'UNKNOWN');

const body = (told, number, description) => ({
  accountNumber: number, symptom: told.symptom, extent: extentOf(told), hazard: told.hazard, selfCheck: told.check,
  description: description || undefined,
});

/** What an answer leads to before anybody is sent. */
function hints(told, solved) {
  const { check } = told;
  if (told.hazard) return notice(t('keepAway'), 'bad');
  if (check.mainSwitchOn === false) {
    return h('div', { class: 'notice warn' }, h('p', {}, t('switchItOn')), h('button', { type: 'button', id: 'power-is-back', onclick: solved }, t('powerIsBack')));
  }
  if (check.neighboursDark === false && check.meterDisplayLit === true) return notice(t('likelyInside'), 'warn');
  return null;
}

/** Questions that are due: the next one appears when the one before it is answered, none in danger. */
function due(told) {
  if (!told.symptom) return ['symptom'];
  const list = ['symptom', 'hazard'];
  if (told.hazard === undefined) return list;
  if (told.hazard || !DARK.includes(told.symptom)) return [...list, 'end'];
  for (const check of CHECKS) {
    list.push(check);
    if (told.check[check] === undefined) return list;
  }
  return [...list, 'extent', 'end'];
}

export function reportForm() {
  if (!isOwner()) return h('section', { class: 'wide' }, notice(t('viewersCannotReport')), owned().length ? null : link('accounts', t('bindAccount')));
  const told = { symptom: undefined, hazard: undefined, extent: undefined, check: {} };
  const decide = decision();
  const problem = h('p', { class: 'problem', role: 'alert' });
  const hint = h('div', { 'aria-live': 'polite' });
  const description = h('textarea', { id: 'report-description', maxlength: 2000, rows: 3 });
  const send = h('button', { type: 'submit', class: 'main', id: 'report-send' }, t('sendReport'));
  const solved = () => { tell(t('gladItIsBack')); go('faults'); };
  const steps = {
    symptom: radios('symptom', t('whatDoYouSee'), SYMPTOMS, (code) => word('symptoms', code), (code) => { told.symptom = code; update(); }),
    hazard: radios('hazard', t('anyDanger'), ['no', 'yes'], (code) => t(code), (code) => { told.hazard = ANSWERS[code]; update(); }),
    ...Object.fromEntries(CHECKS.map((check) => [check, radios(check, word('checks', check), Object.keys(ANSWERS), (code) => t(code),
      (code) => { told.check[check] = ANSWERS[code]; update(); })])),
    extent: radios('extent', t('howFar'), ['ONE_HOME', 'BUILDING', 'NEIGHBOURHOOD', 'UNKNOWN'], (code) => word('extents', code), (code) => { told.extent = code; }),
    end: h('div', {}, h('label', { for: 'report-description' }, t('description')), description, send),
  };
  const update = () => {
    const shown = due(told);
    Object.entries(steps).forEach(([name, step]) => {
      step.hidden = !shown.includes(name);
      step.querySelectorAll('input').forEach((input) => { input.disabled = step.hidden; });
    });
    steps.extent.querySelectorAll('input').forEach((input) => { input.required = false; input.checked = input.value === extentOf(told); });
    replace(hint, [hints(told, solved)].filter(Boolean));
  };
  const submit = async (event) => {
    event.preventDefault();
    problem.textContent = '';
    send.disabled = true;
    try {
      await decide(async (key) => {
        const { body: filed } = await post('/fault-reports', body(told, account().accountNumber, description.value.trim()), null, key);
        go(`faults/${filed.caseId}`);
      });
    } catch (e) {
      problem.textContent = said(e);
      send.disabled = false;
    }
  };
  update();
  return [
    h('p', { class: 'row wide' }, link('faults', `← ${t('faultsTitle')}`)),
    h('section', { class: 'wide', id: 'report-form' }, h('h2', {}, t('reportFault')),
      h('p', {}, t('reportFor')(account().accountNumber, account().address), accounts().length > 1 ? ` ${t('chooseAbove')}` : ''),
      h('form', { class: 'steps', onsubmit: submit }, steps.symptom, steps.hazard, CHECKS.map((check) => steps[check]), hint, steps.extent, steps.end, problem)),
  ];
}
