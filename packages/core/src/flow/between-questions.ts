import type { KnownRef } from '../steps/held.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { FlowContext } from './flow-context.ts';
import type { Listening } from './listen-to.ts';
import { nap } from './nap.ts';
import type { Pace, PaceLimits } from './pace.ts';

/** How a job is waited on between two questions about it. */
export interface BetweenQuestions {
  readonly pace: () => Pace;
  /** Whether it ended early, since somebody has news of the job. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<boolean>;
  readonly stop: () => void;
}

const BESIDE_WEBHOOKS = { minMs: 15_000, maxMs: 60_000 };
/** The call may be held up by somebody in between, which nobody would notice. */
const BESIDE_LISTENING = { questionMs: 1000 };
/** A shorter wait is over before it is worth a call. */
const WORTH_LISTENING_MS = 2000;

/** Listens while it sleeps, where the provider can be listened to and there are no webhooks. */
export async function betweenQuestions(
  context: FlowContext,
  attempt: AttemptRow,
  ref: KnownRef,
): Promise<BetweenQuestions> {
  const { clock, connectionOf, listens } = context;
  const usual = await paceOf(context, attempt);
  const { endpoints } = connectionOf(attempt.provider).adapter;
  const canListen = listens && endpoints.listen !== undefined && usual !== BESIDE_WEBHOOKS;
  let listening: Listening | undefined;
  return {
    pace: () => (listening?.isOpen() === true ? { ...usual, ...BESIDE_LISTENING } : usual),
    async sleep(ms, signal) {
      const dueAt = clock.now() + ms;
      if (canListen && ms > WORTH_LISTENING_MS && listening === undefined) {
        const { listenTo } = await import('./listen-to.ts');
        signal?.throwIfAborted();
        listening = listenTo(context, ref);
      }
      if (listening?.takeNews() !== true) await nap(context, ref.id, ms, signal);
      listening?.takeNews();
      return clock.now() < dueAt;
    },
    stop: () => listening?.stop(),
  };
}

/** Where webhooks tell of a job's end, asking is there for the ones that are lost. */
export async function paceOf(
  { webhookOf, pace }: Pick<FlowContext, 'webhookOf' | 'pace'>,
  attempt: AttemptRow,
): Promise<PaceLimits> {
  return (await webhookOf(attempt)) === undefined ? pace : BESIDE_WEBHOOKS;
}
