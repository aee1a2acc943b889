import { describe } from '../request/describe.ts';
import { requireText } from '../request/require-text.ts';
import { requireWait } from '../request/require-number.ts';
import {
  refuse,
  requireKeys,
  requireSignal,
  requireThat,
  requireWord,
} from '../request/require-that.ts';
import type { GenerateOptions } from './options.ts';

/**
 * Checks the options of one call. A slip in them could be paid for.
 * @throws KinoraError `invalid_request`
 */
export function checkCall(options: GenerateOptions): void {
  requireKeys('options', options, CALL_OPTIONS);
  for (const field of WORDY) requireWord(field, options[field], WORDS[field]);
  for (const each of readList('fallbackOn', options.fallbackOn) ?? []) {
    requireWord('fallbackOn', each, ['content_rejected', 'unauthenticated']);
  }
  requireText('idempotencyKey', options.idempotencyKey, 255);
  requireText('saveAs', options.saveAs, 4096);
  requireSignal(options.signal);
  requireWait('deadlineMs', options.deadlineMs);
  checkProviders(options);
}

/** One provider, or several that are tried in turn. */
function checkProviders({ provider, providers, route }: GenerateOptions): void {
  const names = readList('providers', providers) ?? [];
  if (providers?.length === 0) refuse('providers', 'an empty list', 'one or more');
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) refuse('providers', `${describe(twin)} twice`, 'each provider once');
  if (provider === undefined || (providers === undefined && route === undefined)) return;
  refuse('provider', describe(provider), 'nothing beside providers or route');
}

function readList(field: string, value: unknown): readonly string[] | undefined {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  requireThat(isList, field, value, 'a list of names');
  return isList ? value : undefined;
}

const WORDS = {
  route: ['cheapest', 'fastest'],
  onUnknownSubmit: ['reconcile', 'park', 'resubmit'],
  adjust: ['strict', 'nearest'],
  onUnsupported: ['error', 'warn'],
  onAbort: ['detach', 'cancel'],
} as const satisfies Partial<Record<keyof GenerateOptions, readonly string[]>>;
const WORDY = Object.keys(WORDS) as (keyof typeof WORDS)[];
const CALL_OPTIONS = [
  'provider',
  'providers',
  'fallbackOn',
  'maxCostUsd',
  'expectedCostUsd',
  'budget',
  'allowDoubleSpend',
  'idempotencyKey',
  'saveAs',
  'signal',
  'deadlineMs',
  ...WORDY,
] as const satisfies readonly (keyof GenerateOptions)[];
