import { expect, test } from 'vitest';
import type { JobRef } from '../../src/job/job-ref.ts';
import { readJobRef } from '../../src/job/read-job-ref.ts';

const least = {
  version: 1,
  id: 'k1',
  provider: 'acme',
  model: 'acme/fox',
  submittedAt: 0,
} as const;
const whole: JobRef = {
  ...least,
  apiVersion: 'v3',
  requestId: 'j1',
  links: { check: 'https://api.acme.example/j1', result: 'r', cancel: 'c' },
  submittedAt: 8.64e15,
  account: '0f',
  asked: { width: 1, height: 2, durationSeconds: 0.5, frames: 0, fps: 24, audio: false },
  estimateMicroUsd: 0,
  unverified: false,
};

test.each([
  ['the least that one holds', least],
  ['all that one may hold', whole],
  ['one through JSON', JSON.parse(JSON.stringify(whole))],
])('a handle is read as it is: %s', (_what, handle) => {
  expect(readJobRef(handle)).toStrictEqual(handle);
});

test('what is no part of a handle is left out of it', () => {
  const links = { ...whole.links, evil: 'https://evil.example' };
  const more = { ...whole, links, asked: { ...whole.asked, colour: 1 }, apiKey: 'secret' };
  expect(readJobRef(more)).toStrictEqual(whole);
});

test('a field that is undefined counts as absent', () => {
  const handle = { ...least, requestId: undefined, links: undefined, asked: { audio: undefined } };
  expect(readJobRef(handle)).toStrictEqual({ ...least, asked: {} });
});

test.each([undefined, null, 'k1', 1, [], {}, () => least])('%j is no handle', (handle) => {
  expect(readJobRef(handle)).toBeUndefined();
});

const wrong: Readonly<Record<keyof JobRef, readonly unknown[]>> = {
  version: [0, 2, '1', undefined],
  id: [1, null, undefined],
  provider: [{}, undefined],
  model: [['acme/fox'], undefined],
  apiVersion: [3, null],
  requestId: [7, null],
  links: ['https://api.acme.example', null, { check: 1 }, { result: null }, { cancel: {} }],
  submittedAt: [-1, 8.64e15 + 1, Number.NaN, '0', null, undefined],
  account: [0],
  asked: [1, null, { width: '1' }, { fps: Infinity }, { audio: 0 }, { frames: null }],
  estimateMicroUsd: ['0', Number.NaN],
  unverified: ['no', 0],
};

test.each(
  Object.entries(wrong).flatMap(([field, values]) => values.map((value) => [field, value])),
)('a handle is refused for its %s: %j', (field, value) => {
  expect(readJobRef({ ...whole, [String(field)]: value })).toBeUndefined();
});

test('what a handle inherits is not in it', () => {
  expect(readJobRef(Object.create(least))).toBeUndefined();
});
