import { createKinora } from '@kinora/core';
import { createScriptedTransport, json, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { wavespeed } from '../src/index.ts';
import { protocol } from '../src/protocol.ts';

const host = 'https://api.wavespeed.ai';
const result = `GET ${host}/api/v3/predictions/p1/result`;
const ref = {
  version: 1 as const,
  id: 'job-1',
  provider: 'wavespeed',
  model: 'wavespeed-ai/hunyuan-video/t2v',
  requestId: 'p1',
  submittedAt: 0,
};

function ask(answers: Readonly<Record<string, Answer>>) {
  const api = createScriptedTransport();
  api.otherwise(json(404, { code: 404, message: 'Prediction not found' }));
  for (const [call, answer] of Object.entries(answers)) api.on(call, answer);
  const providers = [wavespeed({ apiKey: 'key' })];
  return { kinora: createKinora({ providers, transport: api.transport }), calls: api.calls };
}

const wrapped = (data: unknown) => json(200, { code: 200, message: 'success', data });

test('success has three layers: the HTTP status, the envelope and the prediction', async () => {
  const completed = { status: 'completed', outputs: ['https://cdn.wavespeed.ai/x.mp4'] };
  const cases = [
    json(429, { message: 'Too Many Requests' }),
    json(200, { code: 403, message: 'Suspended.', data: null }),
    wrapped({ status: 'failed', error: 'No.', code: 1405 }),
    wrapped(completed),
  ];
  const seen = await Promise.all(
    cases.map((answer) =>
      ask({ [result]: answer })
        .kinora.check(ref)
        .then(
          ({ state }) => state,
          (error: { code: string }) => error.code,
        ),
    ),
  );
  expect(seen).toEqual(['rate_limited', 'forbidden', 'failed', 'succeeded']);
});

test('C12: sync mode that timed out is a job that runs on', async () => {
  const error = 'Sync mode timed out after 90 seconds.';
  const data = { id: 'p1', status: 'processing', code: 5004, error };
  const { kinora } = ask({ [result]: wrapped(data) });
  expect(await kinora.check(ref)).toMatchObject({ state: 'running' });
});

test('replies are read with the envelope and without it', async () => {
  const data = { id: 'p1', status: 'completed', outputs: ['https://cdn.wavespeed.ai/x.mp4'] };
  const inside = await ask({ [result]: wrapped(data) }).kinora.check(ref);
  const outside = await ask({ [result]: json(200, data) }).kinora.check(ref);
  expect(inside).toMatchObject({ state: 'succeeded' });
  expect(outside).toMatchObject({ state: 'succeeded' });
});

test('a flag against an output does not fail the job', async () => {
  const outputs = ['https://cdn.wavespeed.ai/x.mp4'];
  const data = { status: 'completed', outputs, has_nsfw_contents: [true] };
  expect(await ask({ [result]: wrapped(data) }).kinora.check(ref)).toMatchObject({
    output: { videos: [{ url: 'https://cdn.wavespeed.ai/x.mp4', nsfw: true }] },
  });
});

test('an endpoint of the older API version is asked about under that version', () => {
  const { endpoints } = protocol;
  const job = { model: 'wavespeed-ai/hunyuan-custom-ref2v-720p', requestId: 'p1', links: {} };
  expect(endpoints.check({ ...job, apiVersion: 'v2' }).target).toBe(
    '/api/v2/predictions/p1/result',
  );
  expect(endpoints.check(job).target).toBe('/api/v3/predictions/p1/result');
});

test('the link of the submit reply is followed, on the configured host only', async () => {
  const askedAt = async (check: string) => {
    const { kinora, calls } = ask({});
    await kinora.check({ ...ref, links: { check } }).catch(() => {});
    return calls.map(({ url }) => url);
  };
  const own = `${host}/api/v3/predictions/p1`;
  expect(await askedAt(own)).toEqual([own]);
  expect(await askedAt('https://elsewhere.example/p1')).toEqual([`${own}/result`]);
});

test('G3: a job cannot be cancelled', async () => {
  const { kinora, calls } = ask({});
  expect(await kinora.cancel(ref)).toBe('unsupported');
  expect(calls).toEqual([]);
});

test('a size is written with an asterisk', async () => {
  const { kinora } = ask({});
  const request = { model: 'hunyuan-video', prompt: 'Cats.', size: '1280x720' };
  expect((await kinora.translate(request)).body['size']).toBe('1280*720');
});

test('the largest seed differs from endpoint to endpoint', async () => {
  const { kinora } = ask({});
  const image = 'https://example.com/cats.jpg';
  const seed = 9_999_999_999;
  const fromPicture = { model: 'hunyuan-video', image, seed };
  expect((await kinora.translate(fromPicture)).body['seed']).toBe(seed);
  const fromText = { model: 'hunyuan-video', prompt: 'Cats.', seed };
  await expect(kinora.translate(fromText)).rejects.toThrow(/-1 to 2147483647/);
});

test('a key that the model does not have is refused here: there it would be dropped and billed', async () => {
  const { kinora } = ask({});
  const providerOptions = { wavespeed: { num_inference_step: 5 } };
  const request = { model: 'hunyuan-video', prompt: 'Cats.', providerOptions };
  await expect(kinora.translate(request)).rejects.toThrow(/num_inference_step/);
});

test('A5: an envelope that says no to a submit is a refusal, and one that says 500 is a doubt', async () => {
  const submit = `POST ${host}/api/v3/wavespeed-ai/hunyuan-video/t2v`;
  const request = { model: 'hunyuan-video', prompt: 'Cats.' };
  const answered = (code: number) => {
    const { kinora } = ask({ [submit]: json(200, { code, message: 'No.', data: null }) });
    return kinora.submit(request, { onUnknownSubmit: 'park' });
  };
  await expect(answered(400)).rejects.toMatchObject({
    code: 'invalid_request',
    mayHaveCharged: 'no',
  });
  await expect(answered(500)).rejects.toMatchObject({
    code: 'submit_unknown',
    mayHaveCharged: 'unknown',
  });
});
