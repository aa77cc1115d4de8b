// Figures of a period: minutes per stage as a picture and a table, reliability, repeat reports, and the table to take along.

import { $, h, replace, svg } from '/page/dom.js';
import { download, get } from './api.js';
import { t, word } from './texts.js';

const STAGES = ['ASSIGN', 'ACCEPT', 'ARRIVE', 'RESTORE'];
const DAY = 86_400_000;
const WIDTH = 640;
const LEFT = 150;
const ROW = 46;

const day = (at) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);
const cell = (value, unit = '') => (value === undefined ? t('none') : `${value}${unit}`);

function bars(groups) {
  const shown = groups.filter((group) => STAGES.some((stage) => group.minutesTo[stage].count)).slice(0, 12);
  if (!shown.length) return h('p', { class: 'empty' }, t('nothing'));
  const most = Math.max(1, ...shown.flatMap((group) => STAGES.map((stage) => group.minutesTo[stage].p90 ?? 0)));
  const x = (minutes) => LEFT + (minutes / most) * (WIDTH - LEFT - 60);
  const rows = shown.map((group, at) => svg('g', { transform: `translate(0 ${at * ROW})` },
    svg('text', { x: LEFT - 8, y: ROW / 2, 'text-anchor': 'end' }, group.code),
    STAGES.map((stage, n) => {
      const { median, p90 } = group.minutesTo[stage];
      if (median === undefined) return null;
      const y = 5 + n * 9;
      return [
        svg('rect', { class: `bar ${stage}`, x: LEFT, y, width: Math.max(1, x(median) - LEFT), height: 7 },
          svg('title', {}, `${word('stagesTo', stage)}: ${median} / ${p90}`)),
        svg('path', { class: `p90 ${stage}`, d: `M${x(median)} ${y + 3.5}H${x(p90)}` }),
        stage === 'RESTORE' ? svg('text', { class: 'value', x: x(p90) + 5, y: y + 7 }, `${median} / ${p90}`) : null,
      ];
    })));
  return h('figure', {},
    svg('svg', { viewBox: `0 0 ${WIDTH} ${shown.length * ROW + 4}`, role: 'img', 'aria-label': t('barsSay') }, rows),
    h('figcaption', {}, h('ul', { class: 'key' }, STAGES.map((stage) => h('li', {}, h('i', { class: `bar ${stage}` }), word('stagesTo', stage)))), t('barsSay')));
}

function table(figures) {
  const supply = figures.by !== 'CREW';
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('figures') }, h('table', { class: 'figures' },
    h('thead', {}, h('tr', {}, [t('group'), t('openedOrders'), ...STAGES.map((stage) => word('stagesTo', stage)), ...(supply ? ['SAIDI', 'SAIFI', 'CAIDI', t('served')] : [])]
      .map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, figures.groups.map((group) => h('tr', {},
      h('th', { scope: 'row' }, group.code), h('td', {}, group.orders),
      STAGES.map((stage) => {
        const { count, median, p90, inTimePercent } = group.minutesTo[stage];
        return h('td', {}, count ? [`${median} / ${p90}`, h('small', {}, `${inTimePercent} % ${t('inTime')} · ${count}`)] : t('none'));
      }),
      supply ? [cell(group.reliability?.saidiMinutes), cell(group.reliability?.saifi), cell(group.reliability?.caidiMinutes), cell(group.reliability?.accounts)]
        .map((value) => h('td', {}, value)) : null)))));
}

/** Users have bands of their own, so each cell names its band. */
function repeats(figures) {
  const kinds = Object.entries(figures.repeatReports);
  return h('table', { class: 'figures' }, h('caption', {}, t('repeats')),
    h('tbody', {}, kinds.map(([kind, bands]) => h('tr', {}, h('th', { scope: 'row' }, word('repeated', kind)),
      bands.map((band) => h('td', {}, h('small', {}, `${range(band)}: `), band.count, band.count ? h('small', {}, ` ${band.codes.slice(0, 5).join(', ')}`) : null))))));
}

function range(band) {
  if (!band.to) return `≥ ${band.from}`;
  return band.from === band.to ? `${band.from}` : `${band.from}–${band.to}`;
}

/** Opens the dialog and shows the last seven days. */
export function openFigures(area) {
  const dialog = $('figures');
  const from = h('input', { type: 'date', id: 'figures-from', required: true, value: day(Date.now() - 6 * DAY) });
  const to = h('input', { type: 'date', id: 'figures-to', required: true, value: day(Date.now()) });
  const by = h('select', { id: 'figures-by' }, ['area', 'feeder', 'crew'].map((code) => h('option', { value: code }, word('groupsBy', code))));
  const shown = h('div', { id: 'figures-shown', 'aria-live': 'polite' });
  const query = () => new URLSearchParams({ from: from.value, to: to.value, by: by.value, area });
  const show = async (event) => {
    event?.preventDefault();
    try {
      const { body } = await get(`/figures?${query()}`);
      replace(shown, bars(body.groups), table(body), repeats(body), body.stillOpen ? h('p', { class: 'hint' }, t('stillOpen')(body.stillOpen)) : null);
    } catch (e) {
      replace(shown, h('p', { class: 'problem', role: 'alert' }, [e.message, e.problem?.detail].filter(Boolean).join(' ')));
    }
  };
  replace(dialog,
    h('header', {}, h('h2', { id: 'figures-title' }, `${t('figures')} · ${area}`), h('button', { type: 'button', onclick: () => dialog.close() }, t('close'))),
    h('form', { class: 'row', onsubmit: show },
      h('label', { for: 'figures-from' }, t('fromDay')), from, h('label', { for: 'figures-to' }, t('toDay')), to,
      h('label', { for: 'figures-by' }, t('groupBy')), by,
      h('button', { type: 'submit' }, t('show')),
      h('button', { type: 'button', class: 'plain', onclick: () => download(`/figures/table?${query()}`, `figures-${from.value}-${to.value}-${by.value}.csv`).catch((e) => { shown.textContent = e.message; }) }, 'CSV')),
    shown);
  by.addEventListener('change', () => show());
  dialog.showModal();
  return show();
}
