// One case: what was promised, where it stands, live; and the customer's word at the end.

import { h, replace } from '/page/dom.js';
import { form } from '/page/form.js';
import { moment } from '/page/texts.js';
import { follow, get, post } from './api.js';
import { fact, link, notice, part, tag } from './parts.js';
import { onLeave, tell } from './rooms.js';
import { t, word } from './texts.js';

const SATISFACTION = [5, 4, 3, 2, 1];

/** An entry's own words: the step where it is one of the repair, else where the case stands with it. */
const step = (entry) => h('li', { class: entry.milestone ?? entry.status },
  h('time', { datetime: entry.at }, moment(entry.at)), ' ',
  h('b', {}, entry.milestone ? word('milestones', entry.milestone) : word('statuses', entry.status)),
  [
    entry.crewName,
    entry.crewExpectedAt ? `${t('crewExpected')} ${moment(entry.crewExpectedAt)}` : null,
    entry.cause ? word('causes', entry.cause) : null,
    entry.expectedRestoration ? `${t('expectedBack')} ${moment(entry.expectedRestoration)}` : null,
    entry.nextUpdateAt ? `${t('nextWord')} ${moment(entry.nextUpdateAt)}` : null,
    entry.holdReason ? word('holdReasons', entry.holdReason) : null,
    entry.answerBy ? `${t('answerBy')} ${moment(entry.answerBy)}` : null,
  ].filter(Boolean).map((text) => h('small', {}, text)));

function question(one, done) {
  const choice = (name, codes, label) => h('select', { name }, codes.map((code) => h('option', { value: code }, label(code))));
  const inputs = {
    solvedQuestion: h('select', { required: true }, h('option', { value: '' }, t('choose')), h('option', { value: 'yes' }, t('solvedYes')), h('option', { value: 'no' }, t('solvedNo'))),
    satisfaction: choice('satisfaction', ['', ...SATISFACTION], (n) => (n === '' ? t('notSaid') : word('satisfactions', n))),
    comment: h('textarea', { maxlength: 2000, rows: 2 }),
  };
  const send = async (key) => {
    const { body } = await post(`/cases/${one.caseId}/confirmation`, {
      solved: inputs.solvedQuestion.value === 'yes', satisfaction: inputs.satisfaction.value ? Number(inputs.satisfaction.value) : undefined,
      comment: inputs.comment.value.trim() || undefined,
    }, null, key);
    tell(t('thanks'));
    done(body);
  };
  return h('div', { class: 'notice warn', id: 'confirmation' }, h('h3', {}, t('isItSolved')), one.confirmation?.answerBy ? h('p', {}, `${t('answerBy')} ${moment(one.confirmation.answerBy)}`) : null,
    form('confirmation', inputs, send, t('send')));
}

const facts = (one) => h('dl', {},
  fact(t('symptom'), `${word('symptoms', one.symptom)} · ${word('extents', one.extent)}`), fact(t('address'), one.address), fact(t('accountNumber'), one.accountNumber),
  fact(t('promisedArrive'), moment(one.promises.arriveBy)), fact(t('promisedRestore'), moment(one.promises.restoreBy)),
  fact(t('crew'), one.crew ? `${one.crew.name ?? ''}${one.crew.expectedAt ? ` · ${t('crewExpected')} ${moment(one.crew.expectedAt)}` : ''}` : null),
  fact(t('cause'), one.outage?.cause ? word('causes', one.outage.cause) : null),
  fact(t('expectedBack'), one.outage?.expectedRestoration ? moment(one.outage.expectedRestoration) : null),
  fact(t('nextWord'), one.outage?.nextUpdateAt ? moment(one.outage.nextUpdateAt) : null));

const shown = (one, live, asked) => [
  h('p', { class: 'big' }, tag(word('statuses', one.status), one.status === 'CLOSED' ? 'good' : 'warn'), one.round > 1 ? ` ${t('round')(one.round)}` : '', live),
  (one.advice ?? []).map((advice) => notice(advice.text, advice.code === 'KEEP_AWAY' ? 'bad' : 'quiet')),
  asked,
  facts(one),
  h('h3', {}, t('progress')),
  h('ol', { class: 'progress', 'aria-live': 'polite' }, (one.history ?? []).toReversed().map(step)),
];

/** The case as it is, redrawn with each step that is told; ends with the case or when the room is left. */
function followed(id, one) {
  const room = h('div', { class: 'body' });
  const live = h('span', { class: 'live', role: 'status' });
  let known = one.history?.at(-1)?.sequence ?? 0;
  let asked = null;
  const draw = (now) => {
    // What is typed into the question stays, whatever news comes meanwhile.
    asked = now.status === 'AWAITING_CONFIRMATION' ? asked ?? question(now, draw) : null;
    replace(room, shown(now, live, asked));
  };
  const renew = async () => draw((await get(`/cases/${encodeURIComponent(id)}`)).body);
  draw(one);
  onLeave(follow(`/cases/${encodeURIComponent(id)}/progress`, {
    since: known,
    event: (name, entry) => {
      if (entry.sequence <= known) return;
      known = entry.sequence;
      renew().catch(() => { live.textContent = t('lost'); });
    },
    connected: (yes) => { live.textContent = t(yes ? 'live' : 'lost'); },
    ended: () => { live.textContent = ''; },
  }));
  return room;
}

export const caseShown = (id) => [
  h('p', { class: 'row wide' }, link('faults', `← ${t('faultsTitle')}`)),
  part(`${t('case')} ${id}`, async () => (await get(`/cases/${encodeURIComponent(id)}`)).body, (one) => followed(id, one), { class: 'wide', id: 'case' }),
];
