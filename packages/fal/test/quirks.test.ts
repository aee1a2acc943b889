import { createKinora } from '@kinora/core';
import { createFakeClock, createScriptedTransport, json, text, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import { fal } from '../src/index.ts';
import { protocol } from '../src/protocol.ts';

const queue = 'https://queue.fal.run';
const app = `${queue}/fal-ai/wan`;
const cats = { model: 'hunyuan-video', prompt: 'Cats.', image: 'https://example.com/c.jpg' };
const ref = {
  version: 1 as const,
  id: 'job-1',
  provider: 'fal',
  model: 'fal-ai/wan/v2.2-a14b/image-to-video',
  requestId: 'r1',
  submittedAt: 0,
};

function ask(answers: Readonly<Record<string, Answer>>) {
  const api = createScriptedTransport();
  api.otherwise(json(404, { status: 'NOT_FOUND' }));
  for (const [call, answer] of Object.entries(answers)) api.on(call, answer);
  const clock = createFakeClock({ auto: true });
  const providers = [fal({ apiKey: 'id:secret' })];
  const kinora = createKinora({ providers, transport: api.transport, clock });
  return { kinora, calls: api.calls };
}

const status = `GET ${app}/requests/r1/status?logs=0`;
const result = `GET ${app}/requests/r1`;
const stopped = { [status]: json(200, { status: 'COMPLETED' }) };

function afterStop(...answer: Parameters<typeof json>) {
  return ask({ ...stopped, [result]: json(...answer) }).kinora.check(ref);
}

test('the key goes as "Key id:secret"', async () => {
  const { kinora, calls } = ask(stopped);
  await kinora.check(ref).catch(() => {});
  expect(calls[0]?.headers).toMatchObject({ authorization: 'Key id:secret' });
});

test.each([
  ['fal-ai/wan/v2.2-a14b/image-to-video', 'fal-ai/wan/v2.2-a14b/image-to-video', 'fal-ai/wan'],
  ['fal-ai/hunyuan-video', 'fal-ai/hunyuan-video', 'fal-ai/hunyuan-video'],
  ['workflows/someone/a/b', 'workflows/someone/a/b', 'workflows/someone/a'],
  ['comfy/someone/a', 'comfy/someone/a', 'comfy/someone/a'],
  ['12345-my-app', '12345/my-app', '12345/my-app'],
])('%s is submitted to /%s and asked about under /%s', (model, submitted, asked) => {
  const { endpoints } = protocol;
  const job = { model, requestId: 'r1', links: {} };
  expect(endpoints.submit({ model })).toEqual(route('POST', `/${submitted}`));
  expect(endpoints.check(job)).toEqual(route('GET', `/${asked}/requests/r1/status?logs=0`));
  expect(endpoints.result?.(job)).toEqual(route('GET', `/${asked}/requests/r1`));
  expect(endpoints.cancel?.(job)).toEqual(route('PUT', `/${asked}/requests/r1/cancel`));
});

const route = (method: string, target: string) => ({ method, target, host: 'main' });

test('the links of the submit reply are followed, wherever on the queue they lead', async () => {
  const links = { check: `${queue}/xai/elsewhere/r1/status`, result: `${queue}/xai/elsewhere/r1` };
  const { kinora } = ask({
    [`GET ${links.check}`]: json(200, { status: 'COMPLETED' }),
    [`GET ${links.result}`]: json(200, { video: { url: 'https://v3.fal.media/x.mp4' } }),
  });
  expect(await kinora.check({ ...ref, links })).toMatchObject({ state: 'succeeded' });
});

test('C15: a link to another host is not followed; the rebuilt one is', async () => {
  const { kinora, calls } = ask({ [status]: json(202, { status: 'IN_QUEUE' }) });
  const links = { check: 'https://elsewhere.example/status' };
  expect(await kinora.check({ ...ref, links })).toMatchObject({ state: 'queued' });
  expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([status]);
});

test.each(['/fal-ai/dear?prompt=r1', '/fal-ai/dear/r11', '/fal-ai/r1dear#/r1/'])(
  'C15: a link on the queue that does not name the job, %s, is no question and is not followed',
  async (path) => {
    const { kinora, calls } = ask({ [status]: json(202, { status: 'IN_QUEUE' }) });
    const links = { check: `${queue}${path}` };
    expect(await kinora.check({ ...ref, links })).toMatchObject({ state: 'queued' });
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([status]);
  },
);

test('HTTP 202 is how a job that goes on is answered', async () => {
  const going = { status: 'IN_PROGRESS', queue_position: null, logs: null };
  const { kinora } = ask({ [status]: json(202, going) });
  expect(await kinora.check(ref)).toMatchObject({ state: 'running', providerState: 'IN_PROGRESS' });
});

test('C10: COMPLETED is not success; the result tells that the input was refused', async () => {
  const detail = [{ loc: ['body', 'prompt'], msg: 'No.', type: 'content_policy_violation' }];
  const headers = { 'x-fal-billable-units': '0' };
  expect(await afterStop(422, { detail }, headers)).toMatchObject({
    state: 'failed',
    error: {
      code: 'content_rejected',
      mayHaveCharged: 'no',
      providerCode: 'content_policy_violation',
    },
  });
});

test('a 400 that says "still in progress" is no failure', async () => {
  const news = await afterStop(400, { detail: 'Request is still in progress' });
  expect(news).toMatchObject({ state: 'running' });
});

test('a cancelled job is COMPLETED with a 499 for its result', async () => {
  const news = await afterStop(499, { detail: 'Cancelled', error_type: 'client_cancelled' });
  expect(news).toMatchObject({ state: 'cancelled' });
});

test('a 500 with a type is the end of the job if it lasts; a 503 without says nothing', async () => {
  const detail = [{ loc: ['body'], msg: 'Oops.', type: 'internal_server_error' }];
  await expect(afterStop(500, { detail })).rejects.toMatchObject({
    code: 'generation_failed',
    mayHaveCharged: 'unknown',
    providerCode: 'internal_server_error',
  });
  await expect(afterStop(503, {})).rejects.toMatchObject({ code: 'provider_unavailable' });
});

test('B9: a locked account says nothing about the job it is asked about', async () => {
  const locked = { detail: 'User is locked. Reason: Exhausted balance. Top up.' };
  await expect(afterStop(403, locked)).rejects.toMatchObject({ code: 'insufficient_funds' });
});

test("A8: a 504 at the caller's own start time-out proves that nothing was begun", async () => {
  const answered = async (headers: Record<string, string>) => {
    const submit = `POST ${queue}/fal-ai/hunyuan-video-image-to-video`;
    const timedOut = json(504, { detail: 'Request timed out' }, headers);
    const { kinora, calls } = ask({ [submit]: timedOut });
    const park = { onUnknownSubmit: 'park' } as const;
    const error: unknown = await kinora.submit(cats, park).catch((reason: unknown) => reason);
    return { error, sent: calls.length };
  };
  expect(await answered({ 'x-fal-request-timeout-type': 'user' })).toMatchObject({
    error: { code: 'provider_unavailable', mayHaveCharged: 'no' },
    sent: 3,
  });
  expect(await answered({})).toMatchObject({
    error: { code: 'submit_unknown', mayHaveCharged: 'unknown' },
    sent: 1,
  });
});

test('J10: a seed beyond the safe integers keeps its digits', async () => {
  const said = '{"video":{"url":"https://v3.fal.media/x.mp4"},"seed":196619188014358661}';
  const { kinora } = ask({ ...stopped, [result]: text(200, said) });
  expect(await kinora.check(ref)).toMatchObject({ output: { seed: '196619188014358661' } });
});

test('the cost is the billed units at the list price of the model', async () => {
  const model = 'fal-ai/hunyuan-video-image-to-video';
  const at = `GET ${queue}/${model}/requests/r1`;
  const said = { video: { url: 'https://v3.fal.media/x.mp4' }, seed: 1 };
  const { kinora } = ask({
    [`${at}/status?logs=0`]: json(200, { status: 'COMPLETED' }),
    [at]: json(200, said, { 'x-fal-billable-units': '1.00000000' }),
  });
  expect(await kinora.check({ ...ref, model })).toMatchObject({
    output: { actualMicroUsd: 400_000 },
  });
});

test.each(['-1', '1e3', 'many', '', 'Infinity'])(
  'billed units of "%s" are no number to bill by',
  async (units) => {
    const video = { url: 'https://v3.fal.media/x.mp4' };
    const read = protocol.replies.result;
    const headers = { 'x-fal-billable-units': units };
    expect(read?.({ status: 200, headers, json: { video } })?.billedUnits).toBeUndefined();
  },
);

test.each([
  [202, 'CANCELLATION_REQUESTED', 'requested'],
  [200, 'OK', 'cancelled'],
  [400, 'ALREADY_COMPLETED', 'too-late'],
])('a cancel answered HTTP %i %s is %s', async (status, word, outcome) => {
  const call = `PUT ${app}/requests/r1/cancel`;
  const { kinora } = ask({ [call]: json(status, { status: word }) });
  expect(await kinora.cancel(ref)).toBe(outcome);
});

test('frames are taken as a number and as text, and sent as fal writes them', async () => {
  const { kinora } = ask({});
  const asText = { ...cats, providerOptions: { fal: { num_frames: '129' } } };
  const asNumber = { ...cats, providerOptions: { fal: { num_frames: 129 } } };
  expect((await kinora.translate({ ...cats, frames: 129 })).body['num_frames']).toBe('129');
  expect((await kinora.translate(asText)).body['num_frames']).toBe('129');
  expect((await kinora.translate(asNumber)).body['num_frames']).toBe(129);
});
