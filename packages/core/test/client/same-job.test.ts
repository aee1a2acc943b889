import { expect, test } from 'vitest';
import { FOX, openAcme, SUBMIT, VIDEO } from './acme.ts';
import { errorOf } from './fails.ts';

test('A11: a job that is asked for twice under one key is one job and one bill', async () => {
  const { kinora, api } = openAcme();
  const options = { idempotencyKey: 'order-17' };
  const [first, second] = await Promise.all([
    kinora.submit(FOX, options),
    kinora.submit({ ...FOX }, options),
  ]);
  const third = await kinora.submit(FOX, options);
  expect([second.id, third.id]).toEqual([first.id, first.id]);
  const clips = await Promise.all([first, second, third].map((job) => job.wait()));
  expect(clips.map(({ url }) => url)).toEqual([VIDEO, VIDEO, VIDEO]);
  expect((await kinora.generate(FOX, options)).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: another request under the same key is refused, and costs nothing', async () => {
  const { kinora, api } = openAcme();
  const options = { idempotencyKey: 'order-17' };
  await kinora.submit(FOX, options);
  const error = await errorOf(kinora.submit({ ...FOX, prompt: 'A badger.' }, options));
  expect(error).toMatchObject({ code: 'idempotency_conflict', mayHaveCharged: 'no' });
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A18: a job that is given the id of another job is in doubt, and the other goes on', async () => {
  const { kinora, api } = openAcme();
  const first = await kinora.submit(FOX);
  const error = await errorOf(kinora.submit(FOX));
  expect(error).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown' });
  expect(error.job?.requestId).toBeUndefined();
  expect(error.job?.id).not.toBe(first.id);
  expect((await first.wait()).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(2);
});
