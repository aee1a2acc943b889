import { expect, test } from 'vitest';
import type { Model, Price, WireFields } from '../../src/contract/model.ts';
import { estimateOf } from '../../src/routing/estimate.ts';

const perSecond: Price = { microUsd: 50_000, per: 'second', source: 'tests' };

function model(fields: WireFields, more: Partial<Model> = {}): Model {
  return { task: 'text-to-video', fields, price: perSecond, source: 'tests', ...more };
}

const duration = { duration: { type: 'integer' } } as const;
const frames = { num_frames: { type: 'integer' } } as const;
const atTen = { framesPerSecond: 10 };

test('a price per video is the price', () => {
  const price: Price = { microUsd: 400_000, per: 'video', source: 'tests' };
  expect(estimateOf(model(duration, { price }), { duration: 10 })).toBe(400_000);
});

test('a price of 0 that is stated is 0', () => {
  const price: Price = { microUsd: 0, per: 'video', source: 'tests' };
  expect(estimateOf(model({}, { price }), {})).toBe(0);
});

test('a model without a price has no estimate', () => {
  const { price: _, ...unpriced } = model(duration);
  expect(estimateOf(unpriced, { duration: 5 })).toBeUndefined();
});

test.each([Number.NaN, Infinity, -1, 1e16])('%s is no price', (microUsd) => {
  const price: Price = { microUsd, per: 'video', source: 'tests' };
  expect(estimateOf(model({}, { price }), {})).toBeUndefined();
});

test.each([5, '5', '5s'])('a price per second goes by the length sent: %j', (length) => {
  expect(estimateOf(model(duration), { duration: length })).toBe(250_000);
});

test('frames count as seconds at the rate sent, else at its default, else at the model', () => {
  const fields = { ...frames, fps: { type: 'integer', default: 25 } } as const;
  expect(estimateOf(model(fields, atTen), { num_frames: 100, fps: 50 })).toBe(100_000);
  expect(estimateOf(model(fields, atTen), { num_frames: 100 })).toBe(200_000);
  expect(estimateOf(model(frames, atTen), { num_frames: 100 })).toBe(500_000);
  expect(estimateOf(model(frames), { num_frames: 100 })).toBeUndefined();
});

test('what is left out is taken at what the provider fills in', () => {
  const seconds = { duration: { type: 'string', enum: ['5', '10'], default: '5' } } as const;
  expect(estimateOf(model(seconds), {})).toBe(250_000);
  expect(estimateOf(model(seconds), { duration: '10' })).toBe(500_000);
  const inFrames = { num_frames: { type: 'integer', default: 81 } } as const;
  expect(estimateOf(model(inFrames, atTen), {})).toBe(405_000);
  expect(estimateOf(model(inFrames, atTen), { num_frames: 10 })).toBe(50_000);
});

test('frames that are sent count before seconds that are filled in', () => {
  const both = { ...frames, duration: { type: 'integer', default: 60 } } as const;
  expect(estimateOf(model(both, atTen), { num_frames: 20 })).toBe(100_000);
});

test('of seconds and frames that disagree, the longer clip is paid for', () => {
  const both = model({ ...duration, ...frames }, atTen);
  expect(estimateOf(both, { duration: 2, num_frames: 100 })).toBe(500_000);
  expect(estimateOf(both, { duration: 20, num_frames: 100 })).toBe(1_000_000);
});

test.each(['auto', '', 0, -5, null, true, [5]])('%j is no length', (length) => {
  expect(estimateOf(model(duration), { duration: length })).toBeUndefined();
});

test('an unknown length is no price of 0', () => {
  expect(estimateOf(model(duration), {})).toBeUndefined();
  expect(estimateOf(model({}), {})).toBeUndefined();
});

test('a field that every object has is no length', () => {
  const body: Readonly<Record<string, unknown>> = JSON.parse('{"__proto__":{"duration":5}}');
  expect(estimateOf(model(duration), body)).toBeUndefined();
  expect(estimateOf(model(duration), Object.create({ duration: 5 }))).toBeUndefined();
});

test('estimates are whole millionths, rounded up', () => {
  const third: Price = { microUsd: 1, per: 'second', source: 'tests' };
  expect(estimateOf(model(frames, { price: third, framesPerSecond: 3 }), { num_frames: 4 })).toBe(
    2,
  );
  const tenth: Price = { microUsd: 100_000, per: 'second', source: 'tests' };
  const odd = model({ duration: { type: 'number' } }, { price: tenth });
  // In binary fractions 100,000 times 2.3 is a little less, and times 1.1 a little more.
  expect(estimateOf(odd, { duration: 2.3 })).toBe(230_000);
  expect(estimateOf(odd, { duration: 1.1 })).toBe(110_000);
});
