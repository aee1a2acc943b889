import type { CallOutcome } from '../flow/call-outcome.ts';
import { HEALTHY, readHealth, type Health } from '../routing/health/health.ts';
import { note, type HealthEvent } from '../routing/health/note.ts';
import type { JobStore } from '../store/job-store.ts';

/** What is known of the providers' health, here and by other processes on the same store. */
export interface HealthBook {
  /** Reads what others have learnt. */
  readonly refresh: (provider: string) => Promise<Health>;
  readonly healthOf: (provider: string) => Health;
  /** Never rejects: a store that forgets a provider's health loses no money. */
  readonly note: (provider: string, event: HealthEvent) => Promise<void>;
  readonly noteCall: (outcome: CallOutcome) => void;
}

interface Page {
  readonly health: Health;
  readonly version: number;
}

const MOST_TRIES = 3;

export function createHealthBook(store: Pick<JobStore, 'health' | 'commit'>): HealthBook {
  const pages = new Map<string, Page>();
  const read = async (provider: string): Promise<Page> => {
    const row = await store.health(provider);
    const page = { health: readHealth(row?.record), version: row?.version ?? 0 };
    pages.set(provider, page);
    return page;
  };
  const write = async (provider: string, event: HealthEvent): Promise<void> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { health, version: was } = pages.get(provider) ?? (await read(provider));
      const after = note(health, event);
      if (after === health) return;
      const page = { health: after, version: was + 1 };
      // Calls of this process count at once, whatever becomes of the commit.
      pages.set(provider, page);
      const row = { provider, version: page.version, record: after };
      const commit = await store.commit([{ kind: 'health', row, was }]);
      if (commit.kind === 'done') return;
      await read(provider);
    }
  };
  const tried = (provider: string, event: HealthEvent) => write(provider, event).catch(() => {});
  return {
    refresh: async (provider) => (await read(provider)).health,
    healthOf: (provider) => pages.get(provider)?.health ?? HEALTHY,
    note: tried,
    noteCall: ({ provider, ...call }) => void tried(provider, { kind: 'ended', ...call }),
  };
}
