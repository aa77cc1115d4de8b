// Where orders, crews and outages are, to scale and without streets: nothing is fetched from anywhere.

import { $, h, replace, svg } from '/page/dom.js';
import { t, word } from './texts.js';

const WIDTH = 640;
const HEIGHT = 420;
const EDGE = 36;
const LEAST_DEGREES = 0.012; // about a kilometre: one point alone still has a neighbourhood

function projection(points) {
  const lats = points.map(([lat]) => lat);
  const lons = points.map(([, lon]) => lon);
  const middle = [(Math.min(...lats) + Math.max(...lats)) / 2, (Math.min(...lons) + Math.max(...lons)) / 2];
  const shrink = Math.cos((middle[0] * Math.PI) / 180);
  const high = Math.max(LEAST_DEGREES, Math.max(...lats) - Math.min(...lats));
  const wide = Math.max(LEAST_DEGREES, (Math.max(...lons) - Math.min(...lons)) * shrink);
  const scale = Math.min((HEIGHT - 2 * EDGE) / high, (WIDTH - 2 * EDGE) / wide);
  return {
    place: (lat, lon) => [WIDTH / 2 + (lon - middle[1]) * shrink * scale, HEIGHT / 2 - (lat - middle[0]) * scale],
    kilometre: scale / 111.32,
  };
}

function scaleBar(kilometre) {
  const length = [0.2, 0.5, 1, 2, 5, 10, 20, 50].findLast((km) => km * kilometre <= 160) ?? 0.2;
  const x = WIDTH - EDGE / 2 - length * kilometre;
  return svg('g', { class: 'scale', 'aria-hidden': 'true' },
    svg('path', { d: `M${x} ${HEIGHT - 18}v6h${length * kilometre}v-6` }),
    svg('text', { x: x + (length * kilometre) / 2, y: HEIGHT - 20, 'text-anchor': 'middle' }, length < 1 ? `${length * 1000} m` : `${length} km`));
}

/** Orders at one place are one dot with their number: the most pressing of them, for they come in that order. */
function stacks(orders, at) {
  const found = new Map();
  for (const row of orders) {
    const [x, y] = at(row);
    const key = `${Math.round(x / 12)} ${Math.round(y / 12)}`;
    const stack = found.get(key);
    if (stack) stack.more += 1;
    else found.set(key, { row, more: 0, x, y });
  }
  return [...found.values()];
}

export function drawMap(board, open) {
  const orders = board.orders().filter((row) => row.latitude !== undefined);
  const crews = board.crews();
  const outages = board.outages();
  const points = [
    ...orders.map((row) => [row.latitude, row.longitude]),
    ...crews.map((row) => [row.latitude, row.longitude]),
    ...outages.flatMap((row) => row.places),
  ];
  if (!points.length) {
    replace($('map'), h('p', { class: 'empty' }, t('noOrders')));
    return;
  }
  const { place, kilometre } = projection(points);
  const at = (row) => place(row.latitude, row.longitude);
  const ways = crews.flatMap((crew) => {
    let from = at(crew);
    return crew.queue.map((stop) => {
      const order = board.rows.orders.get(stop.workOrderId);
      if (order?.latitude === undefined) return null;
      const to = at(order);
      const way = svg('path', { class: `way ${stop.workOrderId === crew.doing ? 'now' : ''}`, d: `M${from}L${to}` });
      from = to;
      return way;
    });
  });
  const dark = outages.flatMap((row) => row.places.map(([lat, lon]) => {
    const [x, y] = place(lat, lon);
    return svg('circle', { class: 'dark', cx: x, cy: y, r: 22 }, svg('title', {}, `${word('kinds', row.kind)} · ${row.affectedAccounts} ${t('accounts')}`));
  }));
  const dots = stacks(orders, at).toReversed().map(({ row, more, x, y }) => svg('g', {}, svg('circle', {
    class: `order ${board.level(row)} ${row.urgency}`, cx: x, cy: y, r: more || row.urgency === 'URGENT' ? 10 : 7, 'data-id': row.workOrderId, onclick: () => open(row.workOrderId),
  }, svg('title', {}, `${row.workOrderId} · ${word('states', row.state)} · ${word('levels', board.level(row))}${more ? ` · +${more}` : ''}`)),
  more ? svg('text', { class: 'more', x, y: y + 4, 'text-anchor': 'middle' }, more + 1) : null));
  const lorries = crews.map((crew) => {
    const busy = board.rows.orders.get(crew.doing);
    const there = busy?.latitude !== undefined && busy.state !== 'EN_ROUTE';
    const [x, y] = there ? at(busy) : at(crew);
    return svg('g', { class: `crew ${crew.onShift ? '' : 'off'}`, transform: `translate(${x + (there ? 12 : 0)} ${y - (there ? 12 : 0)})` },
      svg('rect', { x: -8, y: -8, width: 16, height: 16, rx: 3 }),
      svg('text', { y: -12, 'text-anchor': 'middle' }, crew.name),
      svg('title', {}, `${crew.name} · ${t('load')(crew.openOrders, crew.mostOrders)}`));
  });
  replace($('map'), svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${t('map')}: ${orders.length} ${t('keyOrder')}, ${crews.length} ${t('keyCrew')}` },
    dark, ways, dots, lorries, scaleBar(kilometre)));
  replace($('key'),
    h('li', {}, h('i', { class: 'order ON_TIME' }), t('keyOrder')),
    ['HALF', 'NEAR', 'OVER'].map((level) => h('li', {}, h('i', { class: `order ${level}` }), word('levels', level))),
    h('li', {}, h('i', { class: 'crew' }), t('keyCrew')),
    h('li', {}, h('i', { class: 'dark' }), t('keyOutage')));
}

/** What time alone changes: the colours. */
export function tickMap(board) {
  $('map').querySelectorAll('circle.order').forEach((dot) => {
    const row = board.rows.orders.get(dot.dataset.id);
    if (row) dot.setAttribute('class', `order ${board.level(row)} ${row.urgency}`);
  });
}
