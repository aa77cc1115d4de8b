// What was used, by quarter hour, hour, day or month; then the year's tiers, what it comes to, and what it would cost otherwise.

import { h, replace } from '/page/dom.js';
import { day, moment } from '/page/texts.js';
import { isOwner, of } from './accounts.js';
import { get } from './api.js';
import { chart, PERIODS } from './chart.js';
import { dayName, kwh, lastDay, monthName, plusDays, plusMonths } from './figures.js';
import { greenButton } from './greenbutton.js';
import { comparisonPart, forecastPart } from './outlook.js';
import { notice, part, table } from './parts.js';
import { onLeave } from './rooms.js';
import { t, word } from './texts.js';
import { tiersShown } from './tiers.js';

const STEPS = ['15min', 'hour', 'day', 'month'];
const MOST = 3000;
const WEEK = 7;
const YEAR = 12;

const view = { by: 'month', anchor: null, dataAsOf: null };
const firstOf = (date) => `${date.slice(0, 8)}01`;
const today = () => day(Date.now());
const anchor = () => view.anchor ?? (view.by !== 'month' && view.dataAsOf ? lastDay(day(view.dataAsOf)) : today());

/** First day and day after the last of what is shown. */
function span() {
  const at = anchor();
  switch (view.by) {
    case '15min': return [at, plusDays(at, 1)];
    case 'hour': return [plusDays(at, 1 - WEEK), plusDays(at, 1)];
    case 'day': return [firstOf(at), plusMonths(at, 1)];
    default: return [plusMonths(at, 1 - YEAR), plusMonths(at, 1)];
  }
}

function move(by) {
  const at = anchor();
  const moved = { '15min': () => plusDays(at, by), hour: () => plusDays(at, by * WEEK), day: () => plusMonths(at, by), month: () => plusMonths(at, by * YEAR) };
  view.anchor = moved[view.by]();
}

const LABELS = { '15min': (item) => moment(item.from), hour: (item) => moment(item.from), day: (item) => dayName(item.from), month: (item) => monthName(item.from) };

function tick(item) {
  const [, month, date] = item.from.slice(0, 10).split('-').map(Number);
  const time = item.from.slice(11, 16);
  switch (view.by) {
    case '15min': return time.endsWith('00') ? time : null;
    case 'hour': return time === '00:00' ? `${month}/${date}` : null;
    case 'day': return String(date);
    default: return t('monthTick')(month);
  }
}

const remarks = (item) => [
  item.state === 'COMPLETE' ? null : word('useStates', item.state),
  item.estimated ? t('estimated') : null,
  item.basis === 'READINGS' ? t('byReadings') : null,
].filter(Boolean).join(t('comma'));

function drawn(item) {
  const parts = item.byPeriod ?? (item.kwh === undefined ? {} : { ALL_DAY: item.kwh });
  return {
    from: Date.parse(item.from), to: Date.parse(item.to), total: Number(item.kwh ?? 0),
    parts: Object.fromEntries(Object.entries(parts).map(([period, energy]) => [period, Number(energy)])),
    missing: item.state === 'MISSING', partial: item.state === 'PARTIAL', hatched: item.estimated, tick: tick(item), wide: ['day', 'month'].includes(view.by),
    text: [LABELS[view.by](item), kwh(item.kwh), ...Object.entries(item.byPeriod ?? {}).map(([period, energy]) => `${word('periods', period)} ${energy}`), remarks(item)]
      .filter(Boolean).join(' · '),
  };
}

/** Months of which only the readings at their ends are known have no height in a picture of days. */
const onlyReadings = (items) => items.filter((item) => view.by !== 'month' && item.basis === 'READINGS');

function key(items, periods) {
  return h('ul', { class: 'key' }, periods.map((period) => h('li', {}, h('i', { class: `period ${period}` }), word('periods', period))),
    items.some((item) => item.estimated) ? h('li', {}, h('i', { class: 'hatched' }), t('estimated')) : null,
    items.some((item) => item.state === 'PARTIAL') ? h('li', {}, h('i', { class: 'partial' }), word('useStates', 'PARTIAL')) : null,
    items.some((item) => item.state === 'MISSING') ? h('li', {}, h('i', { class: 'missing' }), word('useStates', 'MISSING')) : null);
}

function picture(items) {
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' }, t('pointAtBar'));
  const place = h('div', { class: 'picture' });
  const bars = items.map(drawn);
  const edges = [Math.min(...bars.map((one) => one.from)), Math.max(...bars.map((one) => one.to))];
  const draw = () => {
    if (place.clientWidth) replace(place, chart(bars, edges, Math.max(280, place.clientWidth), (one) => { readout.textContent = one.text; }));
  };
  const watch = new ResizeObserver(draw);
  watch.observe(place);
  onLeave(() => watch.disconnect());
  return [place, readout];
}

function shown(usage) {
  view.dataAsOf = usage.dataAsOf ?? null;
  const periods = PERIODS.filter((period) => usage.items.some((item) => item.byPeriod?.[period]));
  const items = usage.items.filter((item) => !onlyReadings(usage.items).includes(item));
  return [
    usage.dataAsOf ? h('p', { class: 'hint' }, t('dataAsOf')(moment(usage.dataAsOf))) : notice(t('nothingKnown')),
    onlyReadings(usage.items).map((item) => notice(t('onlyReadings')(day(item.from), day(item.to), kwh(item.kwh)))),
    items.length ? [picture(items), key(items, periods)] : null,
    usage.items.length ? h('details', {}, h('summary', {}, t('asTable')),
      table(t('use'), [t('time'), t('used'), ...periods.map((period) => word('periods', period)), t('remark')],
        usage.items.map((item) => [LABELS[view.by](item), kwh(item.kwh), ...periods.map((period) => item.byPeriod?.[period] ?? '—'), remarks(item)]))) : null,
  ];
}

function chartPart() {
  const room = h('div', {});
  const draw = () => {
    const [from, to] = span();
    replace(room,
      h('div', { class: 'row' },
        h('div', { class: 'choice', role: 'group', 'aria-label': t('step') }, STEPS.map((by) => h('button', {
          type: 'button', 'data-key': by, 'aria-pressed': String(by === view.by), onclick: () => { view.by = by; draw(); },
        }, word('steps', by)))),
        h('div', { class: 'row' }, h('button', { type: 'button', 'data-key': 'before', 'aria-label': t('earlier'), onclick: () => { move(-1); draw(); } }, '‹'),
        h('b', { class: 'span' }, view.by === 'month' ? `${monthName(from)} – ${monthName(lastDay(to))}` : `${from} – ${lastDay(to)}`),
        h('button', { type: 'button', 'data-key': 'after', 'aria-label': t('later'), disabled: to > today(), onclick: () => { move(1); draw(); } }, '›'))),
      part(t('use'), async () => (await get(of(`/usage?by=${view.by}&from=${from}&to=${to}&limit=${MOST}`))).body, shown, { id: 'use', class: 'plain' }));
  };
  draw();
  return h('section', { class: 'wide' }, room);
}

export function use() {
  return [
    chartPart(),
    part(t('tiers'), async () => (await get(of('/tier-usage'))).body, tiersShown, { id: 'tiers' }),
    forecastPart(),
    comparisonPart(),
    isOwner() ? greenButton(() => span()) : null,
  ];
}
