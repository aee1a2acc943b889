import { createFakeClock, json, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { CHECK, done, FOX, openAcme, SUBMIT, working } from './acme.ts';
import { errorOf } from './fails.ts';

/** A workflow engine that runs what is due, and sleeps until then. */
async function played(answers: {
  readonly submit?: readonly Answer[];
  readonly check?: readonly Answer[];
}) {
  const clock = createFakeClock({ auto: true });
  const { kinora, api } = openAcme({}, clock);
  const [submit, ...laterSubmits] = answers.submit ?? [];
  const [check, ...laterChecks] = answers.check ?? [];
  if (submit !== undefined) api.on(SUBMIT, submit, ...laterSubmits);
  if (check !== undefined) api.on(CHECK, check, ...laterChecks);
  const startedAt = clock.now();
  const dueAtMs: number[] = [];
  let job = await kinora.steps.plan(FOX);
  while (job.next !== 'done' && dueAtMs.length < 50) {
    await clock.sleep(job.nextAt - clock.now());
    dueAtMs.push(clock.now() - startedAt);
    job = await kinora.steps[job.next](job.id);
  }
  return { job, dueAtMs, api };
}

test('steps say when the next one is due: asking comes at the pace of waiting', async () => {
  const { job, dueAtMs } = await played({ check: [working, working, done] });
  expect(job.snapshot.state).toBe('succeeded');
  expect(dueAtMs).toEqual([0, 0, 1500, 3000]);
});

test('B1: a submit that is refused for its rate is due again after its Retry-After, thrice at most', async () => {
  const limited = json(429, {}, { 'retry-after': '20' });
  const { job, dueAtMs, api } = await played({ submit: [limited] });
  expect(job.snapshot).toMatchObject({ state: 'failed', error: { code: 'rate_limited' } });
  expect(dueAtMs).toEqual([0, 20_000, 40_000]);
  expect(api.callsTo(SUBMIT)).toHaveLength(3);
});

test('C7: a job that is not found for a minute is parked, step by step too', async () => {
  const { job, dueAtMs } = await played({ check: [json(404, {})] });
  expect(job.snapshot).toMatchObject({ state: 'parked', error: { code: 'job_not_found' } });
  expect(dueAtMs.at(-1)).toBeGreaterThanOrEqual(60_000);
});

test('B10: a key that stays refused is told, and the job goes on', async () => {
  const clock = createFakeClock({ auto: true });
  const { kinora, api } = openAcme({}, clock);
  api.on(CHECK, json(401, {}));
  const { id } = await kinora.steps.plan(FOX);
  await kinora.steps.submit(id);
  await kinora.steps.poll(id);
  await kinora.steps.poll(id);
  expect((await errorOf(kinora.steps.poll(id))).code).toBe('unauthenticated');
  api.on(CHECK, done);
  expect((await kinora.steps.poll(id)).snapshot.state).toBe('succeeded');
});
