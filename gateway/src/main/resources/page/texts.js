// Words in two languages: a page brings both lists, this chooses. Times are those of China, where crews and customers are.

let lists = { zh: {}, en: {} };
let chosen = localStorage.getItem('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');

/** Gives this page its words. */
export function speak(zh, en) {
  lists = { zh, en };
}

export const language = () => chosen;
export const t = (name) => lists[chosen][name];

/** A word of a closed list; the code itself when it is newer than this page. */
export const word = (list, code) => t(list)[code] ?? code;

export function otherLanguage() {
  chosen = chosen === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', chosen);
}

/** Texts that stand in the page's own markup. */
export function writeTexts() {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  document.title = `Lamplighter · ${t('title')}`;
  document.querySelectorAll('[data-text]').forEach((element) => { element.textContent = t(element.dataset.text); });
  document.querySelectorAll('[data-label]').forEach((element) => element.setAttribute('aria-label', t(element.dataset.label)));
}

const inChina = (parts) => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false, ...parts });
const CLOCK = inChina({ hour: '2-digit', minute: '2-digit' });
const MOMENT = inChina({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Time of day. */
export const clock = (instant) => (instant ? CLOCK.format(new Date(instant)) : t('none'));

/** Day and time. */
export const moment = (instant) => (instant ? MOMENT.format(new Date(instant)) : t('none'));

/** The day as 2026-11-30. */
export const day = (instant) => (instant ? DAY.format(new Date(instant)) : t('none'));
