import PQueue from 'p-queue';
import type { Limits } from '../contract/adapter.ts';
import { followAbort } from '../transport/follow-abort.ts';
import type { Clock } from './clock.ts';

/** One provider's share of the line: how many calls at once and how often, over all jobs. */
export interface Lane {
  /** Paid calls, within the account's rate. */
  submit<Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** Calls that cost nothing; they never wait behind paid ones. */
  ask<Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** A call that is held open for long; not made where `asks` of them are. */
  listen<Result>(call: () => Promise<Result>): Promise<Result> | undefined;
  /** Holds every call back for so long, because the provider asked for it. */
  holdBack(ms: number): void;
}

const MINUTE_MS = 60_000;

export function createLane(limits: Limits, clock: Clock): Lane {
  const { submits, submitsPerMinute, asks } = limits;
  const rate =
    submitsPerMinute === undefined
      ? {}
      : { intervalCap: submitsPerMinute, interval: MINUTE_MS, strict: true };
  const paid = new PQueue({ concurrency: submits, ...rate });
  const free = new PQueue({ concurrency: asks });
  let listening = 0;
  let held = { since: 0, until: 0 };

  const run = <Result>(queue: PQueue, call: () => Promise<Result>, signal?: AbortSignal) => {
    const waiting = signal && followAbort(signal);
    return queue.add(
      async () => {
        // A call under way is left to end by itself: a submit must not lose its reply.
        waiting?.release();
        const now = clock.now();
        // A clock that was set back would hold for as long again.
        const wait = now < held.since ? 0 : held.until - now;
        if (wait > 0) await clock.sleep(wait, signal);
        signal?.throwIfAborted();
        return call();
      },
      waiting && { signal: waiting.controller.signal },
    );
  };

  return {
    submit: (call, signal) => run(paid, call, signal),
    ask: (call, signal) => run(free, call, signal),
    listen(call) {
      if (listening >= asks) return undefined;
      listening += 1;
      return call().finally(() => (listening -= 1));
    },
    holdBack: (ms) => {
      const since = clock.now();
      held = { since, until: Math.max(held.until, since + ms) };
    },
  };
}
