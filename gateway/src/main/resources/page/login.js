// OpenID Connect, authorization code with PKCE. Tokens live in this page's memory alone: a reload asks the issuer again,
// which knows the browser and answers at once.

import { language } from './texts.js';

const SOON_MS = 40_000;
const HOME = `/${location.pathname.split('/')[1]}/`; // /desk/ or /my/
const CALLBACK = location.origin + HOME;

let settings;
let tokens = null;

const encoded = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const random = () => encoded(crypto.getRandomValues(new Uint8Array(32)));
const oidc = (path) => `${settings.issuer}/protocol/openid-connect/${path}`;

function claims(token) {
  const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
}

async function goToLogin() {
  const verifier = random();
  const state = random();
  const wanted = location.pathname + location.search + location.hash;
  sessionStorage.setItem('login', JSON.stringify({ verifier, state, wanted }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  location.assign(`${oidc('auth')}?${new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid profile',
    ui_locales: language() === 'zh' ? 'zh-CN' : 'en',
    state,
    code_challenge: encoded(digest),
    code_challenge_method: 'S256',
  })}`);
  return new Promise(() => {}); // the page is left
}

async function ask(form) {
  const answer = await fetch(oidc('token'), {
    method: 'POST',
    body: new URLSearchParams({ client_id: settings.clientId, ...form }),
  });
  if (!answer.ok) return null;
  const given = await answer.json();
  return {
    access: given.access_token,
    refresh: given.refresh_token,
    id: given.id_token,
    until: Date.now() + given.expires_in * 1000,
    claims: claims(given.access_token),
  };
}

/** Takes up what the issuer sent the browser back with, and puts the address that was wanted first in its place. */
async function comeBack(back, begun) {
  history.replaceState(null, '', begun?.wanted ?? HOME);
  if (back.has('error')) throw new Error(back.get('error'));
  if (begun && back.get('state') === begun.state) {
    tokens = await ask({
      grant_type: 'authorization_code',
      code: back.get('code'),
      redirect_uri: CALLBACK,
      code_verifier: begun.verifier,
    });
  }
}

/** Who is there; leaves the page for the login when nobody is. Only the callback's own address is read for an answer of the issuer. */
export async function login() {
  settings = await (await fetch(`${HOME}login.json`)).json();
  const back = new URLSearchParams(location.search);
  const begun = JSON.parse(sessionStorage.getItem('login') ?? 'null');
  sessionStorage.removeItem('login');
  if (location.pathname === HOME && (back.has('code') || back.has('error'))) await comeBack(back, begun);
  return tokens ? tokens.claims : goToLogin();
}

let renewing = null;

/** A token that is good for a while. */
export async function token() {
  if (tokens.until - Date.now() > SOON_MS) return tokens.access;
  renewing ??= ask({ grant_type: 'refresh_token', refresh_token: tokens.refresh })
    .then((renewed) => renewed ?? goToLogin())
    .then((renewed) => { tokens = renewed; renewing = null; return renewed; })
    .catch((e) => { renewing = null; throw e; });
  return (await renewing).access;
}

export function logout() {
  location.assign(`${oidc('logout')}?${new URLSearchParams({
    id_token_hint: tokens.id ?? '',
    client_id: settings.clientId,
    post_logout_redirect_uri: CALLBACK,
  })}`);
}
