import { KinoraError, type Phase } from '../errors/kinora-error.ts';

/** Why a signal was aborted, where it was by time. */
export const TOO_LATE = new Error('the deadline has passed');

/** Runs a step that costs nothing until it is done; an abort before that is free. */
export async function unlessAborted<Result>(
  phase: Phase,
  signal: AbortSignal | undefined,
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    signal?.throwIfAborted();
    return await step();
  } catch (cause) {
    if (signal?.aborted !== true) throw cause;
    const message = 'stopped before anything was submitted';
    throw new KinoraError(stopCode(signal), message, { phase, mayHaveCharged: 'no', cause });
  }
}

export function stopCode({ reason }: AbortSignal): 'aborted' | 'deadline_exceeded' {
  return reason === TOO_LATE ? 'deadline_exceeded' : 'aborted';
}
