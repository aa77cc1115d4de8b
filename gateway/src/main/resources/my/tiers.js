// How far the year's tiers are used, as a bar and in words.

import { h, svg } from '/page/dom.js';
import { day } from '/page/texts.js';
import { grouped, kwh, monthName } from './figures.js';
import { notice } from './parts.js';
import { t, word } from './texts.js';

const WIDTH = 600;
const OPEN_END = 1.25; // the last tier ends nowhere: it is drawn a quarter longer than what is known

function bar(usage) {
  const { tiers } = usage;
  const used = Number(usage.usedKwh);
  const end = Math.max(Number(tiers.at(-1).fromKwh), used) * OPEN_END || 1;
  const x = (energy) => (Math.min(energy, end) / end) * WIDTH;
  return svg('svg', { class: 'tiers', viewBox: `0 0 ${WIDTH} 46`, role: 'img', 'aria-label': t('tierSays')(usage.tier, kwh(usage.usedKwh)) },
    tiers.map(({ tier, fromKwh, upToKwh }) => {
      const from = x(Number(fromKwh));
      const to = x(upToKwh ? Number(upToKwh) : end);
      return [
        svg('rect', { class: `tier t${Math.min(tier, 3)}`, x: from, y: 8, width: Math.max(0, to - from - 2), height: 14 }),
        svg('rect', { class: `tier used t${Math.min(tier, 3)}`, x: from, y: 8, width: Math.max(0, Math.min(to - 2, x(used)) - from), height: 14 }),
        svg('text', { x: from, y: 38 }, t('tierNumber')(tier)),
      ];
    }),
    svg('path', { class: 'mark', d: `M${x(used)} 3v24` }));
}

const price = (prices) => Object.entries(prices).map(([period, one]) => `${period === 'ALL_DAY' ? '' : `${word('periods', period)} `}¥${one}`).join(' · ');

export function tiersShown(usage) {
  if (!usage.tiers.length) return notice(t('noTiers'));
  return [
    bar(usage),
    h('p', {}, t('tierSays')(usage.tier, kwh(usage.usedKwh)), usage.leftKwh ? ` ${t('tierLeft')(kwh(usage.leftKwh))}` : ''),
    h('p', {}, `${t('nextKwh')}: ${price(usage.priceNow)}`),
    h('ul', { class: 'key plain' }, usage.tiers.map((one) => h('li', {},
      `${t('tierNumber')(one.tier)}: ${one.upToKwh ? `${grouped(one.fromKwh)}–${kwh(one.upToKwh)}` : t('above')(kwh(one.fromKwh))} · ${price(one.prices)}`))),
    h('p', { class: 'hint' }, usage.since ? `${t('tierSince')(monthName(usage.since))} ` : '', usage.dataAsOf ? t('readUpTo')(day(usage.dataAsOf)) : ''),
  ];
}
