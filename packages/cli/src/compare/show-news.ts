import type { ComparisonEntry, ComparisonNews, Contender } from 'kinora';
import { snapshotFacts } from '../jobs/snapshot-facts.ts';
import type { Board } from '../terminal/board.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';

/** Shows how each job stands, as it happens. */
export function showNews(
  news: ComparisonNews,
  { board, out }: { readonly board: Board; readonly out: Output },
): void {
  if (news.kind === 'end') {
    const { entry } = news;
    const now = Date.now();
    const startedAt = entry.job?.submittedAt ?? now;
    const name = nameOf(entry);
    board.set(keyOf(entry), { name, state: stateOf(entry), startedAt, endedAt: now });
    return;
  }
  const { contender, job, snapshot } = news;
  if (out.isJson) out.result('state', snapshotFacts(snapshot), () => '');
  // Measuring and the bill come after the job's own end.
  const state = snapshot.state === 'succeeded' ? 'measuring' : snapshot.state;
  const place = snapshot.state === 'queued' ? snapshot.queuePosition : undefined;
  board.set(keyOf(contender), {
    name: nameOf(contender),
    state,
    detail: place === undefined ? undefined : `place ${place} in the queue`,
    startedAt: snapshot.ref.submittedAt,
    expectedEndAt: () => job.expectedEndAt,
  });
}

function keyOf({ index }: Contender): string {
  return String(index);
}

function nameOf({ provider, model, run }: Contender): string {
  return printable(`${provider} ${model}${run === 1 ? '' : ` #${run}`}`);
}

function stateOf(entry: ComparisonEntry): string {
  if (entry.state === 'succeeded') return 'saved';
  return entry.state === 'unfinished' ? 'left' : entry.state;
}
