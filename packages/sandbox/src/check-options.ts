import { checkFields, type Form } from './checks/check-fields.ts';
import {
  list,
  notNegative,
  object,
  positive,
  required,
  whole,
  withMethods,
  type FieldRule,
} from './checks/field-rule.ts';
import type { Provider } from './provider.ts';
import type { SandboxOptions } from './sandbox.ts';
import type { Timings } from './world/timings.ts';

const OPTIONS = {
  port: whole(0, 65_535),
  speed: positive,
  timings: object,
  clock: withMethods('now'),
  faults: list,
  tariff: object,
  keys: { ...object, secret: true },
  models: object,
  renderer: withMethods('render', 'close'),
} satisfies Readonly<Record<keyof SandboxOptions, FieldRule>>;

const TIMINGS = {
  queueMs: required(notNegative),
  runMs: required(notNegative),
} satisfies Readonly<Record<keyof Timings, FieldRule>>;

const keyList: FieldRule = {
  fits: (value) =>
    Array.isArray(value) && value.every((key) => typeof key === 'string' && key !== ''),
  expected: 'an array of strings that are not empty',
  secret: true,
};

/** Throws a `TypeError` that names the first option which is unknown or unfit. */
export function checkOptions(options: SandboxOptions): void {
  checkFields(options, { owner: 'startSandbox', path: '', rules: OPTIONS });
  const { timings, keys, tariff, models } = options;
  if (timings !== undefined) checkFields(timings, formOf('timings', TIMINGS));
  if (keys !== undefined) checkFields(keys, formOf('keys', eachProvider(keyList)));
  if (tariff !== undefined) checkTables('tariff', tariff, notNegative);
  if (models !== undefined) checkTables('models', models, object);
}

/** Checks a table of models by provider, where every model's entry keeps one rule. */
function checkTables(option: string, tables: Tables, rule: FieldRule): void {
  checkFields(tables, formOf(option, eachProvider(object)));
  for (const [provider, table] of Object.entries(tables)) {
    if (table === undefined) continue;
    const rules = Object.fromEntries(Object.keys(table).map((id) => [id, required(rule)]));
    checkFields(table, formOf(`${option}.${provider}`, rules));
  }
}

type Tables = Readonly<Partial<Record<Provider, Readonly<Record<string, unknown>>>>>;

function formOf(path: string, rules: Form['rules']): Form {
  return { owner: path, path, rules };
}

function eachProvider(rule: FieldRule): Readonly<Record<Provider, FieldRule>> {
  return { fal: rule, wavespeed: rule, runcomfy: rule };
}
