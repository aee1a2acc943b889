import { createKinora } from '@kinora/core';
import { createScriptedTransport, json, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { runcomfy } from '../src/index.ts';
import { protocol } from '../src/protocol.ts';

const host = 'https://model-api.runcomfy.net/v1';
const status = `GET ${host}/requests/r1/status`;
const result = `GET ${host}/requests/r1/result?include_cost=true`;
const cancel = `POST ${host}/requests/r1/cancel`;
const ref = {
  version: 1 as const,
  id: 'job-1',
  provider: 'runcomfy',
  model: 'tencent/hunyuan/image-to-video',
  requestId: 'r1',
  submittedAt: 0,
};

function ask(answers: Readonly<Record<string, Answer>>) {
  const api = createScriptedTransport();
  api.otherwise(json(404, { error_code: 404001 }));
  for (const [call, answer] of Object.entries(answers)) api.on(call, answer);
  const providers = [runcomfy({ apiKey: 'token' })];
  return { kinora: createKinora({ providers, transport: api.transport }), calls: api.calls };
}

const video = 'https://playgrounds-storage-public.runcomfy.net/x.mp4';
const completed = { [status]: json(200, { status: 'completed' }) };

test('C10: /status says completed of a job that failed; /result tells', async () => {
  const failed = json(200, { status: 'failed', error: 'Out of memory' });
  const { kinora } = ask({ ...completed, [result]: failed });
  expect(await kinora.check(ref)).toMatchObject({
    state: 'failed',
    error: { code: 'generation_failed' },
  });
});

test('C11: state words are read in any case and in both spellings', async () => {
  const { kinora } = ask({ [status]: json(200, { status: 'Canceled' }) });
  expect(await kinora.check(ref)).toMatchObject({ state: 'cancelled' });
});

test.each([
  [200, { status: 'in_progress' }],
  [400, { error_code: 400005 }],
  [200, { error_code: 400005, error_message: 'not ready' }],
])(
  'a result that is asked for too early (HTTP %i %j) is a job that runs on',
  async (code, said) => {
    const { kinora } = ask({ ...completed, [result]: json(code, said) });
    expect(await kinora.check(ref)).toMatchObject({ state: 'running' });
  },
);

test('the cost comes with the result when it is asked for', async () => {
  const said = { status: 'succeeded', output: { video }, cost: 0.42 };
  const { kinora } = ask({ ...completed, [result]: json(200, said) });
  expect(await kinora.check(ref)).toMatchObject({ output: { actualMicroUsd: 420_000 } });
});

test('B10: a bad token may come as HTTP 400, and says nothing about the job', async () => {
  const { kinora } = ask({ [status]: json(400, { error_code: 400004 }) });
  await expect(kinora.check(ref)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('an error in place of a result does not fail the job', async () => {
  const { kinora } = ask({ ...completed, [result]: json(200, { error_code: 403001 }) });
  await expect(kinora.check(ref)).rejects.toMatchObject({ code: 'forbidden' });
});

test.each([400, 418, 500])(
  'a job that /status calls failed is failed if /result answers HTTP %i and nothing else',
  async (code) => {
    const failed = json(200, { status: 'failed', error: 'Out of memory' });
    const { kinora } = ask({ [status]: failed, [result]: json(code, { detail: 'no result' }) });
    await expect(kinora.check(ref)).rejects.toMatchObject({
      code: 'generation_failed',
      mayHaveCharged: 'yes',
      message: expect.stringContaining('Out of memory'),
    });
  },
);

test('B8: an empty balance may come as HTTP 400 or 200, and refuses the submit', async () => {
  const submit = `POST ${host}/models/${ref.model}`;
  const image = 'https://example.com/cats.jpg';
  const request = { model: 'hunyuan-video', prompt: 'Cats.', image };
  const answered = (code: number) =>
    ask({ [submit]: json(code, { error_code: 400002 }) }).kinora.submit(request);
  const refused = { code: 'insufficient_funds', mayHaveCharged: 'no' };
  await expect(answered(400)).rejects.toMatchObject(refused);
  await expect(answered(200)).rejects.toMatchObject(refused);
});

test('C15: the links of replies are ignored; calls go to the configured host', async () => {
  const links = { check: 'https://elsewhere.example/status' };
  const { kinora, calls } = ask({ [status]: json(200, { status: 'in_queue', queue_position: 3 }) });
  expect(await kinora.check({ ...ref, links })).toMatchObject({
    state: 'queued',
    queuePosition: 3,
  });
  expect(calls.map(({ url }) => url)).toEqual([`${host}/requests/r1/status`]);
});

test('a model id keeps its slashes and has each segment encoded', () => {
  const model = 'minimax/Hailuo Video 01 Live';
  expect(protocol.endpoints.submit({ model })).toEqual({
    method: 'POST',
    target: '/v1/models/minimax/Hailuo%20Video%2001%20Live',
    host: 'main',
  });
});

test.each([
  [{ status: 'completed', outcome: 'cancelled' }, 'cancelled'],
  [{ status: 'in_progress', outcome: 'not_cancellable' }, 'too-late'],
  [{ status: 'cancelled', outcome: 'cancellation_requested' }, 'requested'],
  [{ request_id: 'r1' }, 'requested'],
  [{ status: 'canceled' }, 'cancelled'],
])('G2: a cancel answered %j is %s', async (said, outcome) => {
  const { kinora } = ask({ [cancel]: json(202, said) });
  expect(await kinora.cancel(ref)).toBe(outcome);
});

test('a request without a seed sends none: RunComfy then uses one fixed seed', async () => {
  const { kinora } = ask({});
  const image = 'https://example.com/cats.jpg';
  const { body } = await kinora.translate({ model: 'hunyuan-video', prompt: 'Cats.', image });
  expect(body).not.toHaveProperty('seed');
});
