import type { Fault, Timings } from '@kinora/sandbox';
import type { Subject } from '../subjects/subject.ts';

/** One thing that goes wrong while a paid job is under way. */
export interface Scenario {
  readonly key: string;
  readonly title: string;
  readonly timings: Timings;
  readonly fault?: (subject: Subject) => Fault;
  /** How long the caller waits before giving up by the subject's own option. */
  readonly timeoutMs?: number;
  /** When the caller aborts. */
  readonly abortAfterMs?: number;
}

const quick: Timings = { queueMs: 20, runMs: 100 };
/** Long enough to give up in the middle of it, and to end soon after. */
const long: Timings = { queueMs: 20, runMs: 3_000 };

export const scenarios: readonly Scenario[] = [
  { key: 'nothing', title: 'nothing wrong', timings: quick },
  {
    key: 'lostReply',
    title: 'lost reply on submit',
    timings: quick,
    fault: ({ provider }) => ({
      provider,
      on: 'submit',
      do: { kind: 'reset', accepted: true },
    }),
  },
  {
    key: 'badPoll',
    title: 'one bad poll',
    timings: quick,
    fault: ({ provider, asks }) => ({
      provider,
      on: asks,
      do: { kind: 'server-error', status: 503, accepted: false },
    }),
  },
  {
    key: 'badDownload',
    title: 'one bad download',
    timings: quick,
    fault: ({ provider }) => ({
      provider,
      on: 'download',
      do: { kind: 'server-error', status: 503, accepted: false },
    }),
  },
  { key: 'timeout', title: 'timeout', timings: long, timeoutMs: 1_000 },
  { key: 'abort', title: 'abort', timings: long, abortAfterMs: 1_000 },
];
