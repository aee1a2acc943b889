import { expect, test } from 'vitest';
import { HEALTHY, readHealth } from '../../../src/routing/health/health.ts';

const open = { since: 1, until: 2, times: 1, turns: 1, started: [1] };
const call = { at: 1, isFailed: true, isSlow: false };

/** A full record, with some of it replaced. */
function record(change: Record<string, unknown> = {}, breaker: unknown = { calls: [call], open }) {
  const shut = { calls: [] };
  return {
    version: 1,
    breakers: { submit: breaker, check: shut, job: shut, network: shut },
    unfunded: { account: 'a', until: 5 },
    barred: { account: 'a' },
    models: [{ model: 'acme/fox', until: 9 }],
    ...change,
  };
}

test('a record is read as it was kept', () => {
  expect(readHealth(record())).toEqual(record());
  expect(readHealth(record({ unfunded: { until: 5 }, barred: {} }))).toEqual(
    record({ unfunded: { until: 5 }, barred: {} }),
  );
});

test('where there is no record, nothing is known', () => {
  expect(readHealth(undefined)).toBe(HEALTHY);
  expect(HEALTHY).toEqual({
    version: 1,
    breakers: {
      submit: { calls: [] },
      check: { calls: [] },
      job: { calls: [] },
      network: { calls: [] },
    },
    models: [],
  });
});

const many = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

test('lists are read up to their limits', () => {
  const full = record(
    { models: many(100, { model: 'm', until: 1 }) },
    { calls: many(20, call), open: { ...open, turns: 16, started: many(100, 1) } },
  );
  expect(readHealth(full)).toEqual(full);
});

test.each<[string, unknown]>([
  ['null', null],
  ['text', 'healthy'],
  ['a list', []],
  ['nothing', {}],
  ['a later version', record({ version: 2 })],
  ['no version', record({ version: undefined })],
  ['no models', record({ models: undefined })],
  ['models without a time', record({ models: [{ model: 'm' }] })],
  ['models without a name', record({ models: [{ until: 1 }] })],
  ['too many models', record({ models: many(101, { model: 'm', until: 1 }) })],
  ['a cooldown without an end', record({ unfunded: { account: 'a' } })],
  ['a cooldown of no account', record({ unfunded: { account: 1, until: 5 } })],
  ['a bar of no account', record({ barred: { account: null } })],
  ['no breakers', record({ breakers: {} })],
  ['a breaker of text', record({}, 'shut')],
  ['a breaker without calls', record({}, { open })],
  ['too many calls', record({}, { calls: many(21, call) })],
  ['a call at no time', record({}, { calls: [{ ...call, at: '1' }] })],
  ['a call that may have failed', record({}, { calls: [{ ...call, isFailed: 1 }] })],
  ['a call that may be slow', record({}, { calls: [{ ...call, isSlow: null }] })],
  ['an endless opening', record({}, { calls: [], open: { ...open, until: Infinity } })],
  ['an opening since never', record({}, { calls: [], open: { ...open, since: Number.NaN } })],
  ['an opening without a count', record({}, { calls: [], open: { ...open, times: 0 } })],
  ['half an opening', record({}, { calls: [], open: { ...open, times: 1.5 } })],
  ['no turns', record({}, { calls: [], open: { ...open, turns: 0 } })],
  ['too many turns', record({}, { calls: [], open: { ...open, turns: 17 } })],
  ['starts at no time', record({}, { calls: [], open: { ...open, started: ['1'] } })],
  ['too many starts', record({}, { calls: [], open: { ...open, started: many(101, 1) } })],
])("a stranger's record is as good as none: %s", (_what, given) => {
  expect(readHealth(given)).toBe(HEALTHY);
});
