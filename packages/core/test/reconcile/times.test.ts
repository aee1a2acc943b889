import { expect, test } from 'vitest';
import type { HttpCall } from '../../src/transport/transport.ts';
import { connect } from '../../src/engine/connection.ts';
import { submit } from '../../src/engine/submit.ts';
import { lookAgainAt, takenWithin } from '../../src/reconcile/times.ts';
import { acme, API_KEY } from '../client/acme.ts';
import { attempt, ENDED, FIRST, LAST, LISTED, MINUTE, SENT } from './rows.ts';

test.each([{ prompt: 'A fox.' }, { prompt: 'x'.repeat(1_000_000) }])(
  'a job can be taken as long as its submit waits for a reply, or is held up, and a minute more',
  async (body) => {
    const calls: HttpCall[] = [];
    const connection = connect(acme({ apiKey: API_KEY }), async (call) => {
      calls.push(call);
      return { kind: 'failure', sent: 'no', reason: 'network', message: '', cause: undefined };
    });
    await submit(connection, { model: 'acme/fox', body, nowMs: SENT });
    const { from = 0, until = 0 } = takenWithin(attempt({ body })) ?? {};
    expect(from).toBe(SENT - MINUTE);
    expect(until).toBe(SENT + Math.ceil(calls[0]?.timeoutMs ?? 0) + 11 * MINUTE);
  },
);

test('a body that was too large to keep has five minutes more', () => {
  expect(takenWithin(attempt({ body: undefined }))).toEqual({
    from: FIRST,
    until: SENT + 30_000 + 300_000 + 11 * MINUTE,
  });
  expect(takenWithin(attempt())).toEqual({ from: FIRST, until: LAST });
});

const moments = { listedAt: LISTED, settledAt: ENDED, forgottenAt: Infinity };

test.each([
  ['two seconds at least', SENT, SENT + 2000],
  ['two seconds when the clock went back', SENT - 5000, SENT - 3000],
  ['ten minutes at most when it went back by a day', SENT - 1440 * MINUTE, SENT - 1430 * MINUTE],
  ['a quarter of its age', SENT + 20_000, SENT + 25_000],
  ['in whole milliseconds', SENT + 20_001, SENT + 25_001],
  ['when others are listed', LISTED - 1, LISTED],
  ['no more than once a moment', LISTED, LISTED + Math.round((LISTED - SENT) / 4)],
  ['ten minutes at most', SENT + 45 * MINUTE, SENT + 55 * MINUTE],
  ['when all is listed', ENDED - 1, ENDED],
  ['for ever every ten minutes', ENDED + 1000 * MINUTE, ENDED + 1010 * MINUTE],
])('the next look: %s', (_, now, then) => {
  expect(lookAgainAt(attempt(), moments, { now })).toBe(then);
});

test('the provider may ask for a longer wait, and not for a shorter one', () => {
  const now = SENT + 20_000;
  expect(lookAgainAt(attempt(), moments, { now, afterMs: 90_000 })).toBe(now + 90_000);
  expect(lookAgainAt(attempt(), moments, { now, afterMs: 0 })).toBe(now + 5000);
});

test('a provider that asks for more than an hour is asked again after one', () => {
  const now = SENT + 20_000;
  for (const afterMs of [60 * MINUTE, 60 * MINUTE + 1, 999_999_999_000]) {
    expect(lookAgainAt(attempt(), moments, { now, afterMs })).toBe(now + 60 * MINUTE);
  }
});

test('a list that could not be read is asked for again twice as late each time, and no later than else', () => {
  const now = SENT + 400_000;
  const waits = [1, 2, 3, 6, 7, 50].map(
    (failures) => lookAgainAt(attempt(), moments, { now, failures }) - now,
  );
  expect(waits).toEqual([2000, 4000, 8000, 64_000, 100_000, 100_000]);
});
