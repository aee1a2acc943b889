import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from '@kinora/testing';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/flow/clock.ts';
import { preload } from '../../src/client/preload.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { makeVideo } from '../media/make-video.ts';
import { accepted, CHECK, FOX, openAcme, SUBMIT, VIDEO } from './acme.ts';
import { errorOf } from './fails.ts';

beforeAll(() => preload());

const video = await makeVideo();
const FILE = `GET ${VIDEO}`;
const file = () => new Response(video, { headers: { 'content-length': String(video.length) } });

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kinora-save-as-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

/** Files are written in real time. */
function open(store = { ...memoryStore(), leaseMs: 600_000 }) {
  const pace = { minMs: 1, maxMs: 2 };
  const world = openAcme({ store, pace, clock: systemClock });
  world.api.on(FILE, file);
  return { ...world, store };
}

/** A path in a folder that a file takes the place of while the job is submitted. */
function losing(api: ReturnType<typeof open>['api'], place: string): string {
  api.on(SUBMIT, async () => {
    await rm(join(place, 'taken'), { recursive: true });
    await writeFile(join(place, 'taken'), '');
    return accepted();
  });
  return join(place, 'taken', 'cats.mp4');
}

test('the video is saved before the job counts as done', async () => {
  const { kinora, store } = open();
  const saveAs = join(await folder(), 'cats.mp4');
  const seen: string[] = [];
  const job = await kinora.submit(FOX, { saveAs });
  job.on('state', async ({ state }) => void seen.push(state));
  await job.wait();
  expect(new Uint8Array(await readFile(saveAs))).toEqual(video);
  expect(seen.at(-1)).toBe('succeeded');
  const [output] = await store.outputsOf(`${job.id}.1`);
  expect(output).toMatchObject({ path: saveAs, sizeBytes: video.length, index: 0 });
});

test('D12: a file that was saved is not fetched again, neither here nor elsewhere', async () => {
  const { kinora, api, store } = open();
  const saveAs = join(await folder(), 'cats.mp4');
  const options = { saveAs, idempotencyKey: 'order-17' };
  await kinora.generate(FOX, options);
  await kinora.generate(FOX, options);
  expect(await open(store).kinora.recover()).toEqual([]);
  expect(api.callsTo(FILE)).toHaveLength(1);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('what was saved is measured where it lies, as long as it is what was saved', async () => {
  const { kinora, api } = open();
  const saveAs = join(await folder(), 'cats.mp4');
  const facts = { width: 640, height: 360, sizeBytes: video.length };
  const clip = await kinora.generate(FOX, { saveAs });
  expect(await clip.media()).toMatchObject(facts);
  expect(api.callsTo(FILE)).toHaveLength(1);

  await writeFile(saveAs, video.with(video.length - 1, 7));
  const again = await kinora.wait(clip.ref);
  expect(await again.media()).toMatchObject(facts);
  expect(api.callsTo(FILE)).toHaveLength(2);

  await rm(saveAs);
  expect(await (await open().kinora.wait(clip.ref)).media()).toMatchObject(facts);
});

test('D11: a place that takes no file is refused before anything is paid', async () => {
  const { kinora, api } = open();
  const place = await folder();
  await writeFile(join(place, 'taken'), '');
  execFileSync('mkfifo', [join(place, 'pipe')]);
  const refusal = async (path: string) => {
    const error = await errorOf(kinora.generate(FOX, { saveAs: path }));
    expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
    const [{ field, allowed } = { field: '', allowed: '' }] = error.issues;
    return [field, allowed.split(': ')[1]];
  };
  expect(await refusal(join(place, 'taken', 'cats.mp4'))).toEqual(['saveAs', 'EEXIST']);
  expect(await refusal(join(place, 'taken', 'in', 'it/'))).toEqual(['saveAs', 'EEXIST']);
  expect(await refusal(join(place, `${'x'.repeat(300)}.mp4`))).toEqual(['saveAs', 'ENAMETOOLONG']);
  const special = 'a device, a pipe or a socket is there';
  expect(await refusal(join(place, 'pipe'))).toEqual(['saveAs', special]);
  expect(api.calls).toEqual([]);
  expect((await readdir(place)).toSorted()).toEqual(['pipe', 'taken']);
});

test('D11: a name as long as disks take is one that a video is saved under', async () => {
  const { kinora } = open();
  const place = await folder();
  const name = `${'ü'.repeat(125)}.mp4`;
  await kinora.generate(FOX, { saveAs: join(place, name) });
  expect(await readdir(place)).toEqual([name]);
});

test('D11: a disk that takes nothing leaves the result kept, to be saved later', async () => {
  const { kinora, api, store } = open();
  const place = await folder();
  const saveAs = losing(api, place);
  const error = await errorOf(kinora.generate(FOX, { saveAs }));
  expect(error).toMatchObject({ code: 'storage_failed', job: { requestId: 'j1' } });
  const [job] = await kinora.jobs();
  expect(job?.attempts).toMatchObject([{ state: 'succeeded', charged: 'yes' }]);
  expect(job).toMatchObject({ saveAs, snapshot: { state: 'running' } });
  expect(await store.outputsOf(`${job?.id}.1`)).toEqual([]);
  expect(await readdir(place)).toEqual(['taken']);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('D11: a job whose place took no file is saved elsewhere, and nothing is paid again', async () => {
  const { kinora, api, store } = open();
  const place = await folder();
  const saveAs = losing(api, place);
  const { job } = await errorOf(kinora.generate(FOX, { saveAs }));
  if (job === undefined) throw new Error('there is no handle');
  const refused = await errorOf(kinora.saveAs(job, join(place, 'taken', 'badgers.mp4')));
  expect(refused).toMatchObject({ code: 'invalid_request', issues: [{ field: 'saveAs' }] });
  const other = join(place, 'other.mp4');
  expect(await kinora.saveAs(job, other)).toBe(true);
  await kinora.wait(job);
  expect(new Uint8Array(await readFile(other))).toEqual(video);
  expect(await store.outputsOf(`${job.id}.1`)).toMatchObject([{ path: other }]);
  expect(await kinora.saveAs(job, join(place, 'late.mp4'))).toBe(false);
  expect(await open().kinora.saveAs(job, join(place, 'late.mp4'))).toBe(false);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('another place that cannot be kept is an error, and one that others were ahead of is tried again', async () => {
  const { store } = open();
  let outcomes: ('stale' | 'broken')[] = ['stale'];
  const commit: typeof store.commit = async (writes) => {
    const outcome = outcomes.shift();
    if (outcome === 'broken') throw new Error('the disk is full');
    return outcome === 'stale' ? { kind: 'stale', id: 'job' } : store.commit(writes);
  };
  const saveAs = join(await folder(), 'cats.mp4');
  const { ref } = await open(store).kinora.submit(FOX);
  const { kinora } = open({ ...store, commit });
  expect(await kinora.saveAs(ref, saveAs)).toBe(true);
  outcomes = ['broken'];
  expect(await errorOf(kinora.saveAs(ref, `${saveAs}.mp4`))).toMatchObject({
    code: 'store_failed',
  });
  expect((await store.job(ref.id))?.options.saveAs).toBe(saveAs);
});

test('a job that was to be saved nowhere is, once it is told where', async () => {
  const { kinora, api } = open();
  const saveAs = join(await folder(), 'cats.mp4');
  const job = await kinora.submit(FOX);
  for (const wrong of ['', 5, undefined, 'x\ud800']) {
    const error = await errorOf(kinora.saveAs(job, wrong as string));
    expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'saveAs' }] });
  }
  expect(await kinora.saveAs(job, saveAs)).toBe(true);
  await job.wait();
  expect(new Uint8Array(await readFile(saveAs))).toEqual(video);
  expect(api.callsTo(FILE)).toHaveLength(1);
});

test('D1: a link that is gone is asked for anew, and nothing is generated again', async () => {
  const { kinora, api } = open();
  const saveAs = join(await folder(), 'cats.mp4');
  const fresh = 'https://cdn.acme.example/fresh.mp4';
  api.on(FILE, json(403, {}));
  api.on(`GET ${fresh}`, file);
  api.on(
    CHECK,
    json(200, { state: 'done', video: VIDEO }),
    json(200, { state: 'done', video: fresh }),
  );
  const outcome = await kinora.generate(FOX, { saveAs }).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ url: expect.stringContaining('https://cdn.acme.example/') });
  expect(new Uint8Array(await readFile(saveAs))).toEqual(video);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});
