import type { DownloadLimits } from './download.ts';

/** Aborts a download when too few bytes come in too long a wait. */
export interface Pace {
  /** Waits for `work`; only time spent here counts, so that a slow reader is no slow sender. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
  readonly came: (sizeBytes: number) => void;
}

export function createPace(
  { stallMs, leastBytes }: DownloadLimits,
  controller: AbortController,
): Pace {
  const stalled = new Error(`fewer than ${leastBytes} bytes in ${stallMs} ms`);
  let leftMs = stallMs;
  let freshBytes = 0;
  return {
    async wait(work) {
      const startedAt = performance.now();
      const timer = setTimeout(() => controller.abort(stalled), leftMs);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
        leftMs -= performance.now() - startedAt;
      }
    },
    came(sizeBytes) {
      freshBytes += sizeBytes;
      if (freshBytes < leastBytes) return;
      leftMs = stallMs;
      freshBytes = 0;
    },
  };
}
