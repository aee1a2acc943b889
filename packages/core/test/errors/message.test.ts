import { html, json, lost } from '@kinora/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { ERROR_CODES } from '../../src/errors/error-codes.ts';
import { isKinoraError, KinoraError } from '../../src/errors/kinora-error.ts';
import { acme, API_KEY, CHECK, FOX, openAcme, SUBMIT } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a missing key names the variables to set and the page where keys are made', async () => {
  vi.stubEnv('ACME_KEY', undefined);
  vi.stubEnv('ACME_TOKEN', undefined);
  const { kinora, api } = openAcme({ providers: [acme()] });
  const error = await errorOf(kinora.submit(FOX));
  expect(error).toMatchObject({ code: 'missing_key', phase: 'validate', mayHaveCharged: 'no' });
  expect(error.message).toBe(
    'acme: no API key for Acme: set ACME_KEY or ACME_TOKEN, or pass acme({ apiKey }). Keys are made at https://acme.example/keys. [missing_key] Nothing was charged. Set the key, or try the sandbox: @kinora/sandbox.',
  );
  expect(api.calls).toEqual([]);
});

test('the first variable that is set holds the key; an empty one is not set', async () => {
  vi.stubEnv('ACME_KEY', '');
  vi.stubEnv('ACME_TOKEN', 'from-the-environment');
  const { kinora, api } = openAcme({ providers: [acme()] });
  await kinora.submit(FOX);
  expect(api.calls[0]?.headers['authorization']).toBe('Bearer from-the-environment');
});

test('an error says what happened, what it cost and what to do', async () => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, json(402, { problem: 'broke' }));
  const refused = await errorOf(kinora.submit(FOX));
  expect(refused.message).toBe(
    'acme: broke [insufficient_funds] Nothing was charged. Top up the account or use another provider.',
  );
  expect(refused).toMatchObject({ httpStatus: 402, providerCode: 'broke', phase: 'submit' });

  api.on(SUBMIT, lost());
  const unknown = await errorOf(kinora.submit(FOX));
  expect(unknown.message).toBe(
    'acme: the reply to the submit was lost: read ECONNRESET [submit_unknown] It may have been charged. Look for the job at the provider before resending.',
  );
});

test('from the accepted submit on, every error has the handle, and the handle works', async () => {
  const { kinora, api } = openAcme();
  const job = await kinora.submit(FOX);
  api.on(CHECK, html(503));
  const checked = await errorOf(job.check());
  api.on(CHECK, json(200, { state: 'broken' }));
  const waited = await errorOf(job.wait());
  for (const error of [checked, waited]) {
    expect(error.job).toEqual(job.ref);
    expect(error.provider).toBe('acme');
    expect(JSON.parse(JSON.stringify(error.job))).toEqual(JSON.parse(JSON.stringify(job.ref)));
  }
  expect(waited).toMatchObject({ code: 'generation_failed', mayHaveCharged: 'unknown' });
  expect(waited.message).toContain('the job ended as "broken"');
});

test('a handle holds what was asked, the estimate and no key', async () => {
  const { kinora, clock } = openAcme();
  const { ref, id } = await kinora.submit({ ...FOX, durationSeconds: 4, aspectRatio: '9:16' });
  expect(ref).toEqual({
    version: 1,
    id,
    provider: 'acme',
    model: 'acme/fox',
    requestId: 'j1',
    submittedAt: clock.now(),
    account: expect.stringMatching(/^[0-9a-f]{8}$/),
    asked: { durationSeconds: 4 },
    estimateMicroUsd: 200_000,
  });
  expect(JSON.stringify(ref)).not.toContain(API_KEY);
});

test('text from outside comes as one readable line', async () => {
  const { kinora, api } = openAcme();
  const problem = `\u001b[31mred\u0000\r\n<script>\u2028${'x'.repeat(1000)}`;
  api.on(SUBMIT, json(422, { problem }));
  const { message } = await errorOf(kinora.submit(FOX));
  expect(message).toContain('acme: [31mred <script> xxx');
  // oxlint-disable-next-line no-control-regex -- these are what must be gone
  expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
  expect(message.length).toBeLessThan(500);
});

test('a paid submit is never safe to send again, whatever its code says', () => {
  const codes = Object.keys(ERROR_CODES) as (keyof typeof ERROR_CODES)[];
  const resendable = (['no', 'unknown', 'yes'] as const).map((mayHaveCharged) =>
    codes.filter(
      (code) => new KinoraError(code, 'x', { phase: 'submit', mayHaveCharged }).retry.safe,
    ),
  );
  const later = codes.filter((code) => ERROR_CODES[code].resend === 'later');
  expect(resendable).toEqual([later, [], []]);
});

test('an error of another copy of the package is known by its name', () => {
  const error = Object.assign(new Error('x'), { name: 'KinoraError', mayHaveCharged: 'no' });
  expect(isKinoraError(error)).toBe(true);
  expect(isKinoraError(new Error('x'))).toBe(false);
  expect(isKinoraError({ name: 'KinoraError', mayHaveCharged: 'no' })).toBe(false);
  expect(isKinoraError(undefined)).toBe(false);
});

test('an error written as JSON tells its code, its cost and its handle', async () => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, lost());
  const error = await errorOf(kinora.submit(FOX));
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: 'KinoraError',
    code: 'submit_unknown',
    mayHaveCharged: 'unknown',
    job: { provider: 'acme', model: 'acme/fox' },
    retry: { safe: false },
  });
});
