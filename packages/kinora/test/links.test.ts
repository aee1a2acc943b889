import { createScriptedTransport, html, json } from '@kinora/testing';
import { createKinora, fal } from 'kinora';
import { expect, it } from 'vitest';

const SUBMIT = 'POST /fal-ai/hunyuan-video-image-to-video';

function open() {
  const api = createScriptedTransport();
  api.on(SUBMIT, json(200, { request_id: 'r1' }));
  api.otherwise(html(503));
  const providers = [fal({ apiKey: 'key-id:secret-0815' })];
  return { api, kinora: createKinora({ providers, fetch: api.fetch }) };
}

it.each([
  'https://169.254.169.254/latest/meta-data/cats.png',
  'https://localhost/cats.png',
  'https://10.0.0.1/cats.png',
  'https://[::1]/cats.png',
  'https://files.internal/cats.png',
  'https://elsewhere.example/cats.png',
])("J14: the caller's own link %s is handed on, and fetched by nobody here", async (image) => {
  const { api, kinora } = open();
  await kinora.submit({ model: 'hunyuan-video', prompt: 'Cats.', image });
  expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([SUBMIT]);
  expect(api.callsTo(SUBMIT)[0]?.body).toMatchObject({ prompt: 'Cats.', image_url: image });
});
