import type { Provider } from '@kinora/sandbox';

/** What a job is called: its idempotency key, the start of its prompt and its file. */
export function jobName(index: number): string {
  return `job-${String(index).padStart(5, '0')}`;
}

export function nameIn(prompt: string): string {
  return prompt.slice(0, jobName(0).length);
}

export function promptOf(index: number): string {
  return `${jobName(index)} A paper boat on a stormy sea.`;
}

/** Jobs in doubt at RunComfy can only be parked, so it gets the smallest share. */
const SHARES: readonly Provider[] = [
  ...Array.from({ length: 9 }, () => 'fal' as const),
  ...Array.from({ length: 9 }, () => 'wavespeed' as const),
  ...Array.from({ length: 2 }, () => 'runcomfy' as const),
];

export function providerOf(index: number): Provider {
  return SHARES[(index * 7) % SHARES.length] ?? 'fal';
}
