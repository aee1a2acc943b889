import { loadAdapter, type Adapter } from '@kinora/core/adapter';
import type { AdapterFacts } from './facts.ts';

/** The facts, with the adapter that they are about. */
export interface KnownFacts extends AdapterFacts {
  readonly adapter: Adapter;
}

export async function withAdapter(facts: AdapterFacts): Promise<KnownFacts> {
  return { ...facts, adapter: await loadAdapter(facts.provider().adapter) };
}
