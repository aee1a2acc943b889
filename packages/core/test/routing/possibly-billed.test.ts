import { expect, test } from 'vitest';
import { isLive, possiblyBilledMicroUsd } from '../../src/routing/possibly-billed.ts';
import type { AttemptState } from '../../src/store/rows.ts';
import { attempt } from './attempts.ts';

test('no attempts cost nothing', () => {
  expect(possiblyBilledMicroUsd([])).toBe(0);
});

test('attempts that are surely free do not count, whatever their price', () => {
  const free = [
    attempt('refused', 'no', { estimateMicroUsd: undefined }),
    attempt('failed', 'refunded', { actualMicroUsd: 400_000 }),
    attempt('failed', 'refund-pending'),
    attempt('parked', 'no'),
  ];
  expect(possiblyBilledMicroUsd(free)).toBe(0);
});

test('attempts that may be billed add up', () => {
  const billed = [
    attempt('failed', 'yes', { estimateMicroUsd: 1 }),
    attempt('refused', 'no', { estimateMicroUsd: 10 }),
    attempt('unconfirmed', 'unknown', { estimateMicroUsd: 100 }),
    attempt('queued', 'no', { estimateMicroUsd: 1000 }),
    attempt('parked', 'refunded', { estimateMicroUsd: 10_000 }),
  ];
  expect(possiblyBilledMicroUsd(billed)).toBe(11_101);
});

test("the provider's own figure counts before any estimate, also when it is 0", () => {
  const told = (actualMicroUsd: number) =>
    possiblyBilledMicroUsd([attempt('failed', 'yes', { actualMicroUsd, holdMicroUsd: 500_000 })]);
  expect(told(123)).toBe(123);
  expect(told(0)).toBe(0);
});

test('the higher one of estimate and hold counts', () => {
  const held = (holdMicroUsd: number, estimateMicroUsd: number | undefined) =>
    possiblyBilledMicroUsd([attempt('running', 'yes', { holdMicroUsd, estimateMicroUsd })]);
  expect(held(500_000, 400_000)).toBe(500_000);
  expect(held(300_000, 400_000)).toBe(400_000);
  expect(held(1, undefined)).toBe(1);
  expect(held(0, 0)).toBe(0);
});

test('one attempt without a price leaves the sum unknown', () => {
  const unpriced = attempt('running', 'yes', { estimateMicroUsd: undefined });
  expect(possiblyBilledMicroUsd([unpriced])).toBeUndefined();
  expect(possiblyBilledMicroUsd([attempt('failed', 'yes'), unpriced])).toBeUndefined();
  expect(possiblyBilledMicroUsd([unpriced, attempt('failed', 'yes')])).toBeUndefined();
});

test('an attempt is live until it has ended, was refused or lies parked', () => {
  const states: AttemptState[] = [
    'intent',
    'submitting',
    'unconfirmed',
    'queued',
    'running',
    'succeeded',
    'refused',
    'failed',
    'cancelled',
    'parked',
  ];
  expect(states.filter(isLive)).toEqual([
    'intent',
    'submitting',
    'unconfirmed',
    'queued',
    'running',
  ]);
});
