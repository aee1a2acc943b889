import type { Clock } from '../../src/flow/clock.ts';
import type { JobRef } from '../../src/job/job-ref.ts';
import { createClip, type Clip, type ClipInput } from '../../src/media/clip.ts';

export const ref: JobRef = {
  version: 1,
  id: 'job-1',
  provider: 'acme',
  model: 'acme/video-1',
  requestId: 'r1',
  submittedAt: 1_795_000_000_000,
};

/** A clock on which every wait is over at once, and its waits. */
export function quickClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  const sleep = async (ms: number, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    waits.push(ms);
  };
  return { waits, now: () => Date.UTC(2026, 10, 20, 12), sleep };
}

/** A clip of one video at `url`, on this machine's own server. */
export function clipAt(url: string, changes: Partial<ClipInput> = {}): Clip {
  return createClip({
    ref,
    output: { videos: [{ url }], raw: {} },
    adjusted: [],
    unsupported: [],
    attempts: [],
    skipped: [],
    cancelRequested: false,
    clock: quickClock(),
    allowLoopback: true,
    ...changes,
  });
}
