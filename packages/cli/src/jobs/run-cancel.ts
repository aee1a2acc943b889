import type { Call } from '../command/command.ts';
import { exitCodeOf } from '../command/exit-code-of.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { tellError } from '../command/tell-error.ts';
import { worstExitCode } from '../command/worst-exit-code.ts';
import { printable } from '../terminal/printable.ts';
import { CANCEL_TEXT } from './cancel-text.ts';
import { findJob } from './find-job.ts';

type CancelCall = Call<Record<never, never>>;

/** Done where every provider has heard it. */
export async function runCancel(call: CancelCall): Promise<ExitCode> {
  const { words, open, out } = call;
  const session = await open({ for: 'kept-jobs' });
  try {
    const codes: ExitCode[] = [];
    for (const word of words) {
      try {
        const { ref } = await findJob(session.kinora, word);
        const outcome = await session.kinora.cancel(ref);
        const line = `${ref.id}: ${CANCEL_TEXT[outcome]}`;
        out.result('cancel', { job: ref.id, outcome, ref }, () => printable(line));
        codes.push(outcome === 'cancelled' || outcome === 'requested' ? EXIT.done : EXIT.failed);
      } catch (error) {
        tellError(out, error, session);
        codes.push(exitCodeOf(error));
      }
    }
    return worstExitCode(codes);
  } finally {
    await session.close();
  }
}
