import { createFakeClock, json, lost, neverSent, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { accepted, CHECK, done, FOX, openAcme, SUBMIT, waiting, working } from './acme.ts';
import { errorOf, handleOf } from './fails.ts';

const STOP = 'DELETE /v1/jobs/j1';
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]);

/** An answer during which the caller aborts. */
function aborting(controller: AbortController, answer: Answer): Answer {
  return async () => {
    controller.abort(new Error('enough'));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    return answer();
  };
}

test('G7: an abort before anything costs nothing and sends nothing', async () => {
  const { kinora, api } = openAcme();
  const error = await errorOf(kinora.submit(FOX, { signal: AbortSignal.abort() }));
  expect(error).toMatchObject({ code: 'aborted', mayHaveCharged: 'no', job: undefined });
  expect(api.calls).toEqual([]);
});

test('G7: a bad request is told as such, even when it is aborted', async () => {
  const { kinora } = openAcme();
  const signal = AbortSignal.abort();
  const error = await errorOf(kinora.submit({ ...FOX, seed: -1 }, { signal }));
  expect(error.code).toBe('invalid_request');
});

test('an abort during an upload costs nothing and submits nothing', async () => {
  const { kinora, api } = openAcme();
  const controller = new AbortController();
  const ticket = json(200, { put: 'https://put.example/1', link: 'https://files.example/1.png' });
  api.on('POST /tickets', aborting(controller, ticket));
  api.otherwise(json(500, {}));
  const request = { model: 'fox', prompt: 'A fox.', image: PNG };
  const error = await errorOf(kinora.submit(request, { signal: controller.signal }));
  expect(error).toMatchObject({ code: 'aborted', phase: 'upload', mayHaveCharged: 'no' });
  expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /tickets']);
});

test('G8: a submit under way is seen through, and the abort carries the handle', async () => {
  const { kinora, api } = openAcme();
  const controller = new AbortController();
  api.on(SUBMIT, aborting(controller, accepted));
  const error = await errorOf(kinora.submit(FOX, { signal: controller.signal }));
  expect(error).toMatchObject({
    code: 'aborted',
    mayHaveCharged: 'yes',
    job: { requestId: 'j1' },
    retry: { safe: false },
  });
  expect(api.calls).toHaveLength(1);
  const clip = await kinora.wait(handleOf(error));
  expect(clip.ref.requestId).toBe('j1');
});

test('G8: a submit that is lost while the caller aborts is in doubt, not aborted', async () => {
  const { kinora, api } = openAcme();
  const controller = new AbortController();
  api.on(SUBMIT, aborting(controller, lost()));
  const error = await errorOf(kinora.submit(FOX, { signal: controller.signal }));
  expect(error).toMatchObject({
    code: 'submit_unknown',
    mayHaveCharged: 'unknown',
    job: { provider: 'acme', model: 'acme/fox' },
  });
});

test('G8: with onAbort cancel, a job accepted after the abort is cancelled', async () => {
  const { kinora, api } = openAcme();
  const controller = new AbortController();
  api.on(SUBMIT, aborting(controller, accepted));
  api.on(STOP, json(200, { state: 'stopping' }));
  const options = { signal: controller.signal, onAbort: 'cancel' } as const;
  const error = await errorOf(kinora.generate(FOX, options));
  expect(error).toMatchObject({ code: 'aborted', job: { requestId: 'j1' } });
  expect(api.callsTo(STOP)).toHaveLength(1);
});

test('G11: an abort between two sends of what was never sent costs nothing', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  const controller = new AbortController();
  api.on(SUBMIT, neverSent(), accepted);
  const failed = errorOf(kinora.submit(FOX, { signal: controller.signal }));
  await clock.advance(10);
  controller.abort();
  expect(await failed).toMatchObject({ code: 'aborted', phase: 'submit', mayHaveCharged: 'no' });
  await clock.advance(60_000);
  expect(api.calls).toHaveLength(1);
});

test('an abort while a submit waits for its turn costs nothing', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  const controller = new AbortController();
  api.on(SUBMIT, json(429, {}, { 'retry-after': '30' }), accepted);
  const first = kinora.submit(FOX);
  await clock.advance(10);
  const second = errorOf(kinora.submit(FOX, { signal: controller.signal }));
  await clock.advance(10);
  controller.abort();
  expect(await second).toMatchObject({ code: 'aborted', mayHaveCharged: 'no' });
  await clock.advance(30_000);
  expect((await first).ref.requestId).toBe('j1');
  expect(api.callsTo(SUBMIT)).toHaveLength(2);
});

test('G9: an abort of a wait leaves the job alone, and it can be waited for again', async () => {
  const { kinora, api } = openAcme();
  const controller = new AbortController();
  api.on(CHECK, waiting, aborting(controller, working), done);
  const job = await kinora.submit(FOX);
  const error = await errorOf(job.wait({ signal: controller.signal }));
  expect(error).toMatchObject({
    code: 'aborted',
    phase: 'wait',
    mayHaveCharged: 'yes',
    job: { requestId: 'j1' },
  });
  expect(api.callsTo(STOP)).toEqual([]);
  const asked = api.callsTo(CHECK).length;
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  expect(api.callsTo(CHECK)).toHaveLength(asked);
  expect((await job.wait()).url).toBe('https://cdn.acme.example/fox.mp4');
});

test('G9: an abort of a wait cancels the job when it is told to', async () => {
  const { kinora, api } = openAcme();
  const controller = new AbortController();
  api.on(CHECK, aborting(controller, working), done);
  api.on(STOP, json(200, { state: 'stopping' }));
  const job = await kinora.submit(FOX);
  const waited = errorOf(job.wait({ signal: controller.signal, onAbort: 'cancel' }));
  expect((await waited).code).toBe('aborted');
  expect(api.callsTo(STOP)).toHaveLength(1);
  expect((await job.wait()).cancelRequested).toBe(true);
});

test('G4: a cancel is not held back with the questions, since each second may cost', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  api.on(CHECK, json(429, {}, { 'retry-after': '200' }));
  api.on(STOP, json(200, { state: 'stopping' }));
  const job = await kinora.submit(FOX);
  job.on('warning', () => {});
  await clock.advance(10_000);
  expect(api.callsTo(CHECK)).toHaveLength(1);
  expect(await job.cancel()).toBe('cancelled');
  expect(api.callsTo(STOP)).toHaveLength(1);
});
