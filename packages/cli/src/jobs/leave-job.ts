import type { JobRef, VideoJob } from 'kinora';
import type { Call, Options } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { tellError } from '../command/tell-error.ts';
import type { Session } from '../session/session.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { CANCEL_TEXT } from './cancel-text.ts';

/** How long after the first Ctrl-C a second one still reaches the jobs. */
const GRACE_MS = 4000;

/**
 * What the first Ctrl-C comes to: the jobs go on, and how to come back to them is said. On a
 * terminal there are some seconds for the second, which has their providers asked to cancel.
 */
export async function leaveJobs(
  jobs: readonly Pick<VideoJob<unknown>, 'ref' | 'cancel'>[],
  { out, stops }: Pick<Call<Options>, 'out' | 'stops'>,
  session: Pick<Session, 'store' | 'flags'>,
): Promise<ExitCode> {
  const { store, flags } = session;
  for (const { ref } of jobs) {
    out.note(store === undefined ? endsHere(ref) : goesOn(ref, flags));
    if (out.isJson) out.result('left', { job: ref.id, ref }, () => '');
  }
  const isRepeatable = out.noteStream.isTTY && store !== undefined;
  if (isRepeatable && !stops.second.aborted) {
    out.note('Ctrl-C again asks to cancel.');
    await secondStop(stops.second, GRACE_MS);
  }
  if (!stops.second.aborted) return EXIT.interrupted;
  for (const job of jobs) await cancelNow(job, out, session);
  return EXIT.interrupted;
}

async function cancelNow(
  { ref, cancel }: Pick<VideoJob<unknown>, 'ref' | 'cancel'>,
  out: Output,
  session: Pick<Session, 'store' | 'flags'>,
): Promise<void> {
  try {
    const outcome = await cancel();
    out.note(printable(`${ref.id}: ${CANCEL_TEXT[outcome]}`));
    if (out.isJson) out.result('cancel', { job: ref.id, outcome, ref }, () => '');
  } catch (error) {
    tellError(out, error, session);
  }
}

function goesOn(ref: JobRef, flags: string): string {
  const { id, provider, requestId = 'id not known yet' } = ref;
  return printable(
    `Stopped waiting. ${id} goes on at ${provider} (${requestId}). Come back to it: kinora resume ${id}${flags}`,
  );
}

function endsHere({ id }: JobRef): string {
  return printable(`Stopped. ${id} was a job of this command's own sandbox, and ends with it.`);
}

function secondStop(signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
