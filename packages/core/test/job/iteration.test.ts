import { createFakeClock, json, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { CHECK, done, FOX, openAcme, waiting, working } from '../client/acme.ts';

test('a job is iterated from what is known now to its end', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, working, done);
  const job = await kinora.submit(FOX);
  const states: string[] = [];
  for await (const { state } of job) states.push(state);
  expect(states).toEqual(['queued', 'queued', 'running', 'succeeded']);
});

test('a job that has ended is iterated once', async () => {
  const { kinora } = openAcme();
  const job = await kinora.submit(FOX);
  await job.wait();
  const snapshots = await Array.fromAsync(job);
  expect(snapshots.map(({ state }) => state)).toEqual(['succeeded']);
});

test('leaving the loop stops the asking, not the job', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  api.on(CHECK, working);
  const job = await kinora.submit(FOX);
  const snapshots = job[Symbol.asyncIterator]();
  await snapshots.next();
  const next = snapshots.next();
  await clock.advance(1500);
  expect((await next).value.state).toBe('running');
  await snapshots.return?.();
  await clock.advance(3600_000);
  expect(api.callsTo(CHECK)).toHaveLength(1);
  api.on(CHECK, done);
  expect((await job.check()).state).toBe('succeeded');
});

test('K2: a slow reader loses old progress, and neither the latest nor the end', async () => {
  const { kinora, api } = openAcme();
  const places = Array.from({ length: 500 }, (_, index) =>
    json(200, { state: 'waiting', place: 500 - index }),
  );
  api.on(CHECK, ...(places as [Answer, ...Answer[]]), working, done);
  const job = await kinora.submit(FOX);
  const snapshots = job[Symbol.asyncIterator]();
  await snapshots.next();
  await job.wait();
  const read = [];
  for await (const snapshot of { [Symbol.asyncIterator]: () => snapshots }) read.push(snapshot);
  expect(read).toHaveLength(100);
  expect(read.slice(-2).map(({ state }) => state)).toEqual(['running', 'succeeded']);
  expect(read[0]).toMatchObject({ state: 'queued', queuePosition: 98 });
});

test('two readers both see everything', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, working, done);
  const job = await kinora.submit(FOX);
  const [first, second] = await Promise.all([Array.fromAsync(job), Array.fromAsync(job)]);
  expect(first).toEqual(second);
  expect(api.callsTo(CHECK)).toHaveLength(3);
});

test('a loop ends in the error that ends the asking', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, json(401, { problem: 'who are you' }));
  const job = await kinora.submit(FOX);
  await expect(Array.fromAsync(job)).rejects.toMatchObject({
    code: 'unauthenticated',
    job: { requestId: 'j1' },
  });
});
