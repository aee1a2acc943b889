import { expect, test } from 'vitest';
import { distinctVideos } from '../../src/media/distinct-videos.ts';
import { clipAt, ref } from './make-clip.ts';

const link = 'https://cdn.example.com/a.mp4';

test('a clip tells what is known of the result', () => {
  const videos = [{ url: link, nsfw: false, sizeBytes: 9 }, { url: `${link}?2` }];
  const adjusted = [{ field: 'durationSeconds', asked: 7, sent: 8 }];
  const unsupported = [{ field: 'seed', reason: 'the model takes none' }];
  const {
    actualCost: _,
    save,
    bytes,
    stream,
    media,
    differences,
    ...facts
  } = clipAt(link, {
    ref: { ...ref, estimateMicroUsd: 400_000, unverified: true },
    output: { videos, seed: 0, actualMicroUsd: 0, raw: { video: { url: link } } },
    adjusted,
    unsupported,
    cancelRequested: true,
  });
  expect(facts).toEqual({
    url: link,
    videos,
    ref: { ...ref, estimateMicroUsd: 400_000, unverified: true },
    provider: 'acme',
    model: 'acme/video-1',
    seed: 0,
    cost: { estimateMicroUsd: 400_000, actualMicroUsd: 0 },
    flags: { nsfw: false },
    adjusted,
    unsupported,
    unverified: true,
    attempts: [],
    skipped: [],
    cancelRequested: true,
    raw: { video: { url: link } },
  });
  expect([save, bytes, stream, media, differences].map((each) => typeof each)).toEqual(
    Array.from({ length: 5 }, () => 'function'),
  );
});

test('what is not known of the result is undefined', () => {
  expect(clipAt(link)).toMatchObject({
    seed: undefined,
    cost: { estimateMicroUsd: undefined, actualMicroUsd: undefined },
    flags: { nsfw: undefined },
    unverified: false,
    cancelRequested: false,
  });
});

test.each([
  [[], undefined],
  [[undefined, undefined], undefined],
  [[false], false],
  [[undefined, false], false],
  [[false, true], true],
])('C16: safety flags %j make %j', (flags, nsfw) => {
  const videos = [{ url: link }, ...flags.map((each) => ({ url: link, nsfw: each }))];
  expect(clipAt(link, { output: { videos, raw: {} } }).flags).toEqual({ nsfw });
});

test('D17: a video that is listed twice is one, in the first of its places', () => {
  const other = { url: `${link}?2`, sizeBytes: 9 };
  const listed = [{ url: link }, { url: link, nsfw: true }, other, { url: link }];
  const { videos, flags } = clipAt(link, { output: { videos: listed, raw: {} } });
  expect(videos).toEqual([{ url: link }, other]);
  expect(flags).toEqual({ nsfw: true });
  const placed = listed.map(({ url }, index) => ({ url, index }));
  expect(distinctVideos(placed)).toEqual([
    { url: link, index: 0 },
    { url: `${link}?2`, index: 2 },
  ]);
});

test('C9: a result without a video is an error that keeps the handle', () => {
  const error = expect.objectContaining({
    code: 'output_missing',
    phase: 'result',
    mayHaveCharged: 'yes',
    provider: 'acme',
    job: ref,
  });
  expect(() => clipAt(link, { output: { videos: [], raw: {} } })).toThrow(error);
});

test('a clip as JSON carries its facts alone', () => {
  expect(Object.keys(JSON.parse(JSON.stringify(clipAt(link))))).toEqual([
    'url',
    'videos',
    'ref',
    'provider',
    'model',
    'cost',
    'flags',
    'adjusted',
    'unsupported',
    'unverified',
    'attempts',
    'skipped',
    'cancelRequested',
    'raw',
  ]);
});

test('the bill of a reply is the actual cost, and nobody is asked', async () => {
  const clip = clipAt(link, {
    output: { videos: [{ url: link }], actualMicroUsd: 0, raw: {} },
    askBill: () => Promise.reject(new Error('not asked')),
  });
  expect(await clip.actualCost()).toEqual({ microUsd: 0, basis: 'reply' });
});

test('a bill that the reply does not tell is asked for anew each time', async () => {
  const bills = [undefined, 300_000];
  const clip = clipAt(link, { askBill: async () => bills.shift() });
  expect(await clip.actualCost()).toBeUndefined();
  expect(await clip.actualCost()).toEqual({ microUsd: 300_000, basis: 'bill' });
});

test('where no bills are told there is no actual cost', async () => {
  expect(await clipAt(link).actualCost()).toBeUndefined();
});
