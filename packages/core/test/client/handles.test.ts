import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { CHECK, done, FOX, openAcme, SUBMIT, VIDEO, waiting, working } from './acme.ts';
import { errorOf } from './fails.ts';

test('a client waits for, checks and cancels a job and a handle alike', async () => {
  const { kinora, api } = openAcme();
  api.on('DELETE /v1/jobs/j1', json(200, { state: 'stopping' }));
  const job = await kinora.submit(FOX);
  for (const known of [job, job.ref]) {
    api.on(CHECK, waiting);
    expect(await kinora.check(known)).toMatchObject({ state: 'queued', queuePosition: 3 });
    expect(await kinora.cancel(known)).toBe('cancelled');
  }
  api.on(CHECK, done);
  for (const known of [job, job.ref]) expect((await kinora.wait(known)).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('jobs of one client have handles of their own', async () => {
  let drawn = 0;
  const random = () => {
    drawn += 1;
    return drawn / 100;
  };
  const { kinora, api } = openAcme({ random });
  const ids = ['j1', 'j2', 'j3'];
  api.on(SUBMIT, json(200, { id: 'j1' }), json(200, { id: 'j2' }), json(200, { id: 'j3' }));
  const jobs = [await kinora.submit(FOX), await kinora.submit(FOX), await kinora.submit(FOX)];
  expect(jobs.map(({ ref }) => ref.requestId)).toEqual(ids);
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(3);
});

test('a job in doubt is named by when and where it was sent, and is not sent again', async () => {
  const { requestId: _, ...inDoubt } = (await openAcme().kinora.submit(FOX)).ref;
  const { kinora, api } = openAcme();
  const error = await errorOf(kinora.resume(inDoubt).wait());
  expect(error).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown', job: inDoubt });
  expect(error.message).toContain(
    'it is not known whether acme took this job, sent at 2026-01-01T00:00:00.000Z to acme/fox',
  );
  expect(api.calls).toEqual([]);
});

test('a handle in doubt is that of a job that the store knows better', async () => {
  const { kinora, api } = openAcme();
  const { requestId: _, ...inDoubt } = (await kinora.submit(FOX)).ref;
  expect((await kinora.resume(inDoubt).wait()).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('a snapshot is plain JSON, save for the error of a failed job', async () => {
  const { kinora, api } = openAcme();
  const job = await kinora.submit(FOX);
  api.on(CHECK, working);
  const running = await job.check();
  expect(JSON.parse(JSON.stringify(running))).toEqual({
    ref: JSON.parse(JSON.stringify(job.ref)),
    at: running.at,
    state: 'running',
    providerState: 'working',
  });
  api.on(CHECK, done);
  const ended = await job.check();
  expect(JSON.parse(JSON.stringify(ended))).toMatchObject({
    state: 'succeeded',
    output: { videos: [{ url: VIDEO }] },
  });
  expect(job.snapshot).toBe(ended);
});

test.each([-1, 1e300, Number.NaN, '2026'])(
  'a handle of a job sent at %j is refused before any call',
  async (submittedAt) => {
    const { kinora, api } = openAcme();
    const { ref } = await kinora.submit(FOX);
    const { requestId: _, ...inDoubt } = { ...ref, submittedAt: submittedAt as number };
    const error = await errorOf(() => kinora.resume(inDoubt));
    expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'job' }] });
    expect(api.calls).toHaveLength(1);
  },
);

test('a handle that pretends to be a job is refused', async () => {
  const { kinora, api } = openAcme();
  const pretender = { wait: 1, check: 'x' } as never;
  for (const failed of [
    kinora.wait(pretender),
    kinora.check(pretender),
    kinora.cancel(pretender),
  ]) {
    expect(await errorOf(failed)).toMatchObject({ code: 'invalid_request' });
  }
  expect(api.calls).toEqual([]);
});
