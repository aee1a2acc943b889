import { expect, test } from 'vitest';
import { mayTryNext } from '../../src/routing/may-try-next.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import { attempt } from './attempts.ts';

const cautious = { allowDoubleSpend: false, maxCostMicroUsd: 10_000_000, budget: 'daily' };
const yes = { may: true };
const no = (reason: string) => ({ may: false, reason });

test('the first attempt may always start', () => {
  expect(mayTryNext([], cautious, undefined)).toEqual(yes);
});

test.each<[AttemptRow['state'], AttemptRow['charged']]>([
  ['refused', 'no'],
  ['failed', 'no'],
  ['cancelled', 'no'],
  ['parked', 'no'],
  ['refused', 'refund-pending'],
  ['failed', 'refund-pending'],
  ['failed', 'refunded'],
  ['cancelled', 'refunded'],
])('H1: after an attempt that is %s and charged "%s", another may start', (state, charged) => {
  expect(mayTryNext([attempt(state, charged)], cautious, undefined)).toEqual(yes);
});

test.each<[AttemptRow['state'], AttemptRow['charged'], string]>([
  ['submitting', 'unknown', 'attempt 1 at acme may be billed.'],
  ['unconfirmed', 'unknown', 'attempt 1 at acme may be billed.'],
  ['parked', 'unknown', 'attempt 1 at acme may be billed.'],
  ['failed', 'unknown', 'attempt 1 at acme may be billed.'],
  ['refused', 'unknown', 'attempt 1 at acme may be billed.'],
  ['cancelled', 'yes', 'attempt 1 at acme is billed.'],
  ['failed', 'yes', 'attempt 1 at acme is billed.'],
  ['queued', 'yes', 'attempt 1 at acme is billed.'],
  ['queued', 'no', 'attempt 1 at acme is still under way.'],
  ['running', 'no', 'attempt 1 at acme is still under way.'],
  ['submitting', 'no', 'attempt 1 at acme is still under way.'],
  ['unconfirmed', 'no', 'attempt 1 at acme is still under way.'],
  ['running', 'refund-pending', 'attempt 1 at acme is not over, and its refund is not certain.'],
  ['parked', 'refund-pending', 'attempt 1 at acme is not over, and its refund is not certain.'],
  ['parked', 'refunded', 'attempt 1 at acme is not over, and may be billed again.'],
])('H1: while an attempt is %s and charged "%s", no other may start', (state, charged, reason) => {
  expect(mayTryNext([attempt(state, charged)], cautious, 400_000)).toEqual(no(reason));
});

test('H1: every earlier attempt counts, not the latest alone', () => {
  const earlier = [
    attempt('refused', 'no'),
    attempt('failed', 'unknown', { number: 2, provider: 'other' }),
    attempt('refused', 'no', { number: 3 }),
  ];
  expect(mayTryNext(earlier, cautious, 1)).toEqual(no('attempt 2 at other may be billed.'));
});

const bold = { allowDoubleSpend: true, maxCostMicroUsd: 800_000 };
const doubtful = [attempt('unconfirmed', 'unknown')];

test('double spend that is allowed starts another attempt up to the ceiling', () => {
  expect(mayTryNext(doubtful, bold, 400_000)).toEqual(yes);
  expect(mayTryNext([attempt('running', 'yes')], bold, 0)).toEqual(yes);
  expect(mayTryNext(doubtful, bold, 400_001)).toEqual(
    no('$0.40 that may be billed and $0.400001 more are over maxCostUsd $0.80.'),
  );
});

test('a ceiling of 0 lets nothing be spent twice', () => {
  const nothing = { allowDoubleSpend: true, maxCostMicroUsd: 0 };
  expect(mayTryNext(doubtful, nothing, 0)).toEqual(
    no('$0.40 that may be billed and $0.00 more are over maxCostUsd $0.00.'),
  );
});

test('double spend needs a ceiling', () => {
  expect(mayTryNext(doubtful, { allowDoubleSpend: true }, 400_000)).toEqual(
    no('allowDoubleSpend needs a ceiling: maxCostUsd or a budget.'),
  );
});

test('a budget is a ceiling that the store keeps', () => {
  const options = { allowDoubleSpend: true, budget: 'daily' };
  expect(mayTryNext(doubtful, options, 400_000)).toEqual(yes);
  expect(mayTryNext(doubtful, options, undefined)).toEqual(
    no('the price of a second attempt is not known.'),
  );
});

test('double spend is not allowed at prices that nobody knows', () => {
  expect(mayTryNext(doubtful, bold, undefined)).toEqual(
    no('the price of a second attempt is not known.'),
  );
  const unpriced = [attempt('unconfirmed', 'unknown', { estimateMicroUsd: undefined })];
  expect(mayTryNext(unpriced, bold, 1)).toEqual(
    no('the price of an earlier attempt is not known.'),
  );
});

test('nobody buys a video again, nor beside an attempt that is about to be sent', () => {
  expect(mayTryNext([attempt('succeeded', 'yes')], bold, 0)).toEqual(
    no('attempt 1 at acme has made the video.'),
  );
  expect(mayTryNext([attempt('succeeded', 'no')], cautious, 0)).toEqual(
    no('attempt 1 at acme has made the video.'),
  );
  expect(mayTryNext([attempt('intent', 'no')], bold, 0)).toEqual(
    no('attempt 1 at acme is still to be sent.'),
  );
});
