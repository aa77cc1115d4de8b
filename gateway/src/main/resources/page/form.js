// Forms: inputs with their labels, a button that sends them, and what the answer says when it is no.

import { h } from './dom.js';
import { t } from './texts.js';

/** What a refusal says, with what to do about it; of a call that found no answer, that. */
export const said = (e) => (e.problem ? [e.message, e.problem.detail, e.problem.action].filter(Boolean).join(' ') : t('unreachable') ?? e.message);

/** Whether the answer is known: without one, the same thing sent again must be the same decision. */
const isAnswered = (e) => e.problem && e.status < 500;

/** `send` gets the key of the decision: one until it is answered, a new one after a refusal. */
export function form(prefix, inputs, send, label) {
  const problem = h('p', { class: 'problem', role: 'alert' });
  const button = h('button', { type: 'submit', class: 'main' }, label);
  let key = crypto.randomUUID();
  const submit = async (event) => {
    event.preventDefault();
    problem.textContent = '';
    button.disabled = true;
    try {
      await send(key);
      key = crypto.randomUUID();
    } catch (e) {
      if (isAnswered(e)) key = crypto.randomUUID();
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
