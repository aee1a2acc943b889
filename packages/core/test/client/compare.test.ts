import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, lost } from '@kinora/testing';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ComparisonEntry, ComparisonNews } from '../../src/client/comparison.ts';
import { preload } from '../../src/client/preload.ts';
import { systemClock } from '../../src/flow/clock.ts';
import { makeVideo } from '../media/make-video.ts';
import { acme, CHECK, SUBMIT, VIDEO } from './acme.ts';
import { errorOf } from './fails.ts';
import { bolt, BOLT, BOLT_CHECK, BOLT_VIDEO, boltIsDone, FIVE, openTwo, taking } from './two.ts';

beforeAll(() => preload());

const video = await makeVideo();
const file = () => new Response(video, { headers: { 'content-length': String(video.length) } });
const STOP = 'DELETE /v1/jobs/j1';

/** Files are fetched in real time. */
function open(options: Parameters<typeof openTwo>[0] = {}) {
  const world = openTwo({ clock: systemClock, pace: { minMs: 1, maxMs: 2 }, ...options });
  world.api.on(`GET ${VIDEO}`, file);
  world.api.on(`GET ${BOLT_VIDEO}`, file);
  return world;
}

function brief({ provider, run, state, job }: ComparisonEntry) {
  return [provider, run, state, job?.requestId];
}

function measured(entry: ComparisonEntry | undefined) {
  if (entry?.state === 'succeeded' && entry.media !== undefined) {
    return { ...entry, media: entry.media };
  }
  throw new Error('the video was not made, or not measured');
}

function refOf(entry: ComparisonEntry | undefined) {
  if (entry?.job !== undefined) return entry.job;
  throw new Error('there is no handle');
}

test('a request is made at every provider, each with what it cost, took and became', async () => {
  const { kinora, api } = open();
  const { entries, startedAt, endedAt } = await kinora.compare(FIVE);
  expect(entries.map(brief)).toEqual([
    ['acme', 1, 'succeeded', 'j1'],
    ['bolt', 1, 'succeeded', 'b1'],
  ]);
  const [atAcme] = entries;
  expect(atAcme).toMatchObject({
    index: 0,
    model: 'fox',
    quote: { ok: true, model: 'acme/fox', costMicroUsd: 250_000, basis: 'list' },
    translation: {
      endpoint: 'POST https://api.acme.example/v1/acme/fox',
      body: { prompt: 'A fox.', duration: 5 },
    },
    clip: { url: VIDEO, cost: { estimateMicroUsd: 250_000 }, adjusted: [], unsupported: [] },
    actualCost: undefined,
    saved: undefined,
    unmeasured: undefined,
  });
  const { media, secondsToResult = -1, costPerSecondMicroUsd, differences } = measured(atAcme);
  expect(costPerSecondMicroUsd).toBe(Math.round(250_000 / media.durationSeconds));
  expect(differences).toEqual([{ field: 'durationSeconds', asked: 5, got: media.durationSeconds }]);
  expect(media).toMatchObject({ videoCodec: 'avc', sizeBytes: video.length });
  expect(secondsToResult).toBeGreaterThanOrEqual(0);
  expect(secondsToResult).toBeLessThanOrEqual((endedAt - startedAt) / 1000);
  expect([SUBMIT, BOLT].map((each) => api.callsTo(each).length)).toEqual([1, 1]);
});

test('one that fails or is refused stops none of the others, and says why', async () => {
  const { kinora, api } = open();
  api.on(CHECK, json(200, { state: 'broken' }));
  const { entries } = await kinora.compare(
    { prompt: 'A fox.', durationSeconds: 5 },
    { models: ['fox', 'acme:acme/badger'], measure: false },
  );
  expect(entries.map(({ model, ...entry }) => [model, ...brief({ model, ...entry })])).toEqual([
    ['fox', 'acme', 1, 'failed', 'j1'],
    ['fox', 'bolt', 1, 'succeeded', 'b1'],
    ['acme:acme/badger', 'acme', 1, 'refused', undefined],
  ]);
  const errors = entries.flatMap((entry) => (entry.state === 'succeeded' ? [] : [entry.error]));
  expect(errors).toMatchObject([
    { code: 'generation_failed', job: { requestId: 'j1' } },
    { code: 'invalid_request', mayHaveCharged: 'no', issues: [{ field: 'durationSeconds' }] },
  ]);
});

test('a submit whose answer is lost is left with its handle, and sent once', async () => {
  const { kinora, api } = open();
  api.on(SUBMIT, lost());
  const { entries } = await kinora.compare(FIVE, { onUnknownSubmit: 'park', measure: false });
  expect(entries.map(brief)).toEqual([
    ['acme', 1, 'unfinished', undefined],
    ['bolt', 1, 'succeeded', 'b1'],
  ]);
  expect(entries[0]).toMatchObject({
    error: { code: 'submit_unknown', mayHaveCharged: 'unknown' },
    job: { provider: 'acme', model: 'acme/fox' },
  });
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('over its ceiling nothing is sent, and the prices are told one by one', async () => {
  const { kinora, api, store } = open();
  const options = { maxCostUsd: 1.29, repeat: 2, measure: false };
  const error = await errorOf(kinora.compare(FIVE, options));
  expect(error).toMatchObject({ code: 'budget_exceeded', mayHaveCharged: 'no' });
  expect(error.plainMessage).toBe(
    '4 videos come to $1.30, over maxCostUsd $1.29: ' +
      'acme fox $0.25, acme fox $0.25, bolt fox $0.40, bolt fox $0.40.',
  );
  expect(api.calls).toEqual([]);
  expect(await store.jobs({ limit: 9 })).toEqual([]);
});

test('under its ceiling each video may spend its own price and no more', async () => {
  const { kinora, api, store } = open();
  api.on(SUBMIT, taking('j'));
  api.on(BOLT, taking('b'));
  const options = { maxCostUsd: 1.3, repeat: 2, measure: false };
  const { entries } = await kinora.compare(FIVE, options);
  expect(entries.map(({ provider, run, state }) => [provider, run, state])).toEqual([
    ['acme', 1, 'succeeded'],
    ['acme', 2, 'succeeded'],
    ['bolt', 1, 'succeeded'],
    ['bolt', 2, 'succeeded'],
  ]);
  const shares = (await store.jobs({ limit: 9 })).map((job) => job.options.maxCostMicroUsd ?? 0);
  expect(shares.toSorted((a, b) => a - b)).toEqual([250_000, 250_000, 400_000, 400_000]);
});

test('all of them draw on a named budget, and what does not fit in is refused', async () => {
  const { kinora, store } = open({ budgets: { small: { limitUsd: 0.5 } } });
  const { entries } = await kinora.compare(FIVE, { budget: 'small', measure: false });
  expect(entries.map(({ state }) => state).toSorted()).toEqual(['refused', 'succeeded']);
  const refused = entries.find(({ state }) => state === 'refused');
  expect(refused).toMatchObject({ error: { code: 'budget_exceeded' }, job: undefined });
  const budget = await store.budget('small');
  expect((budget?.heldMicroUsd ?? 0) + (budget?.spentMicroUsd ?? 0)).toBeLessThanOrEqual(500_000);
});

test('a video without a price is refused under a ceiling, unless the caller names one', async () => {
  const { kinora, api } = open();
  const request = { model: 'acme:acme/badger', prompt: 'A badger.' };
  const ceiling = { maxCostUsd: 1, measure: false };
  const { entries } = await kinora.compare(request, ceiling);
  expect(entries).toMatchObject([{ state: 'refused', error: { code: 'price_unknown' } }]);
  expect(api.calls).toEqual([]);
  const over = { ...ceiling, repeat: 2, expectedCostUsd: 0.6 };
  expect(await errorOf(kinora.compare(request, over))).toMatchObject({ code: 'budget_exceeded' });
  api.on('POST /v1/acme/badger', taking('k'));
  const named = await kinora.compare(request, { ...over, repeat: 1 });
  expect(named.entries).toMatchObject([
    { state: 'succeeded', clip: { cost: { estimateMicroUsd: 600_000 } } },
  ]);
});

test('a provider without a key is refused before anything is sent, beside those that have one', async () => {
  const { kinora } = open({ providers: [acme(), bolt({ apiKey: 'key-of-bolt-1' })] });
  const { entries } = await kinora.compare(FIVE, { measure: false });
  expect(entries.map(({ provider, state }) => [provider, state])).toEqual([
    ['acme', 'refused'],
    ['bolt', 'succeeded'],
  ]);
  expect(entries[0]).toMatchObject({ error: { code: 'missing_key', mayHaveCharged: 'no' } });
});

test('what is to be paid is shown first, and a no costs nothing', async () => {
  const { kinora, api } = open();
  const shown: unknown[] = [];
  const error = await errorOf(
    kinora.compare(FIVE, {
      repeat: 2,
      confirm(contenders) {
        shown.push(...contenders.map(({ provider, run, quote }) => [provider, run, quote.ok]));
        return false;
      },
    }),
  );
  expect(error).toMatchObject({ code: 'aborted', mayHaveCharged: 'no' });
  expect(shown).toEqual([
    ['acme', 1, true],
    ['acme', 2, true],
    ['bolt', 1, true],
    ['bolt', 2, true],
  ]);
  expect(api.calls).toEqual([]);
});

test('an abort ends the waiting, and the result has every handle', async () => {
  const { kinora, api } = open();
  const controller = new AbortController();
  api.on(CHECK, json(200, { state: 'working' }));
  const onNews = (news: ComparisonNews) => {
    if (news.kind === 'end') controller.abort();
  };
  const options = { signal: controller.signal, onNews, measure: false } as const;
  const { entries } = await kinora.compare(FIVE, options);
  expect(entries.map(brief)).toEqual([
    ['acme', 1, 'unfinished', 'j1'],
    ['bolt', 1, 'succeeded', 'b1'],
  ]);
  expect(entries[0]).toMatchObject({ error: { code: 'aborted', job: { requestId: 'j1' } } });
  expect(api.callsTo(STOP)).toEqual([]);
  api.on(CHECK, json(200, { state: 'done', video: VIDEO }));
  expect((await kinora.resume(refOf(entries[0])).wait()).url).toBe(VIDEO);
});

test('an abort before anything is sent is an error that cost nothing', async () => {
  const { kinora, api } = open();
  const signal = AbortSignal.abort();
  const error = await errorOf(kinora.compare(FIVE, { signal, live: false }));
  expect(error).toMatchObject({ code: 'aborted', mayHaveCharged: 'no' });
  expect(api.calls).toEqual([]);
});

test('news of every job come as they happen, and a listener that throws stops nothing', async () => {
  const { kinora, api } = open();
  api.on(BOLT_CHECK, json(200, { state: 'working' }), boltIsDone);
  const seen: string[] = [];
  const { entries } = await kinora.compare(FIVE, {
    measure: false,
    onNews(news) {
      const { provider } = news.kind === 'end' ? news.entry : news.contender;
      seen.push(`${provider} ${news.kind === 'end' ? 'end' : news.snapshot.state}`);
      throw new Error('a fault of the listener');
    },
  });
  expect(entries.map(({ state }) => state)).toEqual(['succeeded', 'succeeded']);
  expect(seen.filter((each) => each.startsWith('bolt'))).toEqual([
    'bolt queued',
    'bolt running',
    'bolt succeeded',
    'bolt end',
  ]);
});

test('videos are saved in a folder and measured there, each fetched once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-compare-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { kinora, api } = open();
  const { entries } = await kinora.compare(FIVE, { saveAs: join(folder, 'clips') });
  for (const entry of entries.map(measured)) {
    const path = join(folder, 'clips', `${entry.job.id}-0.mp4`);
    expect(entry.saved).toEqual({ path, sizeBytes: video.length });
    expect(new Uint8Array(await readFile(path))).toEqual(video);
    expect(entry.media.sizeBytes).toBe(video.length);
  }
  expect(api.callsTo(`GET ${VIDEO}`)).toHaveLength(1);
});

test('each video is saved where the caller says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-compare-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { kinora } = open();
  const { entries } = await kinora.compare(FIVE, {
    measure: false,
    saveAs: ({ provider, model, run }) => join(folder, `${provider}-${model}-${run}.mp4`),
  });
  expect(entries.map((entry) => entry.state === 'succeeded' && entry.saved?.path)).toEqual([
    join(folder, 'acme-fox-1.mp4'),
    join(folder, 'bolt-fox-1.mp4'),
  ]);
});

test('a file that cannot be measured leaves the video an entry, with the reason', async () => {
  const { kinora, api } = open();
  api.on(CHECK, json(200, { state: 'done', video: 'https://10.0.0.1/fox.mp4' }));
  const { entries } = await kinora.compare(FIVE, { providers: ['acme'] });
  expect(entries).toMatchObject([
    {
      state: 'succeeded',
      media: undefined,
      differences: [],
      costPerSecondMicroUsd: undefined,
      unmeasured: { code: 'output_blocked' },
    },
  ]);
});
