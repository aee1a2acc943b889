import { checkField, checkFields } from '../checks/check-fields.ts';
import {
  notNegative,
  object,
  oneOf,
  required,
  text,
  whole,
  type FieldRule,
} from '../checks/field-rule.ts';
import { providers, type Provider } from '../provider.ts';
import { effectRules, type EffectRule } from './effect-rules.ts';
import type { Fault, Occasion } from './fault.ts';
import { canRefuse } from './reply-effect.ts';

const kind = required(oneOf(effectRules));
const times: FieldRule = {
  fits: (value) => value === Infinity || whole(0).fits(value),
  expected: 'a whole number, 0 or more, or Infinity',
};
const FAULT = {
  on: required(
    oneOf<Occasion>({
      submit: true,
      check: true,
      result: true,
      cancel: true,
      upload: true,
      download: true,
      list: true,
      webhook: true,
    }),
  ),
  do: required(object),
  provider: oneOf<Provider>({ fal: true, wavespeed: true, runcomfy: true }),
  model: text,
  times,
  skip: notNegative,
} satisfies Readonly<Record<keyof Fault, FieldRule>>;

/** What a provider's API does not have, so that no fault can strike it there. */
const LACKS: Readonly<Record<Provider, readonly Occasion[]>> = {
  fal: [],
  wavespeed: ['cancel'],
  runcomfy: ['upload', 'webhook'],
};

/** Throws a `TypeError` where a fault is none, or could never strike. */
export function checkFault(fault: Fault, path: string): void {
  checkFields(fault, { owner: 'a fault', path, rules: FAULT });
  const { do: effect, on, provider } = fault;
  checkField({ ...effect }, 'kind', kind, `${path}.do`);
  const rule: EffectRule = effectRules[effect.kind];
  const owner = `'${effect.kind}'`;
  checkFields(effect, { owner, path: `${path}.do`, rules: { kind, ...rule.fields } });
  if (!rule.on.includes(on)) {
    throw new TypeError(`${path}.on is '${on}'; ${owner} strikes on ${rule.on.join(', ')}`);
  }
  if (provider !== undefined) checkProvider(fault, provider, path);
}

function checkProvider({ do: effect, on }: Fault, provider: Provider, path: string): void {
  const rule: EffectRule = effectRules[effect.kind];
  const able = (rule.providers ?? providers)
    .filter((one) => !LACKS[one].includes(on))
    .filter((one) => effect.kind !== 'refuse' || canRefuse(one, effect))
    // fal's result is the model's own output, which holds no state.
    .filter((one) => effect.kind !== 'unknown-state' || one !== 'fal' || on === 'check');
  if (able.includes(provider)) return;
  const what = effect.kind === 'refuse' ? `'refuse' as ${effect.reason}` : `'${effect.kind}'`;
  const where = able.length === 0 ? 'nobody' : able.join(', ');
  throw new TypeError(`${path}.provider is '${provider}'; ${what} on ${on} strikes ${where}`);
}
