// Forms: inputs with their labels, a button that sends them, and what the answer says when it is no.

import { h } from './dom.js';
import { language, t } from './texts.js';

/** What a refusal says, with what to do about it; of a call that found no answer, that. */
export function said(e) {
  if (!e.problem) return t('unreachable') ?? e.message;
  const more = [e.problem.detail, e.problem.action].filter(Boolean).join(' ');
  return more ? `${e.message}${language() === 'zh' ? '：' : ': '}${more}` : e.message;
}

/** Whether the answer is known: without one, the same thing sent again must be the same decision. */
const isAnswered = (e) => e.problem && e.status < 500 && e.problem.code !== 'idempotency-key-in-use';

/** Gives `send` the key of a decision: one until it is answered, then a new one. */
export function decision() {
  let key = crypto.randomUUID();
  return async (send) => {
    try {
      await send(key);
      key = crypto.randomUUID();
    } catch (e) {
      if (isAnswered(e)) key = crypto.randomUUID();
      throw e;
    }
  };
}

/** `send` gets the key of the decision. */
export function form(prefix, inputs, send, label) {
  const problem = h('p', { class: 'problem', role: 'alert' });
  const button = h('button', { type: 'submit', class: 'main' }, label);
  const decide = decision();
  const submit = async (event) => {
    event.preventDefault();
    problem.textContent = '';
    button.disabled = true;
    try {
      await decide(send);
    } catch (e) {
      problem.textContent = said(e);
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { onsubmit: submit },
    Object.entries(inputs).map(([name, input]) => {
      input.id = `${prefix}-${name}`;
      return [h('label', { for: input.id }, t(name)), input];
    }),
    button, problem);
}
