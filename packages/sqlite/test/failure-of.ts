import { KinoraError } from '@kinora/core/store';

interface Failure {
  readonly code: string;
  readonly phase: string;
  readonly mayHaveCharged: string;
  readonly message: string;
}

/** What a call throws; `undefined` when it throws nothing that a caller of Kinora expects. */
export function failureOf(call: () => unknown): Failure | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return failureIn(error);
  }
}

/** What a promise rejects with; `undefined` as above. */
export function rejectionOf(promise: Promise<unknown>): Promise<Failure | undefined> {
  return promise.then(() => undefined, failureIn);
}

function failureIn(error: unknown): Failure | undefined {
  if (!(error instanceof KinoraError)) return undefined;
  const { code, phase, mayHaveCharged, message } = error;
  return { code, phase, mayHaveCharged, message };
}
