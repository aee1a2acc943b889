import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { JobOutput } from '../../src/job/job-output.ts';
import type { StepContext } from '../../src/steps/context.ts';
import { fetchStep } from '../../src/steps/fetch-step.ts';
import { refOf } from '../../src/steps/held.ts';
import type { AttemptRow, JobRow } from '../../src/store/rows.ts';
import { makeVideo } from '../media/make-video.ts';
import { openBench } from '../steps/bench.ts';

const video = await makeVideo();
const sha256 = createHash('sha256').update(video).digest('hex');
const url = 'https://cdn.acme.example/fox.mp4';
const output: JobOutput = { videos: [{ url }], raw: {} };

/** A job whose video is made and lies at its provider. */
async function open(attempt: Partial<AttemptRow> = {}, job: Partial<JobRow> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-fetch-step-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const saveAs = join(folder, 'fox.mp4');
  const bench = openBench();
  const kept = await bench.keepJob(
    { state: 'succeeded', charged: 'yes', requestId: 'j1', sends: 1, output, ...attempt },
    { options: { ...OPTIONS, saveAs }, ...job },
  );
  const fetched: string[] = [];
  let whileFetching = async () => {};
  const fetch: typeof globalThis.fetch = async (link) => {
    fetched.push(String(link));
    await whileFetching();
    return new Response(video, { headers: { 'content-length': String(video.length) } });
  };
  const context: StepContext = {
    ...bench.context,
    downloadOf: (held) => ({ job: refOf(held), clock: bench.clock, fetch, allowLoopback: false }),
  };
  return {
    ...{ ...bench, kept, context, saveAs, fetched },
    meanwhile: (act: () => Promise<unknown>) =>
      void (whileFetching = async () => void (await act())),
  };
}

const OPTIONS: JobRow['options'] = {
  providers: ['acme'],
  onUnknownSubmit: 'reconcile',
  fallbackOn: [],
  allowDoubleSpend: false,
};

test('the file is saved, and the job ends with it, is told of, and is let go', async () => {
  const { context, kept, saveAs, fetched, held, store, clock } = await open();
  const after = await fetchStep(context, kept);
  expect(after).toEqual(await held());
  expect(after.job.state).toBe('succeeded');
  expect(after.attempt).toMatchObject({ state: 'succeeded', output });
  expect(after.attempt.owner).toBeUndefined();
  expect(await store.outputsOf('job-1.1')).toEqual([
    {
      attemptId: 'job-1.1',
      index: 0,
      path: saveAs,
      sizeBytes: video.length,
      sha256,
      at: clock.now(),
    },
  ]);
  expect(await store.untold(10)).toMatchObject([{ jobId: 'job-1' }]);
  expect(new Uint8Array(await readFile(saveAs))).toEqual(video);
  expect(fetched).toEqual([url]);
});

test.each<[string, Partial<AttemptRow>, Partial<JobRow>]>([
  ['that has ended', {}, { state: 'parked' }],
  ['that is to be saved nowhere', {}, { options: OPTIONS }],
  ['that has no result yet', { state: 'running', output: undefined }, {}],
  ['whose result has no video', { output: { videos: [], raw: {} } }, {}],
])('nothing is fetched of a job %s', async (_which, attempt, job) => {
  const { context, kept, fetched, held } = await open(attempt, job);
  expect(await fetchStep(context, kept)).toBe(kept);
  expect(await held()).toEqual(kept);
  expect(fetched).toEqual([]);
});

test('D12: a file that an earlier process saved is kept as long as it is whole', async () => {
  const { context, kept, saveAs, fetched, store, clock } = await open();
  await writeFile(saveAs, video);
  const known = { attemptId: 'job-1.1', index: 0, path: saveAs, sizeBytes: video.length, sha256 };
  await store.commit([{ kind: 'output', row: { ...known, at: 1 } }]);
  expect((await fetchStep(context, kept)).job.state).toBe('succeeded');
  expect(await store.outputsOf('job-1.1')).toEqual([{ ...known, at: clock.now() }]);
  expect(fetched).toEqual([]);
});

test('one that was changed since is fetched anew', async () => {
  const { context, kept, saveAs, fetched, store } = await open();
  await writeFile(saveAs, video.with(video.length - 1, 7));
  const known = { attemptId: 'job-1.1', index: 0, path: saveAs, sizeBytes: video.length, sha256 };
  await store.commit([{ kind: 'output', row: { ...known, at: 1 } }]);
  expect((await fetchStep(context, kept)).job.state).toBe('succeeded');
  expect(fetched).toEqual([url]);
  expect(new Uint8Array(await readFile(saveAs))).toEqual(video);
});

test('a job that another process ended meanwhile stays as that left it', async () => {
  const { context, kept, held, store, meanwhile } = await open();
  meanwhile(async () => {
    const { job } = await held();
    const row: JobRow = { ...job, state: 'failed', version: job.version + 1 };
    return store.commit([{ kind: 'job', row, was: job.version }]);
  });
  expect((await fetchStep(context, kept)).job.state).toBe('failed');
  expect(await store.outputsOf('job-1.1')).toEqual([]);
});

test('a job that has gone on to another attempt does not end by the file of the one before', async () => {
  const { context, kept, held, store, meanwhile } = await open();
  meanwhile(async () => {
    const { attempt } = await held();
    const next = { id: 'job-1.2', number: 2, version: 1, requestId: 'j2' } as const;
    const row: AttemptRow = { ...attempt, ...next, state: 'queued' };
    const over: AttemptRow = { ...attempt, version: attempt.version + 1 };
    return store.commit([
      { kind: 'attempt', row: over, was: attempt.version },
      { kind: 'attempt', row, was: 0 },
    ]);
  });
  const after = await fetchStep(context, kept);
  expect(after).toMatchObject({ job: { state: 'open' }, attempt: { id: 'job-1.2' } });
  expect(await store.outputsOf('job-1.1')).toEqual([]);
});
