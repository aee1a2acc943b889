import type { JobStore, Kinora, SubmitOptions } from 'kinora';
import type { BatchPlan, GoneLine } from '../plan/plan-batch.ts';
import type { PlannedLine } from '../plan/plan-line.ts';
import type { LineToMake } from '../read/requests-again.ts';
import type { LineResult } from './line-result.ts';
import type { ManifestRow } from '../manifest/manifest-rows.ts';
import type { Score } from './score.ts';
import { makeLine, type Errand } from './make-line.ts';
import { runLines, type Ending, type RunRules } from './run-lines.ts';
import { verdictOn } from './verdict-on.ts';

export interface BatchNeeds extends RunRules {
  readonly kinora: Kinora;
  readonly store: JobStore;
  readonly score: Pick<Score, 'note'>;
  /** Requests in the order of the file, read one by one. */
  readonly requests: AsyncIterable<LineToMake>;
  readonly optionsFor: (line: PlannedLine) => SubmitOptions;
  /** Told of each that is under way now, or in doubt. */
  readonly onNews: (row: ManifestRow) => void;
  /** Told of the end of each. */
  readonly onLine: (row: ManifestRow) => Promise<void>;
  /** Whether nothing more may begin. */
  readonly isHalted: () => boolean;
}

/** Videos that are made already, or being made, cost nothing to ask about. */
const FETCHED_AT_ONCE = 64;

/** Sees through what earlier runs have left, and makes what is not begun. */
export async function runBatch(plan: BatchPlan, needs: BatchNeeds): Promise<Ending> {
  const { kinora, store, score, signal, optionsFor, onLine } = needs;
  let isHalted = needs.isHalted;
  const rows = new Map<PlannedLine | GoneLine, ManifestRow>();
  const make = async (line: PlannedLine | GoneLine, send: Errand['send']) => {
    const { key, target, standing, handle } = line;
    const onJob = (result: LineResult) => needs.onNews(score.note(line, result));
    const errand = { key, target, standing, handle, send, onJob };
    const made = await makeLine({ kinora, store, signal }, errand);
    rows.set(line, score.note(line, made.result));
    const verdict = verdictOn(made);
    // A full disk is as full for the lines that have not begun.
    if (verdict === 'hopeless') isHalted = () => true;
    return verdict;
  };
  const tell = async (line: PlannedLine | GoneLine) => {
    const row = rows.get(line);
    rows.delete(line);
    if (row !== undefined) await onLine(row);
  };

  const left = [
    ...plan.lines.filter(({ task }) => task === 'fetch'),
    ...plan.gone.filter(({ isOpen }) => isOpen),
  ];
  const fetching = runLines(
    listed(left),
    { make: (line) => make(line, nothingToSend), onEnd: tell },
    { signal, concurrency: FETCHED_AT_ONCE, keepGoing: true },
  );
  const making = runLines(
    unlessHalted(needs.requests, () => isHalted()),
    {
      make: ({ line, request }) => make(line, () => kinora.submit(request, optionsFor(line))),
      onEnd: ({ line }) => tell(line),
    },
    needs,
  );
  const [fetched, made] = await Promise.allSettled([fetching, making]);
  if (made.status === 'rejected') throw made.reason;
  if (fetched.status === 'rejected') throw fetched.reason;
  return made.value === 'end-of-file' && isHalted() ? 'failure' : made.value;
}

async function* unlessHalted<Line>(
  lines: AsyncIterable<Line>,
  isHalted: () => boolean,
): AsyncGenerator<Line, void> {
  for await (const line of lines) {
    if (isHalted()) return;
    yield line;
  }
}

async function* listed<Line>(lines: readonly Line[]): AsyncGenerator<Line, void> {
  yield* lines;
}

function nothingToSend(): Promise<never> {
  return Promise.reject(new Error('a job of an earlier run is not sent anew'));
}
