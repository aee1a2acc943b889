import { createKinora } from '@kinora/core';
import { createScriptedTransport, json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { fal } from '../src/index.ts';

const job = '/fal-ai/hunyuan-video-image-to-video/requests/r1';
const status = `GET ${job}/status?logs=0`;
const request = {
  model: 'hunyuan-video',
  prompt: 'Two cats boxing.',
  image: 'https://example.com/cats.jpg',
};

function open(result: unknown, submit: object = {}) {
  const api = createScriptedTransport();
  api.on('POST /fal-ai/hunyuan-video-image-to-video', json(200, { request_id: 'r1', ...submit }));
  api.on(status, json(200, { status: 'COMPLETED' }));
  api.on(`GET ${job}`, json(200, result));
  const kinora = createKinora({
    providers: [fal({ apiKey: 'key-id:secret-0815' })],
    transport: api.transport,
    fetch: api.fetch,
    random: () => 0.5,
  });
  return { kinora, api };
}

const file = (name: string) => ({ url: `https://v3b.fal.media/files/b/${name}.mp4` });

test('C13: a job keeps its own id, whatever id the gateway gives it beside', async () => {
  const other = { gateway_request_id: 'g7' };
  const { kinora, api } = open({ video: file('cats') }, other);
  api.on(status, json(200, { status: 'COMPLETED', request_id: 'r1', gateway_request_id: 'g8' }));
  const handle = await kinora.submit(request);
  expect(handle.ref.requestId).toBe('r1');
  expect(await handle.check()).toMatchObject({ state: 'succeeded', ref: { requestId: 'r1' } });
  expect(api.unexpected).toEqual([]);
});

test('C17: of several videos, those that are there are delivered in their order', async () => {
  const { kinora } = open({ video: null, videos: [null, file('a'), null, file('b')] });
  const handle = await kinora.submit(request);
  expect(await handle.check()).toMatchObject({
    state: 'succeeded',
    output: { videos: [file('a'), file('b')] },
  });
});

test.each([
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  String.raw`C:\Windows\System32\CON.mp4`,
  '\u202Egpj.4pm',
  'cats.mp4. ',
  'x'.repeat(5000),
  '\0',
])('J6: the name %j that a file has at the provider names nothing here', async (file_name) => {
  const { kinora } = open({ video: { ...file('cats'), file_name } });
  const handle = await kinora.submit(request);
  const { output } = (await handle.check()) as { readonly output?: { readonly videos: unknown } };
  expect(output?.videos).toEqual([{ ...file('cats') }]);
});
