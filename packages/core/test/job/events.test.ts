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

test('K1: a listener that throws what has no text ends nothing and leaves nothing unhandled', async () => {
  const { kinora } = openAcme();
  const job = await kinora.submit(FOX);
  const warnings: string[] = [];
  job.on('state', () => Promise.reject(Object.create(null)) as never);
  job.on('state', () => {
    throw Object.create(null);
  });
  job.on('warning', (warning) => void warnings.push(warning));
  expect((await job.wait()).ref.requestId).toBe('j1');
  await expect
    .poll(() => warnings)
    .toEqual([
      'a listener threw: something without a text',
      'a listener threw: something without a text',
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

test('C3, C4: what has ended stays ended, whatever is said later', async () => {
  const { kinora, api } = openAcme();
  const job = await kinora.submit(FOX);
  await job.wait();
  const heard: string[] = [];
  job.on('state', ({ state }) => void heard.push(state));
  for (const later of [working, json(200, { state: 'broken' })]) {
    api.on(CHECK, later);
    expect((await job.check()).state).toBe('succeeded');
  }
  expect(heard).toEqual([]);
});

test('an end that is learnt in between ends the asking for those who listen', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  const job = await kinora.submit(FOX);
  const heard: string[] = [];
  job.on('state', ({ state }) => void heard.push(state));
  await job.check();
  api.on(CHECK, working);
  await clock.advance(3600_000);
  expect(heard).toEqual(['succeeded']);
  expect(api.callsTo(CHECK).length).toBeLessThanOrEqual(2);
});

test('asking that has stopped starts again for the next who waits, also while some listen', async () => {
  const { kinora, api } = openAcme();
  const refused = json(401, { problem: 'who are you' });
  api.on(CHECK, refused, refused, refused, done);
  const job = await kinora.submit(FOX);
  job.on('warning', () => {});
  await expect(job.wait()).rejects.toMatchObject({ code: 'unauthenticated' });
  expect((await job.wait()).ref).toEqual(job.ref);
});

test('what has not changed since the last question is not told again', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, waiting, working, working, working, html(503), working, done);
  const job = await kinora.submit(FOX);
  const heard: string[] = [];
  job.on('state', ({ state }) => void heard.push(state));
  await job.wait();
  expect(heard).toEqual(['queued', 'running', 'succeeded']);
  expect(api.callsTo(CHECK)).toHaveLength(8);
});

test('a page for people in place of an answer is told by its HTTP status alone', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, html(503), done);
  const job = await kinora.submit(FOX);
  const warnings: string[] = [];
  job.on('warning', (warning) => void warnings.push(warning));
  await job.wait();
  expect(warnings).toEqual([
    'acme: HTTP 503 [provider_unavailable] The job may be billed. Try again later or use another provider.',
  ]);
});
