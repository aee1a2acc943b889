import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { acme, API_KEY, FOX, openAcme, SUBMIT } from '../client/acme.ts';
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

test.each(['not_ready', 'too_late'] as const)(
  'an answer that means %s is none to a submit, and leaves it in doubt',
  async (means) => {
    const { adapter, options } = acme({ apiKey: API_KEY });
    const errors = { ...adapter.errors, codes: { broke: means } };
    const provider = { adapter: { ...adapter, errors }, options };
    const { kinora, api } = openAcme({ providers: [provider] });
    api.on(SUBMIT, json(400, { problem: 'broke' }));
    expect(await errorOf(kinora.submit(FOX))).toMatchObject({
      code: 'submit_unknown',
      mayHaveCharged: 'unknown',
    });
  },
);
