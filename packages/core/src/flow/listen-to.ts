import { listen } from '../engine/listen.ts';
import type { KnownRef } from '../steps/held.ts';
import type { FlowContext } from './flow-context.ts';

/** Somebody hears of a job's end over a call that its provider holds open. */
export interface Listening {
  readonly isOpen: () => boolean;
  /** Whether the job is to be asked about at once; true only once for each time. */
  readonly takeNews: () => boolean;
  readonly stop: () => void;
}

/** Calls that ended soon, and not with their job; nothing is to be heard then. */
const MOST_FAULTS = 3;
const SOON_MS = 30_000;
const PAUSE_MS = 5000;

/**
 * Listens for a job's end, and wakes whoever waits to ask about it. It only ever makes a question
 * come sooner: what it hears is believed by nobody, and where it fails the questions go on.
 */
export function listenTo(
  context: Pick<FlowContext, 'connectionOf' | 'laneOf' | 'clock' | 'wakers'>,
  ref: KnownRef,
): Listening {
  const { connectionOf, laneOf, clock, wakers } = context;
  const over = new AbortController();
  const { signal } = over;
  let isOpen = false;
  let isNews = false;

  const keepListening = async () => {
    for (let faults = 0; faults < MOST_FAULTS && !signal.aborted;) {
      const startedAt = clock.now();
      const call = laneOf(ref.provider).listen(() =>
        listen(connectionOf(ref.provider), ref, signal),
      );
      if (call === undefined) return;
      isOpen = true;
      const isEnd = await call.finally(() => (isOpen = false));
      if (isEnd && !signal.aborted) {
        isNews = true;
        wakers.get(ref.id)?.();
      }
      if (clock.now() - startedAt < SOON_MS) faults += 1;
      await clock.sleep(PAUSE_MS, signal);
    }
  };
  keepListening().catch(() => {});

  return {
    isOpen: () => isOpen,
    takeNews() {
      const taken = isNews;
      isNews = false;
      return taken;
    },
    stop: () => over.abort(),
  };
}
