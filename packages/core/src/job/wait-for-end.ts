import { KinoraError, type Charged } from '../errors/kinora-error.ts';
import { requireNumber } from '../request/require-number.ts';
import { requireKeys, requireSignal, requireWord } from '../request/require-that.ts';
import { isEnd } from './job-state.ts';
import type { JobSnapshot } from './snapshot.ts';
import type { Tracker } from './tracker.ts';

export interface WaitOptions {
  /** Stops the waiting; the job goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Longest wait, in milliseconds; for `generate`, all of it. Default: 6 hours of waiting. */
  readonly deadlineMs?: number | undefined;
  /** `cancel` also asks the provider to stop when the wait is aborted. Default: `detach`. */
  readonly onAbort?: 'detach' | 'cancel' | undefined;
}

export type End = Extract<JobSnapshot, { state: 'succeeded' | 'failed' | 'cancelled' | 'parked' }>;

export interface WaitPorts {
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What the caller wants done first when the wait is aborted; it never rejects. */
  readonly onAborted: () => Promise<void>;
}

const DEFAULT_DEADLINE_MS = 6 * 3600_000;

const WAIT_OPTIONS = [
  'signal',
  'deadlineMs',
  'onAbort',
] as const satisfies readonly (keyof WaitOptions)[];

/** @throws KinoraError `invalid_request`; a deadline that has passed already is one all the same */
export function checkWait(options: WaitOptions): void {
  requireKeys('options', options, WAIT_OPTIONS);
  requireNumber('deadlineMs', options.deadlineMs, () => true, 'milliseconds');
  requireWord('onAbort', options.onAbort, ['detach', 'cancel']);
  requireSignal(options.signal);
}

/** Resolves with the end of the job; rejects when the wait is over before it. */
export async function waitForEnd(
  tracker: Tracker,
  { signal, deadlineMs = DEFAULT_DEADLINE_MS }: WaitOptions,
  { sleep, onAborted }: WaitPorts,
): Promise<End> {
  const over = new AbortController();
  try {
    return await Promise.race([
      ended(tracker, over.signal),
      aborted(tracker, signal, onAborted, over.signal),
      late(tracker, sleep(deadlineMs, over.signal)),
    ]);
  } finally {
    // Without a reason, an error is made for each.
    over.abort('over');
  }
}

/** The error for a job that was not waited for to its end, with its handle. */
export function stopped(
  code: 'cancelled' | 'aborted' | 'deadline_exceeded',
  message: string,
  { ref, state }: JobSnapshot,
  cause?: unknown,
): KinoraError {
  const isAccepted = ref.requestId !== undefined && state !== 'cancelled';
  const mayHaveCharged: Charged = isAccepted ? 'yes' : 'unknown';
  const job = { phase: 'wait', provider: ref.provider, job: ref } as const;
  return new KinoraError(code, message, { ...job, mayHaveCharged, cause });
}

function ended(tracker: Tracker, over: AbortSignal): Promise<End> {
  return new Promise((resolve, reject) => {
    const news = (latest: JobSnapshot) => {
      if (hasEnded(latest)) resolve(latest);
    };
    const leave = tracker.join({ news, lost: reject });
    over.addEventListener('abort', leave, { once: true });
    news(tracker.latest());
  });
}

function aborted(
  tracker: Tracker,
  signal: AbortSignal | undefined,
  onAborted: WaitPorts['onAborted'],
  over: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    if (signal === undefined) return;
    const stop = async () => {
      await onAborted();
      reject(stopped('aborted', 'the wait was aborted', tracker.latest(), signal.reason));
    };
    if (signal.aborted) return void stop();
    signal.addEventListener('abort', () => void stop(), { once: true, signal: over });
  });
}

function late(tracker: Tracker, deadline: Promise<void>): Promise<never> {
  return deadline.then(
    () =>
      Promise.reject(stopped('deadline_exceeded', lateMessage(tracker.latest()), tracker.latest())),
    // The sleep is cut short once the wait is over; nobody listens any more.
    () => new Promise<never>(() => {}),
  );
}

function lateMessage({ state }: JobSnapshot): string {
  return `the deadline has passed; the job was last seen ${state}`;
}

function hasEnded(snapshot: JobSnapshot): snapshot is End {
  return isEnd(snapshot.state);
}
