import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PROVIDERS, useWorld } from './world.ts';

const world = useWorld();
const request = { model: 'hunyuan-video', prompt: 'Cats.', image: 'https://example.com/cats.jpg' };

/** What becomes of a cancel in the queue, of the job, and of a cancel after its end. */
const CANCELS = {
  fal: { outcome: 'cancelled', end: 'cancelled', late: 'cancelled' },
  wavespeed: { outcome: 'unsupported', end: 'delivered', late: 'too-late' },
  runcomfy: { outcome: 'cancelled', end: 'cancelled', late: 'cancelled' },
} as const;

describe.each(PROVIDERS)('%s', (provider) => {
  it('tells every state once, to those who listen and those who iterate', async () => {
    const job = await world.client().submit(request, { provider });
    const heard: string[] = [];
    job.on('state', ({ state }) => heard.push(state));
    const seen: string[] = [];
    for await (const { state } of job) seen.push(state);
    expect([...new Set(seen)]).toEqual(['queued', 'running', 'succeeded']);
    expect([...new Set(heard)]).toEqual(
      ['queued', 'running', 'succeeded'].filter((state) => heard.includes(state)),
    );
    expect(heard.at(-1)).toBe('succeeded');
  });

  it('hands a job over to another client by its handle', async () => {
    const job = await world.client().submit(request, { provider });
    const ref = JSON.parse(JSON.stringify(job.ref));
    const clip = await world.client().resume(ref).wait();
    expect(clip.ref.requestId).toBe(world.sandbox.ledger.entries.at(-1)?.requestId);
    expect(world.paid(provider)).toBe(1);
  });

  it('cancels as far as the provider can', async () => {
    const client = world.client();
    const job = await client.submit(request, { provider });
    const outcome = await job.cancel();
    const end = await job.wait().then(
      () => 'delivered',
      ({ code }: { readonly code: string }) => code,
    );
    const late = await client.cancel(job);
    expect({ outcome, end, late }).toEqual(CANCELS[provider]);
  });

  it('G1: delivers a video that comes in spite of a cancel', async () => {
    world.sandbox.faults.add({ provider, on: 'submit', do: { kind: 'ignore-cancel' } });
    const job = await world.client().submit(request, { provider });
    await world.clock.advance(10_000);
    await job.check();
    const outcome = await job.cancel();
    expect(['requested', 'unsupported', 'too-late']).toContain(outcome);
    const clip = await job.wait();
    expect(clip.cancelRequested).toBe(outcome === 'requested');
  });

  it('sends no key to where files lie, and shows none in what it hands out', async () => {
    const job = await world.client().submit(request, { provider });
    const snapshots: unknown[] = [];
    for await (const snapshot of job) snapshots.push(snapshot);
    const clip = await job.wait();
    await clip.bytes();
    const { apiKey } = world.sandbox[provider];
    expect(JSON.stringify([snapshots, clip, job.ref])).not.toContain(apiKey);
    const downloads = world.sandbox.requests.filter(({ path }) => path.startsWith('/files/'));
    expect(downloads.length).toBeGreaterThan(0);
    expect(downloads.filter(({ headers }) => 'authorization' in headers)).toEqual([]);
  });
});

it('picks a job up in another process', async () => {
  const job = await world.client().submit(request, { provider: 'fal' });
  for await (const { state } of job) if (state === 'running') break;
  await world.clock.advance(120_000);
  const program = fileURLToPath(new URL('resume-program.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@kinora/source',
    program,
    JSON.stringify({ ref: job.ref, access: world.sandbox.fal }),
  ]);
  expect(JSON.parse(stdout)).toEqual({ width: 1280, height: 720, frames: 129 });
});
