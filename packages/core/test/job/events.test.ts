import { createFakeClock, html, json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { CHECK, done, FOX, openAcme, waiting, working } from '../client/acme.ts';

test('listeners hear every state and every warning, the end included', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, html(503), json(200, { state: 'dreaming' }), done);
  const job = await kinora.submit(FOX);
  const heard: string[] = [];
  job.on('state', ({ state }) => void heard.push(state));
  job.on('warning', (warning) => void heard.push(warning));
  await job.wait();
  expect(heard).toEqual([
    'queued',
    expect.stringContaining('[provider_unavailable] The job may be billed.'),
    'unknown state word "dreaming": taken as still running',
    'running',
    'succeeded',
  ]);
});

test('a listener alone keeps the asking going', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, working, done);
  const job = await kinora.submit(FOX);
  const ended = new Promise<string>((resolve) => {
    job.on('state', ({ state }) => {
      if (state === 'succeeded') resolve(state);
    });
  });
  expect(await ended).toBe('succeeded');
});

test('a listener that is taken off hears nothing, and nothing is asked for it', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  const job = await kinora.submit(FOX);
  const heard: string[] = [];
  const off = job.on('state', ({ state }) => void heard.push(state));
  off();
  off();
  await clock.advance(3600_000);
  expect(heard).toEqual([]);
  expect(api.callsTo(CHECK)).toEqual([]);
});

test('K1: a listener that throws or rejects disturbs neither the job nor the others', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, working, done);
  const job = await kinora.submit(FOX);
  const heard: string[] = [];
  const warnings: string[] = [];
  job.on('state', () => {
    throw new Error('thrown');
  });
  job.on('state', async () => {
    throw new Error('rejected');
  });
  job.on('state', ({ state }) => void heard.push(state));
  job.on('warning', (warning) => void warnings.push(warning));
  await job.wait();
  await Promise.resolve();
  expect(heard).toEqual(['running', 'succeeded']);
  expect(warnings.toSorted()).toEqual([
    'a listener threw: Error: rejected',
    'a listener threw: Error: rejected',
    'a listener threw: Error: thrown',
    'a listener threw: Error: thrown',
  ]);
});

test('K1: a listener to warnings that throws ends nothing', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, html(503), done);
  const job = await kinora.submit(FOX);
  job.on('warning', () => {
    throw new Error('thrown');
  });
  job.on('warning', () => Promise.reject(new Error('rejected')) as never);
  expect((await job.wait()).ref.requestId).toBe('j1');
});

test('a refused key is told to those who only listen', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, json(401, { problem: 'who are you' }));
  const job = await kinora.submit(FOX);
  const told = new Promise<string>((resolve) => {
    job.on('warning', resolve);
  });
  expect(await told).toContain('who are you');
  expect(job.snapshot.state).toBe('queued');
});
