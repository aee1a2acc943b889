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

/**
 * Runs lines in their order, so many at once. A line that the budget has no room for waits for those
 * under way, which may cost less than is held for them. Nothing new is begun after a failure, unless
 * it keeps going; what is under way is seen through.
 */
export async function runLines<Line>(
  source: AsyncIterable<Line>,
  make: (line: Line) => Promise<Verdict>,
  { concurrency, keepGoing, signal }: RunRules,
): Promise<Ending> {
  const lines = source[Symbol.asyncIterator]();
  let ending: Ending | undefined;
  let underWay = 0;
  const wake: (() => void)[] = [];
  const end = (why: Ending) => (ending ??= why);
  const oneEnds = () => new Promise<void>((resolve) => void wake.push(resolve));
  const tried = async (line: Line): Promise<Verdict> => {
    underWay += 1;
    try {
      return await make(line);
    } finally {
      underWay -= 1;
      for (const call of wake.splice(0)) call();
    }
  };
  const see = async (line: Line): Promise<void> => {
    let verdict = await tried(line);
    while (verdict === 'over-budget' && underWay > 0 && ending === undefined) {
      await oneEnds();
      verdict = await tried(line);
    }
    if (verdict === 'hopeless') end('failure');
    if (verdict === 'failed' && !keepGoing) end('failure');
    if (verdict === 'over-budget' && !keepGoing) end('budget');
  };
  const work = async (): Promise<void> => {
    while (ending === undefined) {
      if (signal.aborted) return void end('stopped');
      const next = await lines.next();
      if (next.done === true) return void end('end-of-file');
      if (ending === undefined) await see(next.value);
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
