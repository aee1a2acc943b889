import { endIdOf } from '../steps/end.ts';
import { load } from '../steps/held.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import type { FlowContext } from '../flow/flow-context.ts';
import type { KinoraOptions } from './options.ts';

/** Tells the caller of ends that nobody has been told of. */
export interface Outbox {
  /** Never rejects; an end that could not be told is told the next time. */
  readonly tell: (context: Told) => Promise<void>;
}

type Told = Pick<FlowContext, 'store' | 'clock'>;

const AT_ONCE = 100;

export function createOutbox({ onEnd }: KinoraOptions): Outbox {
  if (onEnd === undefined) return { tell: async () => {} };
  let telling: Promise<void> = Promise.resolve();

  const tellAll = async ({ store, clock }: Told) => {
    for (const { id, jobId } of await store.untold(AT_ONCE)) {
      const held = await load(store, jobId);
      // It goes on, and will end once more.
      if (held?.job.state === 'open') continue;
      // Where it has ended once more, only that is worth telling.
      const isLatest = held !== undefined && id === endIdOf(held.attempt, held.job.state);
      try {
        if (isLatest) await onEnd(snapshotOf(held, clock.now()), id);
        await store.commit([{ kind: 'told', id }]);
      } catch {
        // It stays untold.
      }
    }
  };
  return {
    tell(context) {
      telling = telling.then(() => tellAll(context)).catch(() => {});
      return telling;
    },
  };
}
