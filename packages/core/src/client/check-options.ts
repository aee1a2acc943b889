import type { Provider } from '../contract/define-adapter.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/read-request.ts';
import { requireNumber, requireWait } from '../request/require-number.ts';
import type { KinoraOptions } from './options.ts';

/**
 * Checks what a client is made with, before it is used for anything.
 * @throws KinoraError `invalid_request`
 */
export function checkOptions({ providers, pace = {} }: KinoraOptions): void {
  for (const provider of providers) checkProvider(provider);
  requireWait('pace.minMs', pace.minMs);
  requireWait('pace.maxMs', pace.maxMs);
  const ids = providers.map(({ adapter }) => adapter.id);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  // Of two providers with one id, only the last would ever be used.
  if (twin !== undefined) refuse(`${twin} twice`, 'each provider once');
}

function checkProvider(provider: Provider): void {
  // In plain JavaScript a factory is easily given uncalled.
  if (typeof provider !== 'object' || !('adapter' in provider)) {
    refuse(describe(provider), 'what a factory returns, e.g. acme()');
  }
  const { adapter, options } = provider;
  const { submits, submitsPerMinute, asks } = options.limits ?? {};
  const count = (name: string, value: unknown) =>
    requireNumber(`${adapter.id}.limits.${name}`, value, (most) => most >= 1, 'a number from 1');
  count('submits', submits);
  count('submitsPerMinute', submitsPerMinute);
  count('asks', asks);
}

function refuse(given: string, allowed: string): never {
  throw invalidRequest([{ field: 'providers', given, allowed }]);
}
