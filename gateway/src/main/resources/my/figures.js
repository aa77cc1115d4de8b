// How amounts, energies and days are written. Figures come as texts and stay texts: nothing is computed with what is owed.

import { language } from './texts.js';

/** 4,800. */
export const grouped = (text) => {
  const [whole, rest] = String(text).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
};

export const yuan = (text) => {
  const amount = String(text);
  return amount.startsWith('-') ? `−¥${grouped(amount.slice(1))}` : `¥${grouped(amount)}`;
};

export const kwh = (text) => (text === undefined || text === null ? '—' : `${grouped(text)} ${language() === 'zh' ? '千瓦时' : 'kWh'}`);

const DAY_MS = 86_400_000;
const atUtc = (text) => Date.parse(`${text}T00:00:00Z`);
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

/** A day so many days later. */
export const plusDays = (text, days) => iso(atUtc(text) + days * DAY_MS);

/** The first day of a month so many months later. */
export function plusMonths(text, months) {
  const [year, month] = text.split('-').map(Number);
  return iso(Date.UTC(year, month - 1 + months, 1));
}

/** The day before one, where a period is said with its last day. */
export const lastDay = (until) => plusDays(until, -1);

/** 2026年10月, October 2026. */
export function monthName(text) {
  const [year, month] = text.split('-').map(Number);
  return language() === 'zh' ? `${year}年${month}月`
    : new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
}

/** 10月3日, 3 October; a day without time. */
export function dayName(text) {
  const [year, month, date] = text.slice(0, 10).split('-').map(Number);
  return language() === 'zh' ? `${year}年${month}月${date}日`
    : new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}
