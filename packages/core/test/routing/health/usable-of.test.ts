import { expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/errors/error-codes.ts';
import { HEALTHY, type Health } from '../../../src/routing/health/health.ts';
import { note, type EndedCall } from '../../../src/routing/health/note.ts';
import { usableOf, type Contender } from '../../../src/routing/health/usable-of.ts';

function after(count: number, code: ErrorCode, at = 0, from = HEALTHY): Health {
  const call = { kind: 'ended', of: 'submit', startedAt: at, at, model: 'fox', code } as const;
  return Array.from({ length: count }, (): EndedCall => call).reduce<Health>(note, from);
}

const failing = after(5, 'provider_unavailable');
const unreached = after(5, 'network');
const poor = after(1, 'insufficient_funds');
const barred = after(1, 'unauthenticated');

function contender(provider: string, health: Health, more: Partial<Contender> = {}): Contender {
  return { provider, health, model: 'fox', account: undefined, unresolved: 0, ...more };
}

/** Who is usable (a `probe` with a question mark), who is closed and why, and when to come back. */
function judged(contenders: Readonly<Record<string, Health>>, at = 0) {
  const given = Object.entries(contenders).map(([provider, health]) => contender(provider, health));
  const { usable, closed, retryAt } = usableOf(given, at);
  return {
    usable: usable.map(({ provider, kind }) => (kind === 'probe' ? `${provider}?` : provider)),
    closed: closed.map(({ provider, cause }) => `${provider} ${cause}`),
    retryAt,
  };
}

test('who is well is usable, in the order given', () => {
  expect(judged({ b: HEALTHY, a: HEALTHY })).toEqual({
    usable: ['b', 'a'],
    closed: [],
    retryAt: undefined,
  });
});

test('who fails is left out where another is left', () => {
  expect(judged({ a: failing, b: HEALTHY, c: unreached })).toEqual({
    usable: ['b'],
    closed: ['a failing', 'c unreachable'],
    retryAt: undefined,
  });
});

test('the reason and the time are told of each that is closed', () => {
  expect(usableOf([contender('a', failing), contender('b', HEALTHY)], 0).closed).toEqual([
    {
      provider: 'a',
      kind: 'closed',
      cause: 'failing',
      until: 15_000,
      reason: 'too many of its latest calls failed',
    },
  ]);
});

test('H4: the last usable provider is never left out', () => {
  expect(judged({ a: failing })).toEqual({ usable: ['a?'], closed: [], retryAt: undefined });
  expect(judged({ a: poor, b: failing })).toEqual({
    usable: ['b?'],
    closed: ['a unfunded'],
    retryAt: undefined,
  });
});

test('H4: of several that fail, the one whose time comes first is tried early', () => {
  const later = after(5, 'provider_unavailable', 1000);
  expect(judged({ a: later, b: failing, c: later }, 1000)).toEqual({
    usable: ['b?'],
    closed: ['a failing', 'c failing'],
    retryAt: undefined,
  });
  expect(judged({ a: failing, b: failing })).toMatchObject({ usable: ['a?'] });
});

test('H3: also the last one is tried by one at a time', () => {
  const probed = note(failing, { kind: 'started', at: 100 });
  expect(judged({ a: probed }, 200)).toEqual({
    usable: [],
    closed: ['a failing'],
    retryAt: 15_000,
  });
  expect(judged({ a: probed, b: after(5, 'provider_unavailable', 150) }, 200)).toEqual({
    usable: ['b?'],
    closed: ['a failing'],
    retryAt: undefined,
  });
});

test('H4: when nobody can be reached, it is our own network, and nobody is left out', () => {
  expect(judged({ a: unreached, b: unreached })).toEqual({
    usable: ['a', 'b'],
    closed: [],
    retryAt: undefined,
  });
  expect(judged({ a: unreached })).toMatchObject({ usable: ['a'] });
});

test('H4: accounts that are closed say nothing of the network', () => {
  expect(judged({ a: unreached, b: poor, c: barred })).toEqual({
    usable: ['a'],
    closed: ['b unfunded', 'c unauthenticated'],
    retryAt: undefined,
  });
});

test('H4: nor do submits in doubt, or a model that is not run', () => {
  const gone = contender('c', after(1, 'model_unavailable'));
  const doubtful = contender('b', HEALTHY, { unresolved: 4 });
  const { usable } = usableOf([contender('a', unreached), doubtful, gone], 0);
  expect(usable).toEqual([{ provider: 'a', kind: 'usable' }]);
});

test('one that fails and one that cannot be reached: the earlier is tried', () => {
  const laterUnreached = after(5, 'network', 1000);
  expect(judged({ a: failing, b: laterUnreached }, 1000)).toMatchObject({
    usable: ['a?'],
    closed: ['b unreachable'],
  });
  expect(judged({ a: after(5, 'provider_unavailable', 1000), b: unreached }, 1000)).toMatchObject({
    usable: ['b?'],
    closed: ['a failing'],
  });
});

test('H5: when all are closed, it is told when the first one opens', () => {
  const laterPoor = after(1, 'insufficient_funds', 5000);
  expect(judged({ a: laterPoor, b: poor, c: barred }, 6000)).toEqual({
    usable: [],
    closed: ['a unfunded', 'b unfunded', 'c unauthenticated'],
    retryAt: 600_000,
  });
});

test('H5: where no time will tell, none is told', () => {
  expect(judged({ a: barred })).toEqual({
    usable: [],
    closed: ['a unauthenticated'],
    retryAt: undefined,
  });
  expect(judged({})).toEqual({ usable: [], closed: [], retryAt: undefined });
});

test('no model and submits in doubt close a provider whoever else is left', () => {
  const gone = after(1, 'model_unavailable');
  expect(judged({ a: gone })).toEqual({
    usable: [],
    closed: ['a no-model'],
    retryAt: 600_000,
  });
  const { usable, closed } = usableOf([contender('a', unreached, { unresolved: 4 })], 0);
  expect(usable).toEqual([]);
  expect(closed.map(({ cause }) => cause)).toEqual(['in-doubt']);
});

test('each is judged for its own model and account', () => {
  const given = [
    contender('a', poor, { account: 'other' }),
    contender('b', after(1, 'model_unavailable'), { model: 'badger' }),
  ];
  expect(usableOf(given, 0).usable).toEqual([
    { provider: 'a', kind: 'usable' },
    { provider: 'b', kind: 'usable' },
  ]);
});
