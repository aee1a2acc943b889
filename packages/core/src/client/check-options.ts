import type { Provider, ProviderOptions } from '../contract/define-adapter.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { requireNumber, requireWait } from '../request/require-number.ts';
import type { GenerateOptions, KinoraOptions } from './options.ts';

/**
 * Checks what a client is made with, before it is used for anything.
 * @throws KinoraError `invalid_request`
 */
export function checkOptions(options: KinoraOptions): void {
  requireKeys('createKinora', options, CLIENT_OPTIONS);
  const { providers, pace = {} } = options;
  const isList: boolean = Array.isArray(providers) && providers.length > 0;
  if (!isList) refuse(describe(providers), 'a list of at least one, e.g. [acme()]');
  for (const provider of providers) checkProvider(provider);
  requireWord('listen', options.listen, [true, false]);
  requireWait('pace.minMs', pace.minMs);
  requireWait('pace.maxMs', pace.maxMs);
  const ids = providers.map(({ adapter }) => adapter.id);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  // Of two providers with one id, only the last would ever be used.
  if (twin !== undefined) refuse(`${twin} twice`, 'each provider once');
}

/** Checks the options of one call. A slip in them could be paid for. */
export function checkCall(options: GenerateOptions): void {
  requireKeys('options', options, CALL_OPTIONS);
  requireWord('adjust', options.adjust, ['strict', 'nearest']);
  requireWord('onUnsupported', options.onUnsupported, ['error', 'warn']);
  requireWord('onAbort', options.onAbort, ['detach', 'cancel']);
  requireWord('onUnknownSubmit', options.onUnknownSubmit, ['reconcile', 'park', 'resubmit']);
  requireWord('route', options.route, ['cheapest', 'fastest']);
  for (const each of readList('fallbackOn', options.fallbackOn) ?? []) {
    requireWord('fallbackOn', each, ['content_rejected', 'unauthenticated']);
  }
  requireText('idempotencyKey', options.idempotencyKey, 255);
  requireText('saveAs', options.saveAs, 4096);
  const { provider, providers, route } = options;
  if (readList('providers', providers)?.length === 0) {
    throw invalidRequest([{ field: 'providers', given: 'an empty list', allowed: 'one or more' }]);
  }
  if (provider === undefined || (providers === undefined && route === undefined)) return;
  const allowed = 'nothing beside providers or route';
  throw invalidRequest([{ field: 'provider', given: describe(provider), allowed }]);
}

function readList(field: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (isList) return value;
  throw invalidRequest([{ field, given: describe(value), allowed: 'a list of names' }]);
}

export function requireText(field: string, value: unknown, most: number): void {
  const isText = typeof value === 'string' && value !== '' && value.length <= most;
  if (value === undefined || (isText && value.isWellFormed())) return;
  throw invalidRequest([{ field, given: describe(value), allowed: `1 to ${most} characters` }]);
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
const PROVIDER_OPTIONS = ['apiKey', 'baseUrl', 'limits'];
const CALL_OPTIONS = [
  'provider',
  'providers',
  'route',
  'fallbackOn',
  'maxCostUsd',
  'expectedCostUsd',
  'budget',
  'allowDoubleSpend',
  'onUnknownSubmit',
  'idempotencyKey',
  'saveAs',
  'adjust',
  'onUnsupported',
  'signal',
  'deadlineMs',
  'onAbort',
] as const satisfies readonly (keyof GenerateOptions)[];

export function requireKeys(field: string, options: unknown, known: readonly string[]): void {
  const keys = typeof options === 'object' && options !== null ? Object.keys(options) : [''];
  const odd = keys.find((key) => !known.includes(key));
  if (odd === undefined) return;
  const given = odd === '' ? describe(options) : `not a field of the options`;
  throw invalidRequest([{ field: odd === '' ? field : odd, given, allowed: known.join(', ') }]);
}

function requireWord(field: string, value: unknown, words: readonly unknown[]): void {
  if (value === undefined || words.includes(value)) return;
  throw invalidRequest([{ field, given: describe(value), allowed: words.join(', ') }]);
}

function checkProvider(provider: Provider): void {
  // In plain JavaScript a factory is easily given uncalled.
  if (typeof provider !== 'object' || !('adapter' in provider)) {
    refuse(describe(provider), 'what a factory returns, e.g. acme()');
  }
  const { adapter, options } = provider;
  requireKeys(`${adapter.id}()`, options, PROVIDER_OPTIONS);
  for (const [host, url] of Object.entries(addressesOf(options.baseUrl))) {
    const isAddress = url.startsWith('/') || (URL.canParse(url) && /^https?:/i.test(url));
    const field = `${adapter.id}.baseUrl${host}`;
    if (!isAddress)
      throw invalidRequest([{ field, given: describe(url), allowed: 'an https: URL' }]);
  }
  const { submits, submitsPerMinute, asks } = options.limits ?? {};
  const count = (name: string, value: unknown) =>
    requireNumber(`${adapter.id}.limits.${name}`, value, (most) => most >= 1, 'a number from 1');
  count('submits', submits);
  count('submitsPerMinute', submitsPerMinute);
  count('asks', asks);
}

function addressesOf(baseUrl: ProviderOptions['baseUrl']): Readonly<Record<string, string>> {
  if (typeof baseUrl === 'string') return { '': baseUrl };
  return Object.fromEntries(Object.entries(baseUrl ?? {}).map(([host, url]) => [`.${host}`, url]));
}

function refuse(given: string, allowed: string): never {
  throw invalidRequest([{ field: 'providers', given, allowed }]);
}
