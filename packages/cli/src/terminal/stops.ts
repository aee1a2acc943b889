/** It is to end: once, then for good. */
export interface Stops {
  /** The first Ctrl-C, a polite request to end, or results that cannot be told. */
  readonly first: AbortSignal;
  /** The second. */
  readonly second: AbortSignal;
  /** From here on a third ends the program at once. */
  readonly close: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;
/** What starts this program may pass on the Ctrl-C that it has had itself. */
const SAME_MS = 250;

export function listenForStops(process: NodeJS.Process, broken: AbortSignal): Stops {
  const [first, second] = [new AbortController(), new AbortController()];
  let lastAt = -Infinity;
  const stop = () => {
    const now = performance.now();
    const isSame = now - lastAt < SAME_MS;
    lastAt = now;
    if (isSame) return;
    if (!first.signal.aborted) first.abort();
    else if (!second.signal.aborted) second.abort();
    else process.exit(INTERRUPTED);
  };
  const end = () => first.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  broken.addEventListener('abort', end);
  return {
    first: first.signal,
    second: second.signal,
    close() {
      for (const signal of SIGNALS) process.off(signal, stop);
      broken.removeEventListener('abort', end);
    },
  };
}
