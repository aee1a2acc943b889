import { checkFor } from './check-for.ts';
import { iterate } from './iterate.ts';
import { checkListener, type JobEmitter, type JobEvents } from './job-events.ts';
import type { JobRef } from './job-ref.ts';
import { isEnd } from './job-state.ts';
import type { JobSnapshot } from './snapshot.ts';
import { createTracker, type Tracker } from './tracker.ts';
import { checkWait, stopped, waitForEnd, type End, type WaitOptions } from './wait-for-end.ts';

/** A job as its owner holds it. Iterate it, listen to it, wait for it, or leave it with its ref. */
export interface VideoJob<Result> extends AsyncIterable<JobSnapshot> {
  readonly id: string;
  /** Plain JSON; `kinora.resume(ref)` picks the job up in another process. */
  readonly ref: JobRef;
  /** The latest that is known. */
  readonly snapshot: JobSnapshot;
  /**
   * When it is likely to end, in milliseconds since 1970, by what earlier jobs of the same model at
   * the same provider took. Absent where too few are known, and once the job has ended.
   */
  readonly expectedEndAt: number | undefined;
  /** Listens, and keeps asking the provider while anyone does. Returns how to stop. */
  on<Name extends keyof JobEvents>(name: Name, listener: JobEvents[Name]): () => void;
  /**
   * Waits for the video.
   * @throws KinoraError `generation_failed` and its like, `cancelled`, `aborted`, `deadline_exceeded`
   */
  wait(options?: WaitOptions): Promise<Result>;
  /** Asks the provider once, now. */
  check(): Promise<JobSnapshot>;
  /** Asks the provider to stop. A result that comes all the same is delivered. */
  cancel(): Promise<CancelOutcome>;
}

/**
 * What a wish to cancel came to. `requested`: the provider has heard it, and the job's next state
 * tells; a result that comes all the same is delivered.
 */
export type CancelOutcome = 'cancelled' | 'requested' | 'too-late' | 'unsupported';

/** What a job needs from the rest of Kinora. */
export interface JobPorts<Result> {
  readonly emitter: JobEmitter;
  readonly follow: (signal: AbortSignal) => AsyncIterable<JobSnapshot>;
  readonly check: () => Promise<JobSnapshot>;
  readonly cancel: () => Promise<CancelOutcome>;
  readonly expectedEndOf: (ref: JobRef) => number | undefined;
  readonly resultOf: (
    end: Extract<JobSnapshot, { state: 'succeeded' }>,
  ) => Result | Promise<Result>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export function createVideoJob<Result>(
  first: JobSnapshot,
  ports: JobPorts<Result>,
): VideoJob<Result> {
  const { emitter } = ports;
  const tracker = createTracker(first, ports.follow, emitter);
  let isGone = false;
  const cancel = async (): Promise<CancelOutcome> => {
    const { state } = tracker.latest();
    if (isEnd(state)) return state === 'cancelled' ? 'cancelled' : 'too-late';
    const outcome = await ports.cancel();
    if (outcome === 'requested' || outcome === 'cancelled') tracker.noteCancel();
    isGone ||= outcome === 'cancelled';
    return isGone ? 'cancelled' : outcome;
  };

  return {
    id: first.ref.id,
    get ref() {
      return tracker.latest().ref;
    },
    get snapshot() {
      return tracker.latest();
    },
    get expectedEndAt() {
      const { state, ref } = tracker.latest();
      return isEnd(state) ? undefined : ports.expectedEndOf(ref);
    },
    on: (name, listener) => listen(tracker, emitter, name, listener),
    async wait(options = {}) {
      checkFor(tracker.latest().ref, () => checkWait(options));
      const onAborted = async () => {
        if (options.onAbort === 'cancel') await cancel().catch(() => {});
      };
      return resultOf(ports, await waitForEnd(tracker, options, { sleep: ports.sleep, onAborted }));
    },
    check: async () => tracker.learn(await ports.check()),
    cancel,
    [Symbol.asyncIterator]: () => iterate(tracker),
  };
}

function listen<Name extends keyof JobEvents>(
  tracker: Tracker,
  emitter: JobEmitter,
  name: Name,
  listener: JobEvents[Name],
): () => void {
  checkFor(tracker.latest().ref, () => checkListener(name, listener));
  const off = emitter.on(name, listener);
  const leave = tracker.join({ news: () => {}, lost: (error) => emitter.warning(String(error)) });
  return () => {
    off();
    leave();
  };
}

async function resultOf<Result>(ports: JobPorts<Result>, end: End): Promise<Result> {
  if (end.state === 'succeeded') return ports.resultOf(end);
  throw end.state === 'cancelled' ? stopped('cancelled', 'the job was cancelled', end) : end.error;
}
