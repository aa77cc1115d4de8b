// The accounts that the customer may look at, and the one that is shown.

import { all } from './api.js';

let list = [];
let number = sessionStorage.getItem('account');

/** Asks for them anew; the one shown stays, if it is still there, else it is the default. */
export async function loadAccounts() {
  list = (await all('/accounts')).sort((a, b) => Number(b.isDefault ?? false) - Number(a.isDefault ?? false));
  if (!list.some((one) => one.accountNumber === number)) number = list[0]?.accountNumber ?? null;
}

export const accounts = () => list;
export const account = () => list.find((one) => one.accountNumber === number) ?? null;
export const owned = () => list.filter((one) => one.access === 'OWNER');
export const isOwner = () => account()?.access === 'OWNER';

export function choose(wanted) {
  number = wanted;
  sessionStorage.setItem('account', wanted);
}

/** Path of something of the account shown. */
export const of = (rest = '') => `/accounts/${number}${rest}`;
