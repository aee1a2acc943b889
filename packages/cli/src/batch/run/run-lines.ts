/** Why no further line was begun. */
export type Ending = 'end-of-file' | 'failure' | 'budget' | 'stopped';

/** What came of one line, as far as it matters to the others. */
export type Verdict =
  | 'went-well'
  | 'failed'
  /** Whatever is wrong would be wrong for all others too. */
  | 'hopeless'
  /** There was no room for it in the budget, and nothing was sent. */
  | 'over-budget';

export interface RunRules {
  readonly concurrency: number;
  readonly keepGoing: boolean;
  readonly signal: AbortSignal;
}

export interface Work<Line> {
  /** One try; a line that waited for money has several. */
  readonly make: (line: Line) => Promise<Verdict>;
  /** Told of each line after its last try. */
  readonly onEnd: (line: Line) => Promise<void>;
}

/**
 * Runs lines in their order, so many at once. A line that the budget has no room for waits for those
 * under way, which may cost less than is held for them. Nothing new is begun after a failure, unless
 * it keeps going; what is under way is seen through.
 */
export async function runLines<Line>(
  source: AsyncIterable<Line>,
  { make, onEnd }: Work<Line>,
  { concurrency, keepGoing, signal }: RunRules,
): Promise<Ending> {
  const lines = source[Symbol.asyncIterator]();
  const gate = createGate();
  let ending: Ending | undefined;
  const end = (why: Ending) => {
    ending ??= why;
    gate.tell();
  };
  const work = async (): Promise<void> => {
    while (ending === undefined && !signal.aborted) {
      const next = await lines.next();
      if (next.done === true) return;
      if (ending !== undefined) return;
      const verdict = await gate.pass(
        () => make(next.value),
        () => ending !== undefined || signal.aborted,
      );
      if (verdict === 'hopeless') end('failure');
      if (verdict === 'failed' && !keepGoing) end('failure');
      if (verdict === 'over-budget' && !keepGoing) end('budget');
      await onEnd(next.value);
    }
  };
  const workers = Array.from({ length: concurrency }, () =>
    work().catch((error: unknown) => {
      end('failure');
      throw error;
    }),
  );
  // Whatever one of them met, what the others have under way is seen through.
  const ends = await Promise.allSettled(workers);
  await lines.return?.();
  for (const each of ends) if (each.status === 'rejected') throw each.reason;
  return signal.aborted ? 'stopped' : (ending ?? 'end-of-file');
}

/** Holds lines back that wait for money, for as long as one that is under way may give some back. */
function createGate() {
  const waiting = new Set<() => void>();
  let busy = 0;
  let held = 0;
  let ends = 0;
  const tell = () => {
    for (const call of waiting) call();
    waiting.clear();
  };
  const change = () => new Promise<void>((resolve) => void waiting.add(resolve));
  return {
    tell,
    async pass(make: () => Promise<Verdict>, isOver: () => boolean): Promise<Verdict> {
      busy += 1;
      let isHeld = false;
      try {
        let verdict = await make();
        while (verdict === 'over-budget' && !isOver()) {
          if (!isHeld) {
            isHeld = true;
            held += 1;
            tell();
          }
          if (busy === held) break;
          const before = ends;
          await change();
          if (ends === before || isOver()) continue;
          isHeld = false;
          held -= 1;
          verdict = await make();
        }
        if (verdict !== 'over-budget') ends += 1;
        return verdict;
      } finally {
        busy -= 1;
        if (isHeld) held -= 1;
        tell();
      }
    },
  };
}
