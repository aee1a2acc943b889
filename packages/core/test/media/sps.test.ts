import { describe, expect, test } from 'vitest';
import { avcSize } from '../../src/media/sps.ts';
import { makeSps, type SpsSpec } from './make-sps.ts';

const record = (sps: Uint8Array) =>
  new Uint8Array([1, 66, 0, 30, 0xff, 0xe1, sps.length >> 8, sps.length & 255, ...sps, 0]);

describe('the size of an H.264 stream', () => {
  test.each<[string, SpsSpec, number, number]>([
    ['plain', { blocksWide: 80, blocksHigh: 45 }, 1280, 720],
    ['cropped', { blocksWide: 120, blocksHigh: 68, crop: [0, 0, 0, 4] }, 1920, 1080],
    ['cropped all round', { blocksWide: 10, blocksHigh: 10, crop: [1, 2, 3, 4] }, 154, 146],
    ['high profile', { profile: 100, blocksWide: 80, blocksHigh: 45 }, 1280, 720],
    [
      'with scaling lists',
      { profile: 100, scalingLists: true, blocksWide: 54, blocksHigh: 30, crop: [0, 5, 0, 0] },
      854,
      480,
    ],
    ['grey', { profile: 110, chroma: 0, blocksWide: 4, blocksHigh: 4, crop: [0, 3, 0, 5] }, 61, 59],
    [
      '4:2:2',
      { profile: 122, chroma: 2, blocksWide: 4, blocksHigh: 4, crop: [0, 3, 0, 5] },
      58,
      59,
    ],
    [
      '4:4:4',
      { profile: 244, chroma: 3, blocksWide: 4, blocksHigh: 4, crop: [0, 3, 0, 5] },
      61,
      59,
    ],
    [
      'planes apart, with scaling lists',
      {
        profile: 244,
        chroma: 3,
        isApart: true,
        scalingLists: true,
        blocksWide: 4,
        blocksHigh: 4,
        crop: [0, 3, 0, 5],
      },
      61,
      59,
    ],
    [
      'interlaced',
      { blocksWide: 120, blocksHigh: 34, isInterlaced: true, crop: [0, 0, 0, 2] },
      1920,
      1080,
    ],
    ['order count 0', { orderCountType: 0, blocksWide: 40, blocksHigh: 22 }, 640, 352],
    ['order count 1', { orderCountType: 1, blocksWide: 40, blocksHigh: 22 }, 640, 352],
  ])('%s', (_what, spec, width, height) => {
    expect(avcSize(record(makeSps(spec)))).toEqual({ width, height });
  });

  test('as x264 writes it for 1920 x 1080, High, with escapes and display data', () => {
    const x264 = '67640028acd940780227e5c044000003000400000300f03c60c658';
    expect(avcSize(record(Buffer.from(x264, 'hex')))).toEqual({ width: 1920, height: 1080 });
  });
});

describe('what holds no size is undefined', () => {
  const whole = record(makeSps({ blocksWide: 80, blocksHigh: 45, crop: [0, 0, 0, 4] }));

  test('cut off anywhere', () => {
    for (let length = 0; length < whole.length - 2; length++) {
      expect(avcSize(whole.subarray(0, length)), `cut at ${length}`).toBeUndefined();
    }
  });

  test.each<[string, Uint8Array]>([
    ['another version', whole.with(0, 0)],
    ['no parameter set', whole.with(5, 0xe0)],
    ['zeros', record(new Uint8Array(64))],
    [
      'more cropped than there is',
      record(makeSps({ blocksWide: 1, blocksHigh: 1, crop: [9, 9, 0, 0] })),
    ],
  ])('%s', (_what, bytes) => {
    expect(avcSize(bytes)).toBeUndefined();
  });
});
