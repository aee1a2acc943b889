import { describe, expect, test } from 'vitest';
import { issuesOf, model, translated } from './translated.ts';

const sized = model({
  size: {
    type: 'string',
    enum: ['832*480', '480*832', '1280*720', '720*1280'],
    default: '1280*720',
  },
});
const split = model({
  aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '9:16'], default: '16:9' },
  resolution: { type: 'string', enum: ['480p', '720P'], default: '720P' },
});

describe('a model with one field for the size', () => {
  test.each([
    [{ size: '1280x720' }, '1280*720'],
    [{ size: '720*1280' }, '720*1280'],
    [{ size: { width: 480, height: 832 } }, '480*832'],
    [{ aspectRatio: '9:16', resolution: '480p' }, '480*832'],
    [{ aspectRatio: '16:9' }, '1280*720'],
    [{ resolution: '480P' }, '832*480'],
    [{ resolution: '720p' }, '1280*720'],
    [{ size: '1280x720', aspectRatio: '16:9', resolution: '720p' }, '1280*720'],
  ])('%j is %s', (request, size) => {
    expect(translated(request, sized)).toMatchObject({ body: { size }, adjusted: [] });
  });

  test('832x480 counts as 16:9: models round to multiples', () => {
    const { body, size } = translated({ aspectRatio: '16:9', resolution: '480p' }, sized);
    expect(body).toEqual({ size: '832*480' });
    expect(size).toEqual({ width: 832, height: 480 });
  });

  test('a ratio that only comes near is refused', () => {
    const issue = { field: 'aspectRatio', given: '"7:4"', allowed: '16:9, 9:16' };
    expect(issuesOf({ aspectRatio: '7:4' }, sized)).toEqual([issue]);
    expect(issuesOf({ aspectRatio: '7:4' }, split)).toEqual([
      { ...issue, allowed: '16:9, 1:1, 9:16' },
    ]);
    expect(translated({ aspectRatio: '26:15' }, sized).body).toEqual({ size: '832*480' });
    expect(translated({ aspectRatio: '32:18' }, split).body).toEqual({ aspect_ratio: '16:9' });
  });

  test('what it cannot make is refused with everything that it can', () => {
    expect(issuesOf({ size: '1920x1080' }, sized)).toEqual([
      { field: 'size', given: '"1920x1080"', allowed: '1280x720, 832x480, 480x832, 720x1280' },
    ]);
    expect(issuesOf({ aspectRatio: '1:1', resolution: '1080p' }, sized)).toEqual([
      { field: 'aspectRatio', given: '"1:1"', allowed: '16:9, 9:16' },
      { field: 'resolution', given: '"1080p"', allowed: '720p, 480p' },
    ]);
  });

  test('fields that contradict each other are both refused', () => {
    const issues = issuesOf({ size: '1280x720', aspectRatio: '9:16' }, sized);
    expect(issues?.map(({ field }) => field)).toEqual(['size', 'aspectRatio']);
  });

  test('the nearest shape is sent when that is allowed, and said', () => {
    const request = { aspectRatio: '3:4', resolution: '1080p' };
    expect(translated(request, sized, { adjust: 'nearest' })).toMatchObject({
      body: { size: '720*1280' },
      adjusted: [
        { field: 'aspectRatio', asked: '3:4', sent: '9:16' },
        { field: 'resolution', asked: '1080p', sent: '720p' },
      ],
    });
  });

  test('nearest: the shape counts for more than the lines', () => {
    const request = { size: { width: 640, height: 1136 } };
    expect(translated(request, sized, { adjust: 'nearest' })).toMatchObject({
      body: { size: '720*1280' },
      adjusted: [{ field: 'size', asked: { width: 640, height: 1136 }, sent: '720x1280' }],
    });
  });
});

describe('a model with a ratio and a resolution', () => {
  test.each([
    [{ size: '1280x720' }, { aspect_ratio: '16:9', resolution: '720P' }],
    [{ size: '854x480' }, { aspect_ratio: '16:9', resolution: '480p' }],
    [{ aspectRatio: '9:16' }, { aspect_ratio: '9:16' }],
    [{ resolution: '720p' }, { resolution: '720P' }],
    [
      { aspectRatio: '1:1', resolution: '480p' },
      { aspect_ratio: '1:1', resolution: '480p' },
    ],
  ])('%j is %j', (request, body) => {
    expect(translated(request, split)).toMatchObject({ body, adjusted: [] });
    expect(translated(request, split).body).toEqual(body);
  });

  test('a size that is not exactly one of its shapes is refused', () => {
    expect(issuesOf({ size: '832x480' }, split)).toEqual([
      {
        field: 'size',
        given: '"832x480"',
        allowed: '1280x720, 854x480, 720x720, 480x480, 720x1280, 480x854',
      },
    ]);
  });

  test('nearest: the size that comes is named', () => {
    expect(translated({ size: '832x480' }, split, { adjust: 'nearest' })).toMatchObject({
      body: { aspect_ratio: '16:9', resolution: '480p' },
      adjusted: [{ field: 'size', asked: '832x480', sent: '854x480' }],
      size: { width: 854, height: 480 },
    });
  });
});

describe('a model that can follow the picture', () => {
  const words = [['auto'], ['adaptive']];

  test.each(words)('its word for it is %s', (word) => {
    const follows = model({ aspect_ratio: { type: 'string', enum: ['16:9', word] } });
    expect(translated({ aspectRatio: 'auto' }, follows).body).toEqual({ aspect_ratio: word });
  });

  test('one that cannot refuses auto', () => {
    expect(issuesOf({ aspectRatio: 'auto' }, split)).toEqual([
      { field: 'aspectRatio', given: '"auto"', allowed: '16:9, 1:1, 9:16' },
    ]);
  });
});

describe('a model with one shape only', () => {
  const fixed = model({ prompt: { type: 'string' } });

  test.each([{ size: '1280x720' }, { aspectRatio: '16:9' }, { resolution: '720p' }])(
    '%j is not a field of it',
    (request) => {
      const [field = ''] = Object.keys(request);
      const reason = 'the model cannot be told';
      expect(issuesOf(request, fixed)).toMatchObject([{ field, allowed: `nothing: ${reason}` }]);
      expect(translated(request, fixed, { onUnsupported: 'warn' })).toMatchObject({
        body: {},
        unsupported: [{ field, reason }],
      });
    },
  );
});

test('resolutions in lines and in k are the same: 2k is 1440p and 4k is 2160p', () => {
  const high = model({ resolution: { type: 'string', enum: ['1440p', '4k'] } });
  expect(translated({ resolution: '2K' }, high).body).toEqual({ resolution: '1440p' });
  expect(translated({ resolution: '2160p' }, high).body).toEqual({ resolution: '4k' });
});

test('values that go with the model but not with each other are told as that', () => {
  const both = model({ size: { type: 'string', enum: ['1280*720', '720*1280'] } });
  expect(issuesOf({ size: '1280x720', aspectRatio: '9:16' }, both)).toEqual([
    { field: 'size', given: '"1280x720"', allowed: 'a value that goes with aspectRatio' },
    { field: 'aspectRatio', given: '"9:16"', allowed: 'a value that goes with size' },
  ]);
});

const WORDS = ['auto', 'square_hd', 'square', 'portrait_4_3', 'portrait_16_9', 'landscape_16_9'];

describe('a model with words for sizes, or pixels', () => {
  const named = model({
    video_size: { type: 'string', enum: WORDS, maxSide: 2048, default: 'auto' },
  });

  test.each([
    [{ aspectRatio: '16:9' }, 'landscape_16_9'],
    [{ aspectRatio: '9:16' }, 'portrait_16_9'],
    [{ aspectRatio: '3:4' }, 'portrait_4_3'],
    [{ aspectRatio: '1:1' }, 'square_hd'],
    [{ aspectRatio: 'auto' }, 'auto'],
    [{ size: '1280x720' }, { width: 1280, height: 720 }],
    [
      { aspectRatio: '9:16', resolution: '720p' },
      { width: 720, height: 1280 },
    ],
  ])('%j is %j', (request, size) => {
    expect(translated(request, named).body).toEqual({ video_size: size });
  });

  test('a number of lines alone says no size', () => {
    expect(issuesOf({ resolution: '720p' }, named)).toEqual([
      {
        field: 'resolution',
        given: '"720p"',
        allowed: 'nothing: the model is told pixels: give size',
      },
    ]);
  });

  test('a side beyond the longest is refused', () => {
    expect(issuesOf({ size: '4096x2160' }, named)?.map(({ field }) => field)).toEqual(['size']);
  });
});

test.each([
  [{ size: '1280x720' }, { width: 1280, height: 720 }],
  [
    { aspectRatio: '1:1', resolution: '480p' },
    { width: 480, height: 480 },
  ],
])('a model with width and height takes %j as %j', (request, body) => {
  const side = { type: 'integer', maximum: 1300 } as const;
  expect(translated(request, model({ width: side, height: side })).body).toEqual(body);
});

test('words that say no number of lines are no answer to one that is not known either', () => {
  const true1080 = model({ resolution: { type: 'string', enum: ['true_1080p', 'auto'] } });
  for (const plain of [true1080, split, sized]) {
    expect(issuesOf({ resolution: '8k' }, plain)?.map(({ field }) => field)).toEqual([
      'resolution',
    ]);
  }
  const both = model({
    size: { type: 'string', enum: ['1280*720'] },
    aspect_ratio: { type: 'string', enum: ['1:1', 'auto'] },
  });
  const asked = { aspectRatio: '9:16', resolution: '8k' } as const;
  expect(issuesOf(asked, both, { adjust: 'nearest' })?.map(({ field }) => field)).toEqual([
    'aspectRatio',
    'resolution',
  ]);
});

test('words for sizes may stand among resolutions', () => {
  const mixed = model({
    resolution: { type: 'string', enum: ['480p', 'landscape_16_9', '1120x448'] },
  });
  expect(translated({ resolution: '480p' }, mixed).body).toEqual({ resolution: '480p' });
  expect(translated({ aspectRatio: '16:9' }, mixed).body).toEqual({ resolution: 'landscape_16_9' });
  expect(translated({ size: '1120x448' }, mixed).body).toEqual({ resolution: '1120x448' });
});

describe('free text', () => {
  test('takes a size as it is given, and none that a ratio comes to', () => {
    const free = model({ size: { type: 'string' } });
    expect(translated({ size: '832x480' }, free).body).toEqual({ size: '832*480' });
    expect(issuesOf({ aspectRatio: '16:9' }, free)).toMatchObject([{ field: 'aspectRatio' }]);
  });

  test('takes a ratio and a resolution as its default is written', () => {
    const free = model({
      aspect_ratio: { type: 'string' },
      resolution: { type: 'string', default: '2K' },
    });
    expect(translated({ aspectRatio: '9:16', resolution: '2k' }, free).body).toEqual({
      aspect_ratio: '9:16',
      resolution: '2K',
    });
    expect(issuesOf({ aspectRatio: 'auto' }, free)).toMatchObject([{ field: 'aspectRatio' }]);
  });
});

describe('an endpoint that has its resolution in its id', () => {
  const lines = model(
    { aspect_ratio: { type: 'string', enum: ['16:9', '9:16'] } },
    { fixed: { resolution: '480p' } },
  );

  test('need not be told', () => {
    expect(translated({ aspectRatio: '16:9', resolution: '480p' }, lines)).toMatchObject({
      body: { aspect_ratio: '16:9' },
      sent: [
        { field: 'aspectRatio', wire: 'aspect_ratio', sent: '16:9' },
        { field: 'resolution', asked: '480p', rule: 'the model makes 480p' },
      ],
      size: { width: 854, height: 480 },
    });
  });

  test('makes no other', () => {
    expect(issuesOf({ resolution: '720p' }, lines)).toEqual([
      { field: 'resolution', given: '"720p"', allowed: '480p' },
    ]);
  });
});
