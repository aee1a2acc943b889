import type { Provider } from '../contract/define-adapter.ts';
import { describe } from '../request/describe.ts';
import { requireNumber, requireUsd } from '../request/require-number.ts';
import { isObject, refuse, requireKeys } from '../request/require-that.ts';
import type { KinoraOptions } from './options.ts';

/**
 * Checks what a client is made with, before it is used for anything.
 * @throws KinoraError `invalid_request`
 */
export function checkOptions(given: KinoraOptions | undefined): void {
  const options: Partial<KinoraOptions> = given ?? {};
  requireKeys('createKinora', options, CLIENT_OPTIONS);
  checkProviders(options.providers);
  checkBudgets(options.budgets);
}

const CLIENT_OPTIONS = [
  'providers',
  'store',
  'budgets',
  'webhooks',
  'onEnd',
  'uploader',
  'pace',
  'listen',
  'fetch',
  'transport',
  'clock',
  'random',
] as const satisfies readonly (keyof KinoraOptions)[];

function checkProviders(providers: unknown): void {
  if (!Array.isArray(providers) || providers.length === 0) {
    refuse('providers', describe(providers), 'a list of at least one, e.g. [acme()]');
  }
  const ids = providers.map(checkProvider);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  // Of two providers with one id, only the last would ever be used.
  if (twin !== undefined) refuse('providers', `${twin} twice`, 'each provider once');
}

function checkProvider(provider: unknown): string {
  if (!isProvider(provider)) {
    // In plain JavaScript a factory is easily given uncalled.
    const factory = typeof provider === 'function' ? provider.name : 'acme';
    refuse('providers', describe(provider), `what ${factory}() returns`);
  }
  const { adapter, options } = provider;
  const { id } = adapter;
  requireKeys(`${id}()`, options, ['apiKey', 'baseUrl', 'limits']);
  const { baseUrl = {}, limits = {} } = options;
  const addresses = isObject(baseUrl) ? Object.entries(baseUrl) : [['', baseUrl]];
  for (const [host, url] of addresses) {
    const field = `${id}.baseUrl${host === '' ? '' : `.${host}`}`;
    if (!isAddress(url)) refuse(field, describe(url), 'an https: URL');
  }
  requireKeys(`${id}.limits`, limits, LIMITS, `${id}.limits.`);
  for (const name of LIMITS) {
    requireNumber(`${id}.limits.${name}`, limits[name], (most) => most >= 1, 'a number from 1');
  }
  return id;
}

const LIMITS = ['submits', 'submitsPerMinute', 'asks'] as const;

function isProvider(provider: unknown): provider is Provider {
  return isObject(provider) && isObject(provider['adapter']);
}

function isAddress(url: unknown): boolean {
  if (typeof url !== 'string') return false;
  return url.startsWith('/') || (URL.canParse(url) && /^https?:/i.test(url));
}

function checkBudgets(budgets: unknown = {}): void {
  if (!isObject(budgets)) refuse('budgets', describe(budgets), '{ name: { limitUsd } }');
  for (const [id, budget] of Object.entries(budgets)) {
    const field = `budgets.${id}`;
    requireKeys(field, budget, ['limitUsd'], `${field}.`);
    requireUsd(`${field}.limitUsd`, (budget as { limitUsd?: unknown }).limitUsd);
  }
}
