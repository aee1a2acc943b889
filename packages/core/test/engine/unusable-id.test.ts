import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { FOX, openAcme, SUBMIT } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const unusable = ['', '.', '..', 'a/../b', '\ud800'];

test.each(unusable)(
  'a job with the id %j cannot be asked about, so its submit is in doubt',
  async (id) => {
    const { kinora, api } = openAcme();
    api.on(SUBMIT, json(200, { id }));
    expect(await errorOf(kinora.submit(FOX))).toMatchObject({
      code: 'submit_unknown',
      mayHaveCharged: 'unknown',
      job: { provider: 'acme' },
      retry: { safe: false },
    });
    expect(api.calls).toHaveLength(1);
  },
);

test.each(unusable)('a handle with the id %j is refused before any call', async (requestId) => {
  const { kinora, api } = openAcme();
  const { ref } = await kinora.submit(FOX);
  for (const changed of [{ requestId }, { model: requestId }, { apiVersion: requestId }]) {
    const error = await errorOf(() => kinora.resume({ ...ref, ...changed }));
    expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'job' }] });
  }
  expect(api.calls).toHaveLength(1);
});

test('an id is written into a path whole', async () => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, json(200, { id: 'a b?c=d#e/é' }));
  api.on('GET /v1/jobs/a%20b%3Fc%3Dd%23e/%C3%A9', json(200, { state: 'working' }));
  const job = await kinora.submit(FOX);
  expect((await job.check()).state).toBe('running');
});
