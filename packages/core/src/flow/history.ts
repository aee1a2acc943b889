import type { JobStore } from '../store/job-store.ts';

/** One model of one provider. */
export interface Endpoint {
  readonly provider: string;
  readonly model: string;
}

/** How long jobs of each endpoint took, here and in the store. Bounded. */
export interface History {
  /** In milliseconds, the latest last. */
  readonly of: (endpoint: Endpoint) => readonly number[];
  readonly add: (endpoint: Endpoint, durationMs: number) => void;
  /** Reads once what the store knows. Never rejects: without it, jobs are asked about as new ones. */
  readonly load: (endpoint: Endpoint) => Promise<void>;
}

const KEPT_PER_ENDPOINT = 32;
const KEPT_ENDPOINTS = 500;

export function createHistory(store: Pick<JobStore, 'durationsOf'>): History {
  const durations = new Map<string, readonly number[]>();
  const loads = new Map<string, Promise<void>>();
  const known = (name: string) => durations.get(name) ?? [];
  const keep = (name: string, latest: readonly number[]) => {
    durations.delete(name);
    durations.set(name, latest.slice(-KEPT_PER_ENDPOINT));
    const [oldest] = durations.keys();
    if (durations.size <= KEPT_ENDPOINTS || oldest === undefined) return;
    durations.delete(oldest);
    loads.delete(oldest);
  };
  const read = async (name: string, endpoint: Endpoint) => {
    try {
      const stored = await store.durationsOf({ ...endpoint, limit: KEPT_PER_ENDPOINT });
      keep(name, [...stored.toReversed(), ...known(name)]);
    } catch {
      loads.delete(name);
    }
  };
  return {
    of: (endpoint) => known(nameOf(endpoint)),
    add(endpoint, durationMs) {
      const name = nameOf(endpoint);
      keep(name, [...known(name), durationMs]);
    },
    load(endpoint) {
      const name = nameOf(endpoint);
      const loading = loads.get(name) ?? read(name, endpoint);
      loads.set(name, loading);
      return loading;
    },
  };
}

/** An endpoint's name, as callers write it too. */
export function nameOf({ provider, model }: Endpoint): string {
  return `${provider}:${model}`;
}
