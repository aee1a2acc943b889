import { createFakeClock } from '@kinora/testing';
import { expect, test } from 'vitest';
import type { Submission } from '../../src/engine/submit.ts';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { createLane } from '../../src/flow/lane.ts';
import { send } from '../../src/flow/send.ts';

const free = { phase: 'submit', mayHaveCharged: 'no' } as const;
const accepted: Submission = { kind: 'accepted', requestId: 'j1' };
const unsent: Submission = {
  kind: 'not-accepted',
  error: new KinoraError('network', 'refused', free),
};

function limited(retryAfterMs?: number): Submission {
  const error = new KinoraError('rate_limited', 'too many', { ...free, retryAfterMs });
  return { kind: 'not-accepted', error };
}

/** Sends what is answered in turn, in virtual time, with no jitter. */
async function sending(...answers: readonly Submission[]) {
  const clock = createFakeClock({ auto: true });
  const lane = createLane({ submits: 1, asks: 1 }, clock);
  const startedAt = clock.now();
  const sentAtMs: number[] = [];
  const submitOnce = async () => {
    sentAtMs.push(clock.now() - startedAt);
    return answers[Math.min(sentAtMs.length, answers.length) - 1] ?? accepted;
  };
  const submission = await send(submitOnce, { lane, clock, random: () => 1 });
  return { submission, sentAtMs };
}

test('an accepted submit is sent once', async () => {
  expect(await sending(accepted)).toEqual({ submission: accepted, sentAtMs: [0] });
});

test('A9: what was never sent is sent again, later each time', async () => {
  const { submission, sentAtMs } = await sending(unsent, unsent, accepted);
  expect(submission).toEqual(accepted);
  expect(sentAtMs).toEqual([0, 1000, 3000]);
});

test('A9: the third time is the last', async () => {
  const { submission, sentAtMs } = await sending(unsent);
  expect(submission).toEqual({ ...unsent, kind: 'refused' });
  expect(sentAtMs).toEqual([0, 1000, 3000]);
});

test('B1: a Retry-After is kept where it is longer than the backoff', async () => {
  const { submission, sentAtMs } = await sending(limited(20_000), limited(1), accepted);
  expect(submission).toEqual(accepted);
  expect(sentAtMs).toEqual([0, 20_000, 22_000]);
});

test.each([
  ['one wait', [limited(61_000)], [0]],
  ['several waits', [limited(40_000), limited(40_000)], [0, 40_000]],
])('B1: what would take over a minute is given up, counting %s', async (_, answers, sent) => {
  const { submission, sentAtMs } = await sending(...answers);
  expect(submission).toMatchObject({ kind: 'refused', error: { code: 'rate_limited' } });
  expect(sentAtMs).toEqual(sent);
});

test.each(['refused', 'unknown'] as const)(
  'a submit that is %s is not sent again',
  async (kind) => {
    const code = kind === 'refused' ? 'invalid_request' : 'submit_unknown';
    const answer: Submission = { kind, error: new KinoraError(code, 'no', free) };
    expect(await sending(answer)).toEqual({ submission: answer, sentAtMs: [0] });
  },
);

test('B1: a 429 holds back every call to the provider', async () => {
  const clock = createFakeClock();
  const lane = createLane({ submits: 1, asks: 1 }, clock);
  const answers = [limited(20_000), accepted];
  const sent = send(async () => answers.shift() ?? accepted, { lane, clock, random: () => 0 });
  await clock.advance(10);
  let isAsked = false;
  void lane.ask(async () => {
    isAsked = true;
  });
  await clock.advance(19_000);
  expect(isAsked).toBe(false);
  await clock.advance(1000);
  expect(isAsked).toBe(true);
  expect(await sent).toEqual(accepted);
});
