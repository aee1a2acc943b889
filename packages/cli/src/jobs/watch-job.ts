import type { Clip, JobSnapshot, VideoJob } from 'kinora';
import { besides, type Board } from '../terminal/board.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { snapshotFacts } from './snapshot-facts.ts';

export interface Watch {
  readonly board: Board;
  readonly out: Output;
  /** Stops the waiting, not the job. */
  readonly signal: AbortSignal;
  /** How it stands, as far as that is known; else its first change is the first that is told. */
  readonly first: JobSnapshot | undefined;
}

/**
 * Waits for a job and shows each of its states.
 * @throws KinoraError as `job.wait` does
 */
export async function watchJob(job: VideoJob<Clip>, watch: Watch): Promise<Clip> {
  const { board, out, signal, first } = watch;
  const show = (snapshot: JobSnapshot) => {
    board.set(job.id, { ...rowOf(snapshot), expectedEndAt: () => job.expectedEndAt });
    if (out.isJson) out.result('state', snapshotFacts(snapshot), () => '');
  };
  const aside = besides(out, board);
  if (first !== undefined && !OVER.includes(first.state)) show(first);
  const leave = [
    job.on('state', show),
    job.on('warning', (text) => {
      // It ends the wait, and is told as its error.
      if (text.includes('[storage_failed]')) return;
      aside.note(out.notePaint('yellow', printable(text.replace(/^KinoraError: /, ''))));
    }),
  ];
  try {
    return await job.wait({ signal });
  } finally {
    for (const off of leave) off();
  }
}

function rowOf(snapshot: JobSnapshot) {
  const { ref, state, at, cancelRequested } = snapshot;
  const isOver = OVER.includes(state);
  const detail = cancelRequested === true && !isOver ? 'cancel asked for' : detailOf(snapshot);
  return {
    name: printable(`${ref.provider} ${ref.model}`),
    state,
    detail,
    startedAt: ref.submittedAt,
    endedAt: isOver ? at : undefined,
  };
}

const OVER: readonly JobSnapshot['state'][] = ['succeeded', 'failed', 'cancelled', 'parked'];

function detailOf(snapshot: JobSnapshot): string | undefined {
  if (snapshot.state === 'queued' && snapshot.queuePosition !== undefined) {
    return `place ${snapshot.queuePosition} in the queue`;
  }
  if (snapshot.state === 'running' && snapshot.progress !== undefined) {
    return `${Math.round(snapshot.progress * 100)} %`;
  }
  return snapshot.state === 'unconfirmed' ? 'the answer was lost; looking for it' : undefined;
}
