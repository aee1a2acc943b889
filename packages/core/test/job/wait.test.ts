import { createFakeClock, html, json } from '@kinora/testing';
import { expect, test, vi } from 'vitest';
import { CHECK, done, FOX, openAcme, VIDEO, waiting, working } from '../client/acme.ts';
import { errorOf, handleOf } from '../client/fails.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

test('a wait ends with the video', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, working, done);
  const job = await kinora.submit(FOX);
  const clip = await job.wait();
  expect(clip).toMatchObject({ url: VIDEO, provider: 'acme', model: 'acme/fox', ref: job.ref });
  expect(job.snapshot.state).toBe('succeeded');
});

test('a wait for a job that has ended asks nothing', async () => {
  const { kinora, api } = openAcme();
  const job = await kinora.submit(FOX);
  await job.wait();
  const { length } = api.calls;
  expect((await job.wait()).url).toBe(VIDEO);
  expect(api.calls).toHaveLength(length);
});

test('K3: all who wait share one line of questions', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, waiting, working, working, done);
  const job = await kinora.submit(FOX);
  const waits = Array.from({ length: 20 }, () => job.wait());
  const clips = await Promise.all(waits);
  expect(new Set(clips.map(({ url }) => url))).toEqual(new Set([VIDEO]));
  expect(api.callsTo(CHECK)).toHaveLength(4);
});

test('an abort of one wait does not disturb the others', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  api.on(CHECK, waiting, done);
  const job = await kinora.submit(FOX);
  const controller = new AbortController();
  const left = errorOf(job.wait({ signal: controller.signal }));
  const stays = job.wait();
  await clock.advance(1500);
  controller.abort();
  expect((await left).code).toBe('aborted');
  await clock.advance(1500);
  expect((await stays).url).toBe(VIDEO);
});

test('when nobody waits any more, nobody asks', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  api.on(CHECK, working);
  const job = await kinora.submit(FOX);
  const left = errorOf(job.wait({ deadlineMs: 10_000 }));
  await clock.advance(10_000);
  expect((await left).code).toBe('deadline_exceeded');
  const { length } = api.calls;
  await clock.advance(DAY);
  expect(api.calls).toHaveLength(length);
});

test('a deadline ends the wait with the handle, and the job goes on', async () => {
  const { kinora, api, clock } = openAcme();
  api.on(CHECK, working);
  const startedAt = clock.now();
  const error = await errorOf(kinora.generate(FOX, { deadlineMs: 20 * 60_000 }));
  expect(error).toMatchObject({
    code: 'deadline_exceeded',
    phase: 'wait',
    mayHaveCharged: 'yes',
    job: { requestId: 'j1' },
    retry: { safe: false },
  });
  expect(clock.now() - startedAt).toBe(20 * 60_000);
  api.on(CHECK, done);
  expect((await kinora.wait(handleOf(error))).url).toBe(VIDEO);
});

test('without a deadline of its own, a wait ends after six hours', async () => {
  const { kinora, api, clock } = openAcme();
  api.on(CHECK, working);
  const job = await kinora.submit(FOX);
  const startedAt = clock.now();
  expect((await errorOf(job.wait())).code).toBe('deadline_exceeded');
  expect(clock.now() - startedAt).toBe(6 * HOUR);
});

test('E7: a deadline of more than 24.8 days, as long as a timer can hold, does not end at once', async () => {
  vi.useFakeTimers();
  try {
    const { systemClock } = await import('../../src/flow/clock.ts');
    const { kinora, api } = openAcme({ clock: systemClock });
    api.on(CHECK, working, working, done);
    const job = await kinora.submit(FOX);
    const waited = job.wait({ deadlineMs: 30 * DAY });
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await waited).url).toBe(VIDEO);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a wait outlives the faults of asking', async () => {
  const { kinora, api } = openAcme();
  api.on(CHECK, html(503), html(200), json(403, { problem: 'locked' }), done);
  const clip = await kinora.generate(FOX);
  expect(clip.url).toBe(VIDEO);
});

test.each([0, -1, Number.NaN])('a deadline of %d has passed already', async (deadlineMs) => {
  const { kinora, api } = openAcme();
  api.on(CHECK, working);
  const job = await kinora.submit(FOX);
  const error = await errorOf(job.wait({ deadlineMs }));
  expect(error).toMatchObject({ code: 'deadline_exceeded', job: { requestId: 'j1' } });
});

test('a question asked in between is news for all who wait', async () => {
  const clock = createFakeClock();
  const { kinora } = openAcme({}, clock);
  const job = await kinora.submit(FOX);
  const waited = job.wait();
  expect((await job.check()).state).toBe('succeeded');
  expect((await waited).url).toBe(VIDEO);
});

test('G12: a thousand waits on one signal leave no listener behind', async () => {
  const { kinora } = openAcme();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const job = await kinora.submit(FOX);
  await Promise.all(Array.from({ length: 1000 }, () => job.wait({ signal })));
  const options = added.mock.calls.map(([, , option]) => option);
  expect(options).toHaveLength(1000);
  // Each listener is bound to a signal that is aborted once its wait is over.
  const areGone = options.map((option) => typeof option === 'object' && option.signal?.aborted);
  expect(new Set(areGone)).toEqual(new Set([true]));
});
