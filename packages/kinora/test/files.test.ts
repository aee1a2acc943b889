import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { file, type MediaInput } from 'kinora';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROVIDERS, useWorld } from './world.ts';

const world = useWorld();
const path = fileURLToPath(new URL('../../demo/cats.jpg', import.meta.url));
const bytes = new Uint8Array(await readFile(path));
const base64 = Buffer.from(bytes).toString('base64');

const inputs: readonly (readonly [kind: string, image: MediaInput])[] = [
  ['a local file', file(path)],
  ['bytes', bytes],
  ['an ArrayBuffer', bytes.buffer.slice(0)],
  ['a Blob', new Blob([bytes])],
  ['a File', new File([bytes], 'cats.jpg', { type: 'image/jpeg' })],
  ['a data: URL', `data:image/jpeg;base64,${base64}`],
];

describe.each(PROVIDERS)('%s', (provider) => {
  it.each(inputs)('gets %s as the picture it is', async (_, image) => {
    const request = { model: 'hunyuan-video', prompt: 'Cats.', image, seed: 1 };
    await world.client().generate(request, { provider });
    const entry = world.sandbox.ledger.entries.at(-1);
    const link = String(entry?.body['image_url'] ?? entry?.body['image']);
    const response = await fetch(link);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(link.startsWith('data:')).toBe(provider === 'runcomfy');
    expect(world.paid(provider)).toBe(1);
  });
});

it('A17: an upload that fails is tried again, and costs nothing', async () => {
  const upload = {
    provider: 'fal',
    on: 'upload',
    do: { kind: 'server-error', accepted: false },
  } as const;
  const request = { model: 'hunyuan-video', prompt: 'Cats.', image: file(path) };
  world.sandbox.faults.add({ ...upload, times: 2 });
  await world.client().generate(request, { provider: 'fal' });
  expect(world.paid('fal')).toBe(1);

  world.sandbox.faults.add({ ...upload, times: Infinity });
  await expect(world.client().generate(request, { provider: 'fal' })).rejects.toMatchObject({
    code: 'upload_failed',
    phase: 'upload',
    mayHaveCharged: 'no',
    retry: { safe: true },
  });
  expect(world.paid('fal')).toBe(1);
});

it('hosts bytes by the caller for a provider without storage', async () => {
  const hosted: string[] = [];
  const uploader = async ({
    name,
    mediaType,
    bytes: given,
  }: {
    name: string;
    mediaType: string;
    bytes: Uint8Array;
  }) => {
    hosted.push(`${name} ${mediaType} ${given.length}`);
    return 'https://files.example.com/cats.jpg';
  };
  const request = { model: 'hunyuan-video', prompt: 'Cats.', image: bytes };
  await world.client({ uploader }).generate(request, { provider: 'runcomfy' });
  expect(hosted).toEqual([`bytes.jpg image/jpeg ${bytes.length}`]);
  expect(world.sandbox.ledger.entries.at(-1)?.body['image_url']).toBe(
    'https://files.example.com/cats.jpg',
  );
});

it.each(['fal', 'wavespeed'] as const)(
  'tells %s what kind of file it puts there',
  async (provider) => {
    const request = { model: 'hunyuan-video', prompt: 'Cats.', image: bytes };
    await world.client().submit(request, { provider });
    const put = world.sandbox.requests.findLast(({ method }) => method === 'PUT');
    expect(put?.headers).toMatchObject({ 'content-type': 'image/jpeg' });
    expect(put?.headers).not.toHaveProperty('authorization');
  },
);

it('refuses a kind of picture that WaveSpeedAI does not list, before any upload', async () => {
  const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
  const request = { model: 'hunyuan-video', prompt: 'Cats.', image: heic };
  await expect(world.client().submit(request, { provider: 'wavespeed' })).rejects.toMatchObject({
    code: 'invalid_request',
    issues: [
      {
        field: 'image',
        given: 'image/heic',
        allowed:
          'image/jpeg, image/png, image/webp, image/gif, image/bmp, image/tiff (WaveSpeedAI)',
      },
    ],
  });
  expect(world.paid('wavespeed')).toBe(0);
});

it('refuses a file that is too large without reading it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const huge = await open(join(folder, 'huge.png'), 'w');
  // Sparse: it has this length and takes no room.
  await huge.truncate(50_000_000_000);
  await huge.close();
  const request = {
    model: 'hunyuan-video',
    prompt: 'Cats.',
    image: file(join(folder, 'huge.png')),
  };
  await expect(world.client().submit(request, { provider: 'runcomfy' })).rejects.toMatchObject({
    issues: [
      {
        field: 'image',
        given: '50000000000 bytes',
        allowed: 'up to 6291456 bytes (image, RunComfy); larger files as an https: URL',
      },
    ],
  });
});
