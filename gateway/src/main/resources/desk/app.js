// The dispatchers' page: log in, follow the board of one area, draw what happens.

import { $, h, replace } from '/page/dom.js';
import { login, logout } from '/page/login.js';
import { openAnnounced } from './announced.js';
import { follow } from './api.js';
import { Board } from './board.js';
import { openDetails } from './details.js';
import { openFigures } from './figures.js';
import { drawMap, tickMap } from './map.js';
import { drawOrders, tickOrders } from './orders.js';
import { drawCrews, drawOutages, drawTotals } from './sides.js';
import { otherLanguage, t, writeTexts } from './texts.js';
import { openWork } from './work.js';

let board = new Board();
let stop = () => {};
let area;
let me;
let live = null;
let overdue = new Set();
let drawing = false;

const tell = (text) => { $('news').textContent = text; };
const roles = () => me.realm_access?.roles ?? [];
const open = (id) => openDetails(id, board, roles().includes('dispatcher'), tell);

function draw() {
  drawing = false;
  drawTotals(board);
  drawOrders(board, $('filter').value, open);
  drawMap(board, open);
  drawCrews(board, open);
  drawOutages(board);
  announceOverdue();
}

function soon() {
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(draw);
  }
}

function announceOverdue() {
  const now = new Set(board.orders().filter((row) => board.level(row) === 'OVER').map((row) => row.workOrderId));
  const news = [...now].filter((id) => !overdue.has(id));
  if (news.length) tell(t('became')(news.join(', ')));
  overdue = now;
}

function drawHead() {
  writeTexts();
  $('who').textContent = me.preferred_username;
  $('language').textContent = t('other');
  $('link').textContent = t(live === null ? 'connecting' : live ? 'live' : 'lost');
  $('link').className = live === null ? '' : live ? 'live' : 'lost';
  replace($('areas'), (me.service_areas ?? []).toSorted().map((code) => h('button', {
    type: 'button', 'data-key': code, 'aria-pressed': String(code === area), onclick: () => choose(code),
  }, code)));
}

function choose(code) {
  stop();
  area = code;
  board = new Board();
  overdue = new Set();
  live = null;
  history.replaceState(null, '', `#${code}`);
  drawHead();
  draw();
  const shown = (news) => board.shown(news);
  const changed = (news) => {
    const fresh = news.orders.filter((row) => !board.rows.orders.has(row.workOrderId)).length;
    board.changed(news);
    if (fresh) tell(t('came')(fresh));
  };
  stop = follow(`/board/stream?area=${encodeURIComponent(code)}`, {
    event: (name, news) => {
      (name === 'board' ? shown : changed)(news);
      soon();
    },
    connected: (yes) => { live = yes; drawHead(); },
  });
}

function tick() {
  tickOrders(board);
  tickMap(board);
  drawTotals(board);
  announceOverdue();
}

$('work-open').addEventListener('click', () => openWork(area, tell));
$('announced-open').addEventListener('click', () => openAnnounced(area, roles().includes('dispatcher'), tell));
$('figures-open').addEventListener('click', () => openFigures(area));
$('filter').addEventListener('change', draw);
$('logout').addEventListener('click', logout);
$('language').addEventListener('click', () => { otherLanguage(); drawHead(); draw(); });

writeTexts();
try {
  me = await login();
  $('work-open').hidden = !roles().includes('dispatcher');
  const areas = me.service_areas ?? [];
  choose(areas.includes(location.hash.slice(1)) ? location.hash.slice(1) : areas.toSorted()[0]);
  setInterval(tick, 1000);
} catch (e) {
  $('link').textContent = `${t('failed')}: ${e.message}`;
  $('link').className = 'lost';
}
