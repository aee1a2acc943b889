import type { JobRef } from '../job/job-ref.ts';
import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

/** Where in a job's life something went wrong. */
export type Phase =
  | 'validate'
  | 'reserve'
  | 'upload'
  | 'submit'
  | 'check'
  | 'result'
  | 'cancel'
  | 'wait'
  | 'download'
  | 'inspect'
  | 'webhook'
  | 'store';

/** Whether the provider may have billed the job by then. */
export type Charged = 'no' | 'unknown' | 'yes';

/** One thing wrong with a request: which field, what it was, what would have been taken. */
export interface FieldIssue {
  readonly field: string;
  readonly given: string;
  readonly allowed: string;
}

export interface KinoraErrorDetails {
  readonly phase: Phase;
  readonly mayHaveCharged: Charged;
  readonly provider?: string | undefined;
  /** The handle of the job; `kinora.resume(error.job)` picks it up again. */
  readonly job?: JobRef | undefined;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly httpStatus?: number | undefined;
  readonly providerCode?: string | undefined;
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** The one error that Kinora throws. Branch on `code`; the message is for people. */
export class KinoraError extends Error {
  override readonly name = 'KinoraError';
  readonly code: ErrorCode;
  readonly phase: Phase;
  readonly provider: string | undefined;
  readonly mayHaveCharged: Charged;
  readonly job: JobRef | undefined;
  readonly issues: readonly FieldIssue[];
  readonly httpStatus: number | undefined;
  readonly providerCode: string | undefined;
  /** Whether the same call may be sent again, and after how many milliseconds. */
  readonly retry: { readonly safe: boolean; readonly afterMs?: number };
  readonly #message: string;
  readonly #details: KinoraErrorDetails;

  constructor(code: ErrorCode, message: string, details: KinoraErrorDetails) {
    super(inFull(code, message, details), { cause: details.cause });
    this.code = code;
    this.phase = details.phase;
    this.provider = details.provider;
    this.mayHaveCharged = details.mayHaveCharged;
    this.job = details.job;
    this.issues = details.issues ?? [];
    this.httpStatus = details.httpStatus;
    this.providerCode = details.providerCode;
    this.retry = retryOf(code, details);
    this.#message = message;
    this.#details = details;
  }

  /** What went wrong, without what `message` adds about money and advice. */
  get plainMessage(): string {
    return this.#message;
  }

  /** The same error with the handle of its job. */
  withJob(job: JobRef, mayHaveCharged: Charged = this.mayHaveCharged): KinoraError {
    return new KinoraError(this.code, this.#message, { ...this.#details, job, mayHaveCharged });
  }
}

/** Tells a KinoraError apart, also one from another copy of the package. */
export function isKinoraError(error: unknown): error is KinoraError {
  return error instanceof Error && error.name === 'KinoraError' && 'mayHaveCharged' in error;
}

const CHARGES = {
  no: 'Nothing was charged.',
  unknown: 'It may have been charged.',
  yes: 'The job may be billed.',
} as const satisfies Record<Charged, string>;

function inFull(code: ErrorCode, message: string, details: KinoraErrorDetails): string {
  const who = details.provider === undefined ? '' : `${details.provider}: `;
  const { phase, mayHaveCharged, job } = details;
  const isDone = phase === 'download' || phase === 'inspect';
  const charge = isDone ? 'The video itself is made.' : CHARGES[mayHaveCharged];
  const wasSent = job !== undefined || mayHaveCharged !== 'no';
  const advice = wasSent || !STOPS.includes(code) ? ` ${ERROR_CODES[code].advice}` : '';
  return `${who}${message} [${code}] ${charge}${advice}`;
}

/** Their advice is about a job; there is none when nothing was sent. */
const STOPS: readonly ErrorCode[] = ['aborted', 'deadline_exceeded'];

/** What may have been paid for is never safe to send again, whatever the code says. */
function retryOf(code: ErrorCode, { phase, mayHaveCharged, retryAfterMs }: KinoraErrorDetails) {
  const isOfTheCall = phase === 'submit' || phase === 'store';
  const isPaidTwice = isOfTheCall && mayHaveCharged !== 'no';
  const safe = ERROR_CODES[code].resend === 'later' && !isPaidTwice;
  return retryAfterMs === undefined ? { safe } : { safe, afterMs: retryAfterMs };
}
