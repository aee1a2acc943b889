import { html, json, text } from '@kinora/testing';
import { expect, test } from 'vitest';
import { acme, API_KEY, CHECK, FOX, openAcme, SUBMIT, VIDEO } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const ESCAPES = '\u001b[31m\u009b\r\nred\u2028';

test('J4: no reply brings control characters into an error', async () => {
  const { kinora, api } = openAcme();
  const job = await kinora.submit(FOX);
  api.on(SUBMIT, text(200, ESCAPES));
  api.on(CHECK, text(200, ESCAPES));
  for (const failed of [() => kinora.submit(FOX), () => job.check()]) {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect((await errorOf(failed)).message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]/);
  }
});

test('an unknown state word is told in short', async () => {
  const { kinora, api } = openAcme();
  const job = await kinora.submit(FOX);
  const warnings: string[] = [];
  const off = job.on('warning', (warning) => void warnings.push(warning));
  api.on(
    CHECK,
    json(200, { state: 'x'.repeat(10_000) }),
    html(503),
    json(200, { state: 'broken' }),
  );
  await errorOf(job.wait());
  off();
  expect(warnings[0]).toMatch(/^unknown state word "x{60}"… \(10000 characters\): taken as still/);
});

test.each([-1, 0.5, 1e308, 2 ** 60])('J9: %d is no place in a queue', async (place) => {
  const { kinora, api } = openAcme();
  api.on(CHECK, json(200, { state: 'waiting', place }));
  const job = await kinora.submit(FOX);
  expect(await job.check()).toEqual({
    ref: job.ref,
    at: expect.any(Number),
    state: 'queued',
    providerState: 'waiting',
  });
});

test.each([
  [0, 0],
  [250_000, 250_000],
  [-1, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [Number.NaN, undefined],
  [1e300, undefined],
])('J9: a cost told as %d is one of %s', async (told, actualMicroUsd) => {
  const { adapter, options } = acme({ apiKey: API_KEY });
  const check: typeof adapter.replies.check = () => ({
    state: 'done',
    videos: [{ url: VIDEO }],
    actualMicroUsd: told,
  });
  const provider = { adapter: { ...adapter, replies: { ...adapter.replies, check } }, options };
  const { kinora } = openAcme({ providers: [provider] });
  expect((await kinora.generate(FOX)).cost.actualMicroUsd).toBe(actualMicroUsd);
});
