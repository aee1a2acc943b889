import { createFakeClock, json, neverSent, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { accepted, FOX, openAcme, SUBMIT } from './acme.ts';

const limited = (retryAfter: number) => json(429, {}, { 'retry-after': String(retryAfter) });

/** Submits what is answered in turn, in virtual time, with no jitter; says when it was sent. */
async function sending(...answers: readonly Answer[]) {
  const clock = createFakeClock({ auto: true });
  const { kinora, api } = openAcme({ random: () => 1 }, clock);
  const startedAt = clock.now();
  const sentAtMs: number[] = [];
  api.on(SUBMIT, async () => {
    sentAtMs.push(clock.now() - startedAt);
    const answer = answers[Math.min(sentAtMs.length, answers.length) - 1] ?? accepted;
    return answer();
  });
  const outcome = await kinora.submit(FOX).then(
    (job) => ({ requestId: job.ref.requestId }),
    (error: unknown) => ({ error }),
  );
  return { outcome, sentAtMs };
}

test('an accepted submit is sent once', async () => {
  expect(await sending(accepted)).toEqual({ outcome: { requestId: 'j1' }, sentAtMs: [0] });
});

test('A9: what was never sent is sent again, later each time', async () => {
  const { outcome, sentAtMs } = await sending(neverSent(), neverSent(), accepted);
  expect(outcome).toEqual({ requestId: 'j1' });
  expect(sentAtMs).toEqual([0, 1000, 3000]);
});

test('A9: the third time is the last', async () => {
  const { outcome, sentAtMs } = await sending(neverSent());
  expect(outcome).toMatchObject({ error: { code: 'network', mayHaveCharged: 'no' } });
  expect(sentAtMs).toEqual([0, 1000, 3000]);
});

test('B1: a Retry-After is kept where it is longer than the backoff', async () => {
  const { outcome, sentAtMs } = await sending(limited(20), limited(0), accepted);
  expect(outcome).toEqual({ requestId: 'j1' });
  expect(sentAtMs).toEqual([0, 20_000, 22_000]);
});

test.each([
  ['one wait', [limited(61)], [0]],
  ['several waits', [limited(40), limited(40)], [0, 40_000]],
])('B1: what would take over a minute is given up, counting %s', async (_, answers, sent) => {
  const { outcome, sentAtMs } = await sending(...answers);
  expect(outcome).toMatchObject({ error: { code: 'rate_limited', mayHaveCharged: 'no' } });
  expect(sentAtMs).toEqual(sent);
});

test.each([
  ['refused', json(402, { problem: 'broke' }), 'insufficient_funds'],
  ['in doubt', json(500, { problem: 'odd' }), 'submit_unknown'],
] as const)('a submit that is %s is not sent again', async (_, answer, code) => {
  const { outcome, sentAtMs } = await sending(answer);
  expect(outcome).toMatchObject({ error: { code } });
  expect(sentAtMs).toEqual([0]);
});

test('B1: a 429 holds back every call to the provider', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  const job = await kinora.submit(FOX);
  api.on(SUBMIT, limited(20), json(202, { id: 'j2' }));
  const second = kinora.submit(FOX);
  await clock.advance(10);
  const before = api.calls.length;
  const checked = job.check();
  await clock.advance(19_000);
  expect(api.calls).toHaveLength(before);
  await clock.advance(2000);
  await checked;
  expect((await second).ref.requestId).toBe('j2');
});
