import { fileSlotsIn, type FileSlot } from '../contract/binding/files.ts';
import { fillSlots } from '../engine/prepare-files.ts';
import { askPrice, type PriceAnswer } from '../engine/price.ts';
import type { Core } from './core.ts';
import { startDeadline } from './deadline.ts';
import type { Plan } from './plan.ts';

/** For the wait in line and the question together. */
const LIVE_PRICE_MS = 15_000;

/**
 * Asks a plan's provider what it would cost; undefined where it has no such list. No file is
 * uploaded for it, nothing is submitted, and it is over within seconds.
 */
export async function askLive(
  core: Core,
  { adapter, id: model, translated: { body } }: Plan,
  signal?: AbortSignal,
): Promise<PriceAnswer | undefined> {
  const { list } = (await adapter.prices?.()) ?? {};
  if (list === undefined) return undefined;
  const slots = list.body === undefined ? [] : fileSlotsIn(body);
  const reason = 'the price may go by the length of a video or sound that is not uploaded yet';
  if (slots.some(({ kind }) => kind !== 'image')) {
    return { kind: 'untold', code: 'invalid_request', reason };
  }
  const call = { model, body: fillSlots(body, standInsFor(slots)) };
  const deadline = startDeadline(core.clock, LIVE_PRICE_MS, signal);
  const connection = core.connectionOf(adapter.id);
  const ask = () => askPrice(connection, list, call, deadline.signal);
  try {
    const answer = await core.laneOf(adapter.id).ask(ask, deadline.signal);
    return answer.kind === 'untold' && deadline.signal?.aborted === true ? LATE : answer;
  } catch (thrown) {
    // Given up in line.
    if (deadline.signal?.aborted === true) return LATE;
    throw thrown;
  } finally {
    deadline.end();
  }
}

const LATE: PriceAnswer = {
  kind: 'untold',
  code: 'deadline_exceeded',
  reason: 'no answer within 15 seconds',
};

/** No price goes by what a picture shows, but one that is missing may change it. */
function standInsFor(slots: readonly FileSlot[]): ReadonlyMap<FileSlot, string> {
  return new Map(slots.map((slot) => [slot, 'https://example.com/image.png']));
}
