import { expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../../src/errors/error-codes.ts';
import { HEALTHY, readHealth, type Health, type Kind } from '../../../src/routing/health/health.ts';
import { note, type EndedCall } from '../../../src/routing/health/note.ts';

function ended(code?: ErrorCode, more: Partial<EndedCall> = {}): EndedCall {
  const call = { kind: 'ended', of: 'submit', startedAt: 1000, at: 2000 } as const;
  return { ...call, model: 'acme/fox', account: 'key-1', code, ...more };
}

/** The last call of each kind, in a letter: good, failed, slow, or none. */
function told({ breakers }: Health): Record<Kind, string> {
  const letter = (kind: Kind) => {
    const call = breakers[kind].calls.at(-1);
    if (call === undefined) return '-';
    return call.isSlow ? 'slow' : call.isFailed ? 'failed' : 'good';
  };
  return {
    submit: letter('submit'),
    check: letter('check'),
    job: letter('job'),
    network: letter('network'),
  };
}

const none = { submit: '-', check: '-', job: '-', network: '-' };

test('a call that went well counts for its own kind and for the network', () => {
  expect(told(note(HEALTHY, ended()))).toEqual({ ...none, submit: 'good', network: 'good' });
  expect(told(note(HEALTHY, ended(undefined, { of: 'check' })))).toEqual({
    ...none,
    check: 'good',
    network: 'good',
  });
  expect(told(note(HEALTHY, ended(undefined, { of: 'job' })))).toEqual({
    ...none,
    job: 'good',
    network: 'good',
  });
});

const ANSWERED: ErrorCode[] = [
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'insufficient_funds',
  'model_unavailable',
  'content_rejected',
  'job_not_found',
];
const FAULTS: ErrorCode[] = [
  'provider_unavailable',
  'submit_unknown',
  'invalid_reply',
  'generation_failed',
  'output_missing',
];

test.each(ANSWERED)('a provider that says %s is well', (code) => {
  expect(told(note(HEALTHY, ended(code)))).toEqual({ ...none, submit: 'good', network: 'good' });
});

test.each(FAULTS)('%s is a fault of the provider', (code) => {
  expect(told(note(HEALTHY, ended(code)))).toEqual({ ...none, submit: 'failed' });
});

test('H4: what never left counts against the network alone', () => {
  expect(told(note(HEALTHY, ended('network')))).toEqual({ ...none, network: 'failed' });
});

test('B1: a provider that is full is neither failing nor out of reach', () => {
  expect(told(note(HEALTHY, ended('rate_limited')))).toEqual({ ...none, network: 'good' });
});

const theirs: ErrorCode[] = [...ANSWERED, ...FAULTS, 'network', 'rate_limited'];
const ours = (Object.keys(ERROR_CODES) as ErrorCode[]).filter((code) => !theirs.includes(code));

test.each(ours)('%s says nothing of a provider', (code) => {
  expect(note(HEALTHY, ended(code))).toBe(HEALTHY);
});

test('a submit or a question of ten seconds is slow, and a job is not', () => {
  const after = (of: EndedCall['of'], at: number) =>
    told(note(HEALTHY, ended(undefined, { of, at })))[of];
  expect(after('submit', 10_999)).toBe('good');
  expect(after('submit', 11_000)).toBe('slow');
  expect(after('check', 11_000)).toBe('slow');
  expect(after('job', 900_000)).toBe('good');
});

test('a slow answer is still an answer to the network', () => {
  expect(told(note(HEALTHY, ended(undefined, { at: 60_000 }))).network).toBe('good');
});

test('a call is counted at its end', () => {
  expect(note(HEALTHY, ended()).breakers.submit.calls).toEqual([
    { at: 2000, isFailed: false, isSlow: false },
  ]);
});

const failed = (count: number, code: ErrorCode, of: EndedCall['of'] = 'submit') =>
  Array.from({ length: count }, () => ended(code, { of })).reduce<Health>(note, HEALTHY);

test('each kind has a breaker of its own', () => {
  const { breakers } = failed(5, 'provider_unavailable', 'check');
  expect(breakers.check.open?.until).toBe(17_000);
  expect(breakers.submit.open).toBeUndefined();
  expect(breakers.job.open).toBeUndefined();
  expect(breakers.network.open).toBeUndefined();
});

test('a submit that leaves takes a turn of every breaker that is open', () => {
  const failing = failed(5, 'provider_unavailable');
  const { breakers } = note(failing, { kind: 'started', at: 20_000 });
  expect(breakers.submit.open?.started).toEqual([20_000]);
  expect(breakers.check).toBe(failing.breakers.check);
});

test('what changes nothing gives back the same record', () => {
  expect(note(HEALTHY, { kind: 'started', at: 0 })).toBe(HEALTHY);
  const failing = failed(5, 'submit_unknown');
  expect(note(failing, ended('submit_unknown', { startedAt: 0, at: 3000 }))).toBe(failing);
});

test('B7: an account without money is left alone for ten minutes', () => {
  const poor = note(HEALTHY, ended('insufficient_funds'));
  expect(poor.unfunded).toEqual({ account: 'key-1', until: 602_000 });
  expect(poor.barred).toBeUndefined();
});

test('a submit that is taken proves the money, and a question does not', () => {
  const poor = note(HEALTHY, ended('insufficient_funds'));
  expect(note(poor, ended()).unfunded).toBeUndefined();
  expect(note(poor, ended(undefined, { of: 'check' })).unfunded).toEqual(poor.unfunded);
  expect(note(poor, ended(undefined, { of: 'job' })).unfunded).toEqual(poor.unfunded);
  expect(note(poor, ended(undefined, { account: 'key-2' })).unfunded).toEqual(poor.unfunded);
  expect(note(poor, ended('rate_limited')).unfunded).toEqual(poor.unfunded);
});

test('B10: a key that is refused bars its account until something is answered with it', () => {
  const barred = note(HEALTHY, ended('unauthenticated', { of: 'check' }));
  expect(barred.barred).toEqual({ account: 'key-1' });
  expect(barred.unfunded).toBeUndefined();
  expect(note(barred, ended(undefined, { of: 'check' })).barred).toBeUndefined();
  expect(note(barred, ended(undefined, { account: 'key-2' })).barred).toEqual(barred.barred);
  expect(note(barred, ended('invalid_request')).barred).toEqual(barred.barred);
});

test.each<ErrorCode>(['model_unavailable', 'forbidden'])(
  'B12: after %s the model is left alone for ten minutes',
  (code) => {
    expect(note(HEALTHY, ended(code)).models).toEqual([{ model: 'acme/fox', until: 602_000 }]);
  },
);

test('a model is left alone once, from the latest word on', () => {
  const gone = note(HEALTHY, ended('model_unavailable'));
  const other = note(gone, ended('model_unavailable', { model: 'acme/badger', at: 3000 }));
  const again = note(other, ended('model_unavailable', { at: 4000 }));
  expect(again.models).toEqual([
    { model: 'acme/badger', until: 603_000 },
    { model: 'acme/fox', until: 604_000 },
  ]);
});

test('a model is back once a submit to it is taken', () => {
  const gone = note(HEALTHY, ended('model_unavailable'));
  expect(note(gone, ended()).models).toEqual([]);
  expect(note(gone, ended(undefined, { model: 'acme/badger' })).models).toBe(gone.models);
  expect(note(gone, ended(undefined, { of: 'check' })).models).toBe(gone.models);
  expect(note(gone, ended('rate_limited')).models).toBe(gone.models);
});

test.each<[ErrorCode, Partial<Health>]>([
  ['insufficient_funds', { unfunded: { account: 'key-1', until: 602_000 } }],
  ['unauthenticated', { barred: { account: 'key-1' } }],
  ['model_unavailable', { models: [{ model: 'acme/fox', until: 602_000 }] }],
])('%s is noted also where its call is too old for the breakers', (code, noted) => {
  const unreached = Array.from({ length: 5 }, () => ended('network')).reduce<Health>(
    note,
    failed(5, 'submit_unknown'),
  );
  expect(note(unreached, ended(code))).toEqual({ ...unreached, ...noted });
});

test('of several models, the one that is back is no longer left alone', () => {
  const gone = note(HEALTHY, ended('model_unavailable'));
  const both = note(gone, ended('model_unavailable', { model: 'acme/badger' }));
  expect(note(both, ended()).models).toEqual([{ model: 'acme/badger', until: 602_000 }]);
});

test('no more than 100 models are kept in mind, the oldest go', () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    ended('model_unavailable', { model: `m${index}` }),
  ).reduce<Health>(note, HEALTHY);
  expect(many.models).toHaveLength(100);
  expect(many.models[0]?.model).toBe('m20');
});

test('whatever was noted can be read again', () => {
  const events = [
    ended('insufficient_funds'),
    ended('unauthenticated', { account: undefined }),
    ended('forbidden', { model: '__proto__' }),
    ...Array.from({ length: 30 }, () => ended(undefined, { of: 'check' as const })),
    ...Array.from({ length: 5 }, () => ended('submit_unknown')),
    { kind: 'started', at: 20_000 } as const,
  ];
  const health = events.reduce<Health>(note, HEALTHY);
  expect(health.breakers.submit.open?.started).toEqual([20_000]);
  expect(readHealth(JSON.parse(JSON.stringify(health)))).toEqual(health);
});
