import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { ScriptedTransport } from '../scripted-transport.ts';
import type { AdapterFacts } from './facts.ts';

/** Searches everything that a caller could see or log, to any depth. */
export function expectKeyKept(told: readonly unknown[], apiKey: string): void {
  const options = { depth: Infinity, showHidden: true, maxStringLength: null } as const;
  const seen = inspect(told, { ...options, maxArrayLength: null });
  for (const part of [apiKey, ...apiKey.split(':')]) {
    expect(seen.includes(part), 'the key is in what was told').toBe(false);
  }
}

/** The key goes with every call to the provider's own hosts, and with no other. */
export function expectKeyAtHome(
  api: ScriptedTransport,
  facts: AdapterFacts,
  { apiKey, baseUrl }: { readonly apiKey: string; readonly baseUrl: string | undefined },
): void {
  const hosts = Object.values(facts.provider().adapter.hosts);
  const homes = (baseUrl === undefined ? hosts : [baseUrl]).map((host) => new URL(host).origin);
  const open = facts.webhook?.keys === undefined ? [] : api.callsTo(facts.webhook.keys.call);
  for (const call of api.calls) {
    const { method, url, origin, headers, body } = call;
    // Public keys are fetched without the account's own, wherever they are.
    const isDue = homes.includes(origin) && !open.includes(call);
    const isSigned = JSON.stringify(headers).includes(apiKey);
    expect(isSigned, `the key at ${method} ${url}`).toBe(isDue);
    expect(JSON.stringify(body) ?? '', 'the body').not.toContain(apiKey);
    expect(decodeURIComponent(url), 'the URL').not.toContain(apiKey);
  }
}
