import { expect, it } from 'vitest';
import type { AttemptRow, JobRow, JobStore } from '../src/kept.ts';
import { isWaitingForTheNight } from '../src/the-night.ts';

const NOW = 1000;

interface Left {
  readonly state?: AttemptRow['state'];
  readonly nextAt: number;
  readonly requestId?: string;
}

function isWaiting(left: readonly Left[], accepted: Readonly<Record<string, string>> = {}) {
  const rows = left.map((_, index) => ({ id: `${index}`, idempotencyKey: `job-${index}` }));
  const store = {
    jobs: async () => rows as JobRow[],
    attemptsOf: async (id: string) => [{ state: 'unconfirmed', ...left[Number(id)] } as AttemptRow],
  } satisfies Pick<JobStore, 'jobs' | 'attemptsOf'>;
  const entries = Object.entries(accepted).map(([job, requestId]) => ({
    ...({ job, requestId, provider: 'fal', outcome: 'succeeded', refunded: false } as const),
  }));
  const oracle = { bill: async () => ({ entries, faults: {} }) };
  return isWaitingForTheNight({ oracle, store, jobs: 10, now: NOW });
}

it('waits for the night once all that is left is in doubt and was looked for', async () => {
  expect(await isWaiting([{ nextAt: NOW + 1 }, { nextAt: NOW + 1 }])).toBe(true);
  expect(await isWaiting([{ nextAt: NOW + 1 }, { nextAt: NOW + 1, state: 'queued' }])).toBe(false);
});

it('does not wait for another look at what was never accepted', async () => {
  expect(await isWaiting([{ nextAt: NOW }], { 'job-7': 'r7' })).toBe(true);
});

it('lets what was accepted be found first, unless it was looked for in vain', async () => {
  const accepted = { 'job-0': 'r0' };
  expect(await isWaiting([{ nextAt: NOW }], accepted)).toBe(false);
  expect(await isWaiting([{ nextAt: NOW, requestId: 'r0' }], accepted)).toBe(true);
  expect(await isWaiting([{ nextAt: NOW + 1 }], accepted)).toBe(true);
});
