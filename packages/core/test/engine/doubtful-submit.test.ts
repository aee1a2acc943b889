import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { FOX, openAcme, SUBMIT } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

test.each([408, 409, 500, 502, 503, 504, 599])(
  'A7, A8, A10: HTTP %i leaves a submit in doubt, even with words that would refuse it',
  async (status) => {
    const { kinora, api } = openAcme();
    api.on(SUBMIT, json(status, { problem: 'broke' }));
    const error = await errorOf(kinora.submit(FOX));
    expect(error).toMatchObject({
      code: 'submit_unknown',
      mayHaveCharged: 'unknown',
      httpStatus: status,
      providerCode: 'broke',
      retry: { safe: false },
    });
    expect(api.calls).toHaveLength(1);
  },
);

test.each([402, 418, 499])('HTTP %i with words that refuse it is a refusal', async (status) => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, json(status, { problem: 'broke' }));
  const error = await errorOf(kinora.submit(FOX));
  expect(error).toMatchObject({ code: 'insufficient_funds', mayHaveCharged: 'no' });
  expect(api.calls).toHaveLength(1);
});

test.each([418, 423, 451])('HTTP %i without a known word leaves it in doubt', async (status) => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, json(status, { problem: 'who knows' }));
  expect((await errorOf(kinora.submit(FOX))).code).toBe('submit_unknown');
  expect(api.calls).toHaveLength(1);
});
