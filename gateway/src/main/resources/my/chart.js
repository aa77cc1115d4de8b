// Bars over time: the tariff's periods on top of each other, what was filled in hatched, what is missing grey. To look at; a table says the same.

import { svg } from '/page/dom.js';
import { t } from './texts.js';

const HEIGHT = 260;
const LEFT = 46;
const TOP = 12;
const BOTTOM = 26;
const TICK_ROOM = 52;
export const PERIODS = ['VALLEY', 'FLAT', 'PEAK', 'SHARP', 'ALL_DAY'];

/** The next of 1, 2, 5, 10 … that makes at most five steps up to the highest. */
function stepOf(most) {
  const power = 10 ** Math.floor(Math.log10(most / 4 || 1));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => most / step <= 5);
}

function scaleOf(items, width, [from, to]) {
  const most = Math.max(0.001, ...items.map((one) => one.total));
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  return {
    step,
    top,
    x: (at) => LEFT + ((at - from) / (to - from)) * (width - LEFT - 4),
    y: (value) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP),
  };
}

function grid({ step, top, y }, width) {
  const lines = [];
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  for (let value = 0; value <= top + step / 2; value += step) {
    lines.push(svg('path', { class: 'grid', d: `M${LEFT} ${y(value)}H${width}` }),
      svg('text', { x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, value.toFixed(digits)));
  }
  return lines;
}

function ticks(items, { x }) {
  let free = 0;
  return items.filter((one) => one.tick).map((one) => {
    const middle = one.wide ? (x(one.from) + x(one.to)) / 2 : x(one.from);
    if (middle < free) return null;
    free = middle + TICK_ROOM;
    return svg('text', { x: middle, y: HEIGHT - 8, 'text-anchor': 'middle' }, one.tick);
  });
}

function bar(one, { x, y }, shown) {
  const gap = Math.min(3, (x(one.to) - x(one.from)) / 5);
  const at = { x: x(one.from) + gap / 2, width: Math.max(0.6, x(one.to) - x(one.from) - gap) };
  const whole = { ...at, y: TOP, height: HEIGHT - TOP - BOTTOM };
  let below = 0;
  const stack = PERIODS.filter((period) => one.parts[period]).map((period) => {
    const value = one.parts[period];
    below += value;
    return svg('rect', { ...at, class: `period ${period}`, y: y(below), height: Math.max(0, y(below - value) - y(below)) });
  });
  const total = { ...at, y: y(one.total), height: y(0) - y(one.total) };
  return svg('g', { onpointerenter: () => shown(one), onclick: () => shown(one) },
    one.missing ? svg('rect', { ...whole, class: 'missing' }) : stack,
    one.hatched ? svg('rect', { ...total, fill: 'url(#hatch)' }) : null,
    one.partial ? svg('rect', { ...total, class: 'partial' }) : null,
    svg('rect', { ...whole, class: 'touch' }, svg('title', {}, one.text)));
}

const hatch = () => svg('defs', {}, svg('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  svg('rect', { class: 'hatch', width: 2.5, height: 6 })));

/**
 * Items are {from, to, parts, total, missing, hatched, partial, tick, wide, text}, times in milliseconds, energies as numbers to draw with.
 * `shown` is told which one is pointed at.
 */
export function chart(items, span, width, shown) {
  const scale = scaleOf(items, width, span);
  return svg('svg', { class: 'chart', viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', 'aria-label': t('chartSays') },
    hatch(), grid(scale, width), items.map((one) => bar(one, scale, shown)), ticks(items, scale));
}
