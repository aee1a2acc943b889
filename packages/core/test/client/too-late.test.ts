import { createFakeClock, neverSent } from '@kinora/testing';
import { expect, test } from 'vitest';
import { FOX, openAcme, SUBMIT } from './acme.ts';

test('a job that is due to be sent again after its deadline ends for free', async () => {
  const clock = createFakeClock({ auto: true });
  const { kinora, api } = openAcme({}, clock);
  api.on(SUBMIT, neverSent());
  const { id } = await kinora.steps.plan(FOX, { deadlineMs: 100 } as never);
  await clock.sleep(200);
  const after = await kinora.steps.submit(id);
  expect(after).toMatchObject({
    next: 'done',
    snapshot: { state: 'failed', error: { code: 'deadline_exceeded', mayHaveCharged: 'no' } },
  });
  expect(api.calls).toEqual([]);
});

test('the handle of a job names the provider and the id that it has by now', async () => {
  const { kinora } = openAcme();
  const job = await kinora.submit(FOX);
  await job.wait();
  expect(job.ref).toEqual(job.snapshot.ref);
});
