import { describe, expect, test } from 'vitest';
import type { WireField } from '../../src/contract/model.ts';
import { issuesOf, model, translated } from './translated.ts';

const range: WireField = { type: 'integer', minimum: 5, maximum: 10, default: 5 };

describe('a model that counts in seconds', () => {
  test.each([
    ['a range', range, 7, 7],
    ['a number', { type: 'number', minimum: 1, maximum: 16 }, 2.5, 2.5],
    ['digits', { type: 'string', enum: ['5', '10'] }, 10, '10'],
    ['digits with a unit', { type: 'string', enum: ['4s', '8s'] }, 8, '8s'],
    ['numbers', { type: 'integer', enum: [5, 8] }, 8, 8],
    ['digits beside a word', { type: 'string', enum: ['auto', '4', '5'] }, 4, '4'],
  ] satisfies [string, WireField, number, unknown][])('in %s', (_, duration, seconds, sent) => {
    const done = translated({ durationSeconds: seconds }, model({ duration }));
    expect(done).toMatchObject({ body: { duration: sent }, adjusted: [] });
  });

  test('a length that it cannot make is refused with those that it can', () => {
    const words = model({ duration: { type: 'string', enum: ['4s', '6s', '8s'] } });
    expect(issuesOf({ durationSeconds: 5 }, words)).toEqual([
      { field: 'durationSeconds', given: '5', allowed: '4s, 6s, 8s' },
    ]);
    expect(issuesOf({ durationSeconds: 11 }, model({ duration: range }))).toEqual([
      { field: 'durationSeconds', given: '11', allowed: 'integer 5 to 10' },
    ]);
  });

  test.each([
    ['words', { type: 'string', enum: ['4s', '6s', '8s'] }, 9, '8s', 8],
    ['a range, from above', range, 60, 10, 10],
    ['a range, from below', range, 0.5, 5, 5],
    ['a range, from between', range, 7.4, 7, 7],
  ] satisfies [string, WireField, number, unknown, number][])(
    'the nearest of %s is sent when that is allowed, and said in seconds',
    (_, duration, asked, sent, seconds) => {
      const policy = { adjust: 'nearest' } as const;
      expect(translated({ durationSeconds: asked }, model({ duration }), policy)).toMatchObject({
        body: { duration: sent },
        adjusted: [{ field: 'durationSeconds', asked, sent: seconds }],
      });
    },
  );

  test('frames are seconds where its rate is known', () => {
    const known = model({ duration: range }, { framesPerSecond: 24 });
    expect(translated({ frames: 168 }, known).body).toEqual({ duration: 7 });
    expect(issuesOf({ frames: 129 }, known)).toEqual([
      {
        field: 'frames',
        given: '129',
        allowed: 'integer 5 to 10 seconds at 24 frames per second',
      },
    ]);
    expect(translated({ frames: 129 }, known, { adjust: 'nearest' })).toMatchObject({
      body: { duration: 5 },
      adjusted: [{ field: 'frames', asked: 129, sent: 120 }],
    });
  });

  test('frames mean nothing where it is not', () => {
    expect(issuesOf({ frames: 129 }, model({ duration: range }))).toEqual([
      { field: 'frames', given: '129', allowed: 'nothing: the model does not count in frames' },
    ]);
  });
});

describe('a model that counts in frames', () => {
  const one = model(
    { num_frames: { type: 'string', enum: ['129'], default: '129' } },
    { framesPerSecond: 24 },
  );
  const paced = model({
    num_frames: { type: 'integer', minimum: 17, maximum: 161, default: 81 },
    frames_per_second: { type: 'integer', minimum: 4, maximum: 60, default: 16 },
  });

  test('frames are sent as the model writes them', () => {
    expect(translated({ frames: 129 }, one).body).toEqual({ num_frames: '129' });
    expect(translated({ frames: 81 }, paced).body).toEqual({ num_frames: 81 });
  });

  test('seconds are frames at the rate that is asked for, else at its own', () => {
    expect(translated({ durationSeconds: 5.375 }, one).body).toEqual({ num_frames: '129' });
    expect(translated({ durationSeconds: 5 }, paced).body).toEqual({ num_frames: 80 });
    expect(translated({ durationSeconds: 5, fps: 24 }, paced).body).toEqual({
      num_frames: 120,
      frames_per_second: 24,
    });
  });

  test('a length that it cannot make is refused in seconds', () => {
    expect(issuesOf({ durationSeconds: 5 }, one)).toEqual([
      { field: 'durationSeconds', given: '5', allowed: '5.375 (129 frames at 24 per second)' },
    ]);
    expect(issuesOf({ durationSeconds: 12 }, paced)).toEqual([
      {
        field: 'durationSeconds',
        given: '12',
        allowed: '1.0625 (17 frames at 16 per second) to 10.0625 (161 frames at 16 per second)',
      },
    ]);
  });

  test('a range that is open at one end is told as it is', () => {
    const open = model({ num_frames: { type: 'integer', maximum: 100 } }, { framesPerSecond: 25 });
    expect(issuesOf({ durationSeconds: 5 }, open)).toEqual([
      {
        field: 'durationSeconds',
        given: '5',
        allowed: 'integer up to 100 frames at 25 per second',
      },
    ]);
  });

  test('nearest: the length that comes is said in seconds', () => {
    expect(translated({ durationSeconds: 5 }, one, { adjust: 'nearest' })).toMatchObject({
      body: { num_frames: '129' },
      adjusted: [{ field: 'durationSeconds', asked: 5, sent: 5.375 }],
    });
  });

  test('seconds and frames may both be given when they agree', () => {
    expect(translated({ durationSeconds: 5.375, frames: 129 }, one).body).toEqual({
      num_frames: '129',
    });
    expect(issuesOf({ durationSeconds: 5, frames: 100 }, paced)).toEqual([
      {
        field: 'frames',
        given: '100',
        allowed: 'a length that agrees with durationSeconds, or one of the two',
      },
    ]);
  });
});

describe('the rate', () => {
  test('of a model with one rate needs no telling, and no other can be had', () => {
    const fixed = model({ num_frames: { type: 'integer' } }, { framesPerSecond: 24 });
    expect(translated({ fps: 24 }, fixed)).toMatchObject({
      body: {},
      sent: [{ field: 'fps', asked: 24, rule: 'the model makes 24 frames per second' }],
    });
    expect(issuesOf({ fps: 30 }, fixed)).toEqual([{ field: 'fps', given: '30', allowed: '24' }]);
    expect(translated({ fps: 30 }, fixed, { adjust: 'nearest' })).toMatchObject({
      body: {},
      adjusted: [{ field: 'fps', asked: 30, sent: 24 }],
    });
  });

  test('of a model whose rate is not known cannot be asked for', () => {
    expect(issuesOf({ fps: 24 }, model({ duration: range }))).toEqual([
      { field: 'fps', given: '24', allowed: 'nothing: the model has a rate of its own' },
    ]);
  });
});

test('a model with one length only takes neither seconds nor frames', () => {
  const fixed = model({ prompt: { type: 'string' } });
  expect(issuesOf({ durationSeconds: 5, frames: 129 }, fixed)).toEqual([
    { field: 'durationSeconds', given: '5', allowed: 'nothing: the model cannot be told' },
    { field: 'frames', given: '129', allowed: 'nothing: the model does not count in frames' },
  ]);
});
