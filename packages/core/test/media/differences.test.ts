import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/job/job-ref.ts';
import { differencesOf } from '../../src/media/differences.ts';
import type { MediaFacts } from '../../src/media/inspect.ts';

const facts: MediaFacts = {
  width: 1280,
  height: 720,
  durationSeconds: 5.375,
  fps: 24,
  frames: 129,
  videoCodec: 'avc',
  audio: true,
  sizeBytes: 1,
  container: 'mp4',
};

test('nothing asked for, and all as asked for, are no difference', () => {
  expect(differencesOf({}, facts)).toEqual([]);
  const { width, height, durationSeconds, fps, frames, audio } = facts;
  expect(differencesOf({ width, height, durationSeconds, fps, frames, audio }, facts)).toEqual([]);
});

test('all that differs is listed', () => {
  const asked = {
    width: 1920,
    height: 1080,
    durationSeconds: 8,
    frames: 81,
    fps: 16,
    audio: false,
  };
  expect(differencesOf(asked, facts)).toEqual([
    { field: 'width', asked: 1920, got: 1280 },
    { field: 'height', asked: 1080, got: 720 },
    { field: 'durationSeconds', asked: 8, got: 5.375 },
    { field: 'frames', asked: 81, got: 129 },
    { field: 'fps', asked: 16, got: 24 },
    { field: 'audio', asked: false, got: true },
  ]);
});

describe('what counts as the same', () => {
  test.each<[Asked, boolean]>([
    [{ durationSeconds: 5.375 + 1 / 24 }, true],
    [{ durationSeconds: 5.375 - 1 / 24 }, true],
    [{ durationSeconds: 5.375 + 1.1 / 24 }, false],
    [{ durationSeconds: 5 }, false],
    [{ width: 1279 }, false],
    [{ height: 721 }, false],
    [{ frames: 128 }, false],
    [{ fps: 24.01 }, true],
    [{ fps: 23.976 }, false],
    [{ audio: true }, true],
  ])('%j: %j', (asked, isSame) => {
    expect(differencesOf(asked, facts)).toHaveLength(isSame ? 0 : 1);
  });
});
