import type { DownloadLimits } from './download.ts';

/** Aborts a connection when too few bytes come in too long a wait. */
export interface Pace {
  /** From now on this connection is waited for. */
  readonly watch: (connection: AbortController) => void;
  /** Waits for `work`; only time spent here counts, so that a slow reader is no slow sender. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
  readonly came: (sizeBytes: number) => void;
  /** Whether all the time is spent that a file may take over all its connections. */
  readonly isOver: () => boolean;
}

export function createPace({ stallMs, leastBytes, totalMs }: DownloadLimits): Pace {
  let connection = new AbortController();
  let leftMs = stallMs;
  let totalLeftMs = totalMs;
  let freshBytes = 0;
  const giveUp = () => {
    const reason =
      totalLeftMs <= leftMs
        ? `it is not whole after ${totalMs} ms`
        : `fewer than ${leastBytes} bytes in ${stallMs} ms`;
    connection.abort(new Error(reason));
  };
  return {
    watch(next) {
      connection = next;
      leftMs = stallMs;
      freshBytes = 0;
    },
    async wait(work) {
      const startedAt = performance.now();
      const timer = setTimeout(giveUp, Math.min(leftMs, totalLeftMs));
      try {
        return await work;
      } finally {
        clearTimeout(timer);
        const spentMs = performance.now() - startedAt;
        leftMs -= spentMs;
        totalLeftMs -= spentMs;
      }
    },
    came(sizeBytes) {
      freshBytes += sizeBytes;
      if (freshBytes < leastBytes) return;
      leftMs = stallMs;
      freshBytes = 0;
    },
    isOver: () => totalLeftMs <= 0,
  };
}
