import { expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/errors/error-codes.ts';
import { HEALTHY, type Health } from '../../../src/routing/health/health.ts';
import { judge } from '../../../src/routing/health/judge.ts';
import { note, type EndedCall } from '../../../src/routing/health/note.ts';

const asking = { at: 2000, model: 'acme/fox', account: 'key-1', unresolved: 0 };

function after(count: number, code?: ErrorCode, more: Partial<EndedCall> = {}, from = HEALTHY) {
  const call = { kind: 'ended', of: 'submit', startedAt: 2000, at: 2000 } as const;
  const event: EndedCall = { ...call, model: 'acme/fox', account: 'key-1', code, ...more };
  return Array.from({ length: count }, () => event).reduce<Health>(note, from);
}

const usable = { kind: 'usable' };
const closed = (cause: string, until: number | undefined, reason: string) => ({
  kind: 'closed',
  cause,
  until,
  reason,
});

test('a provider of whom nothing is known is usable', () => {
  expect(judge(HEALTHY, asking)).toEqual(usable);
});

test('a provider that fails is closed for 15 seconds, then probed', () => {
  const health = after(5, 'provider_unavailable');
  const failing = closed('failing', 17_000, 'too many of its latest calls failed');
  expect(judge(health, asking)).toEqual(failing);
  expect(judge(health, { ...asking, at: 16_999 })).toEqual(failing);
  expect(judge(health, { ...asking, at: 17_000 })).toEqual({ kind: 'probe' });
});

test('H3: 200 that wait for a provider send one probe', () => {
  let health = after(5, 'provider_unavailable');
  const verdicts = Array.from({ length: 200 }, () => {
    const verdict = judge(health, { ...asking, at: 17_000 });
    if (verdict.kind === 'probe') health = note(health, { kind: 'started', at: 17_000 });
    return verdict;
  });
  const recovering = closed('recovering', 77_000, 'it is being tried again');
  expect(verdicts).toEqual([{ kind: 'probe' }, ...Array.from({ length: 199 }, () => recovering)]);
});

test.each(['check', 'job'] as const)('failing %ss close a provider to submits too', (of) => {
  const health = after(5, 'generation_failed', { of });
  expect(judge(health, asking)).toMatchObject({ cause: 'failing', until: 17_000 });
});

test('H4: a provider that could not be reached is told apart from one that fails', () => {
  const unreached = after(5, 'network');
  const unreachable = closed('unreachable', 17_000, 'it could not be reached');
  expect(judge(unreached, asking)).toEqual(unreachable);
  expect(judge(unreached, asking, { offline: true })).toEqual(usable);
  expect(judge(unreached, asking, { early: true })).toEqual({ kind: 'probe' });
  const both = after(5, 'provider_unavailable', {}, unreached);
  expect(judge(both, asking)).toMatchObject({ cause: 'failing' });
  expect(judge(both, asking, { offline: true })).toMatchObject({ cause: 'failing' });
});

test('a provider is closed until all that closes it is over', () => {
  const later = { at: 5000, startedAt: 5000 };
  const both = after(5, 'network', later, after(5, 'provider_unavailable'));
  expect(judge(both, { ...asking, at: 5000 })).toMatchObject({ cause: 'failing', until: 20_000 });
  expect(judge(both, { ...asking, at: 17_000 })).toMatchObject({
    cause: 'unreachable',
    until: 20_000,
  });
  expect(judge(both, { ...asking, at: 20_000 })).toEqual({ kind: 'probe' });
});

test('one that waits for its time and its turn is closed for the former', () => {
  const failing = after(5, 'provider_unavailable');
  const probed = note(failing, { kind: 'started', at: 17_000 });
  const both = after(5, 'network', { at: 17_000, startedAt: 1000 }, probed);
  expect(judge(both, { ...asking, at: 17_000 })).toMatchObject({
    cause: 'unreachable',
    until: 77_000,
  });
});

test('B7: an account without money is closed for ten minutes, and no other', () => {
  const health = after(1, 'insufficient_funds');
  const unfunded = closed('unfunded', 602_000, 'its account has no money left');
  expect(judge(health, asking)).toEqual(unfunded);
  expect(judge(health, { ...asking, at: 601_999 })).toEqual(unfunded);
  expect(judge(health, { ...asking, at: 602_000 })).toEqual(usable);
  expect(judge(health, { ...asking, account: 'key-2' })).toEqual(usable);
});

test('B10: a key that was refused is closed until it changes', () => {
  const health = after(1, 'unauthenticated');
  const barred = closed('unauthenticated', undefined, 'its API key was refused');
  expect(judge(health, asking)).toEqual(barred);
  expect(judge(health, { ...asking, at: 1e12 })).toEqual(barred);
  expect(judge(health, { ...asking, account: 'key-2' })).toEqual(usable);
  expect(judge(health, { ...asking, account: undefined })).toEqual(usable);
  const nameless = after(1, 'unauthenticated', { account: undefined });
  expect(judge(nameless, asking)).toEqual(usable);
  expect(judge(nameless, { ...asking, account: undefined })).toEqual(barred);
});

test('B12: a model that is not run is closed for ten minutes, and no other', () => {
  const health = after(1, 'model_unavailable');
  const gone = closed('no-model', 602_000, 'it does not run the model at present');
  expect(judge(health, asking)).toEqual(gone);
  expect(judge(health, { ...asking, at: 601_999 })).toEqual(gone);
  expect(judge(health, { ...asking, at: 602_000 })).toEqual(usable);
  expect(judge(health, { ...asking, model: 'acme/badger' })).toEqual(usable);
});

test('more than three submits in doubt close a provider', () => {
  expect(judge(HEALTHY, { ...asking, unresolved: 3 })).toEqual(usable);
  expect(judge(HEALTHY, { ...asking, unresolved: 4 })).toEqual(
    closed('in-doubt', undefined, '4 submits to it are in doubt'),
  );
});

test('what is certain comes before what the breakers say, and no leniency helps', () => {
  const lenient = { early: true, offline: true };
  const failing = after(5, 'provider_unavailable');
  const cases = [
    after(1, 'unauthenticated', {}, after(1, 'insufficient_funds', {}, failing)),
    after(1, 'insufficient_funds', {}, after(1, 'model_unavailable', {}, failing)),
    after(1, 'model_unavailable', {}, failing),
  ];
  expect(cases.map((health) => judge(health, asking, lenient))).toMatchObject([
    { cause: 'unauthenticated' },
    { cause: 'unfunded' },
    { cause: 'no-model' },
  ]);
  expect(judge(failing, { ...asking, unresolved: 4 }, lenient)).toMatchObject({
    cause: 'in-doubt',
  });
});

test('E6: a clock that was set back does not make a cooldown last', () => {
  const poor = after(1, 'insufficient_funds', { at: 10_000_000 });
  expect(judge(poor, { ...asking, at: 10_000_000 })).toMatchObject({ cause: 'unfunded' });
  expect(judge(poor, { ...asking, at: 9_999_999 })).toEqual(usable);
  const gone = after(1, 'model_unavailable', { at: 10_000_000 });
  expect(judge(gone, { ...asking, at: 9_999_999 })).toEqual(usable);
});
