// What this year comes to, and what it would cost on another option or with an electric car. Nothing expected is a bill.

import { h, replace } from '/page/dom.js';
import { form } from '/page/form.js';
import { of } from './accounts.js';
import { get } from './api.js';
import { kwh, monthName, yuan } from './figures.js';
import { fact, notice, part, table, tag } from './parts.js';
import { t, word } from './texts.js';

function forecastShown(forecast) {
  const { next } = forecast;
  return [
    h('p', { class: 'big' }, yuan(forecast.total), ' ', h('small', {}, t('inYear')(forecast.year))),
    h('dl', {},
      fact(t('used'), kwh(forecast.usedKwh)),
      next ? fact(monthName(next.month), `${yuan(next.amount)} · ${kwh(next.usedKwh)} · ${word('bases', next.basis)}`) : null),
    h('details', {}, h('summary', {}, t('monthByMonth')),
      table(t('forecast'), [t('month'), t('used'), t('amount'), t('basis')],
        forecast.months.map((one) => [monthName(one.month), kwh(one.usedKwh), yuan(one.amount), word('bases', one.basis)]))),
    h('p', { class: 'hint' }, t('forecastSays')),
  ];
}

export const forecastPart = () => part(t('forecast'), async () => (await get(of('/forecast'))).body, forecastShown, { id: 'forecast' });

function option(one, present) {
  const name = [word('options', one.option), one.option === present ? tag(t('present')) : null];
  if (one.state === 'HABITS_NEEDED') return [name, h('span', {}, t('habitsNeeded')(one.periods.map((period) => word('periods', period)).join(t('comma')))), '—'];
  return [name, yuan(one.year), one.vehicleAdds ? yuan(one.vehicleAdds) : '—'];
}

const compared = ({ months, options, presentOption }) => [
  h('p', { class: 'hint' }, t('comparedMonths')(monthName(months[0]), monthName(months.at(-1)))),
  table(t('comparison'), [t('option'), t('yearCosts'), t('carAdds')], options.map((one) => option(one, presentOption))),
];

const percent = (more) => h('input', { type: 'number', min: 0, max: 100, step: 1, inputmode: 'numeric', ...more });

/** Shares are needed only where the meter does not tell the periods. */
export function comparisonPart() {
  const result = h('div', { 'aria-live': 'polite' });
  const inputs = {
    valleyShare: percent({ placeholder: '40' }), peakShare: percent({}),
    carKwh: h('input', { type: 'number', min: 0, max: 10000, step: 1, inputmode: 'numeric', placeholder: '150' }), carValley: percent({ value: 100 }),
  };
  const names = { valleyShare: 'valleySharePercent', peakShare: 'peakSharePercent', carKwh: 'vehicleKwhPerMonth', carValley: 'vehicleValleySharePercent' };
  const query = () => {
    const asked = new URLSearchParams();
    Object.entries(inputs).filter(([, input]) => input.value !== '').forEach(([name, input]) => asked.set(names[name], input.value));
    return asked;
  };
  const send = async () => replace(result, compared((await get(of(`/cost-comparison?${query()}`))).body));
  const first = part(t('asYouUseNow'), async () => (await get(of('/cost-comparison'))).body, compared, { class: 'plain' });
  replace(result, first);
  return h('section', { id: 'comparison' }, h('h2', {}, t('comparison')), notice(t('comparisonSays'), 'quiet'), form('comparison', inputs, send, t('compare')), result);
}
