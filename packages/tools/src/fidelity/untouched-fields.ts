import type { Finding } from './take-stock.ts';

/** A wire field that no request has reached: it is for `providerOptions`. */
export interface Untouched {
  readonly name: string;
  readonly endpoints: number;
}

/** Wire fields of endpoints that take requests, and in none of them; most often seen first. */
export function untouchedFields(findings: readonly Finding[]): readonly Untouched[] {
  const touched = new Set<string>();
  const names = new Map<string, Set<string>>();
  for (const { endpoint, verdict } of findings) {
    if (verdict.kind === 'valid') for (const name of Object.keys(verdict.body)) touched.add(name);
    for (const name of endpoint.fields.keys()) {
      names.set(name, (names.get(name) ?? new Set()).add(`${endpoint.provider}:${endpoint.id}`));
    }
  }
  return [...names]
    .filter(([name]) => !touched.has(name))
    .map(([name, endpoints]) => ({ name, endpoints: endpoints.size }))
    .toSorted((a, b) => b.endpoints - a.endpoints);
}
