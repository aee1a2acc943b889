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

test.each([418, 423, 451, 499])(
  'HTTP %i without a known word leaves it in doubt',
  async (status) => {
    const { kinora, api } = openAcme();
    api.on(SUBMIT, json(status, { problem: 'who knows' }));
    expect((await errorOf(kinora.submit(FOX))).code).toBe('submit_unknown');
    expect(api.calls).toHaveLength(1);
  },
);

test.each([
  'not_ready',
  'too_late',
  'cancelled',
  'generation_failed',
  'output_missing',
  'network',
  'provider_unavailable',
] as const)(
  'an answer that means %s is about a job that was taken, and leaves a submit in doubt',
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

test.each([401, 1400, 5004])(
  'a reply under HTTP 200 that names the job is believed, whatever code %i says beside it',
  async (code) => {
    const { kinora, api } = openAcme({ providers: [reportingUnder200()] });
    api.on(SUBMIT, json(200, { id: 'j1', problem: String(code) }));
    expect((await kinora.submit(FOX)).ref.requestId).toBe('j1');
    expect(api.calls).toHaveLength(1);
  },
);

test('a name in an error of the HTTP kind is no accepted job', async () => {
  const { kinora, api } = openAcme({ providers: [reportingUnder200()] });
  api.on(SUBMIT, json(401, { id: 'j1', problem: 'who are you' }));
  expect(await errorOf(kinora.submit(FOX))).toMatchObject({
    code: 'unauthenticated',
    mayHaveCharged: 'no',
  });
});

function reportingUnder200() {
  const { adapter, options } = acme({ apiKey: API_KEY });
  return {
    adapter: { ...adapter, errors: { ...adapter.errors, under200: true } },
    options,
  } as const;
}
