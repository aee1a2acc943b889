import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VideoRequest } from 'kinora';
import { expect, it, onTestFinished } from 'vitest';
import { useWorld, type ProviderId } from './world.ts';

const world = useWorld();
const prompt = 'Two muscular cats boxing.';
const image = 'https://example.com/cats.jpg';

interface Example {
  readonly title: string;
  readonly provider: ProviderId;
  readonly request: Omit<VideoRequest, 'model'>;
  readonly model: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly file: Readonly<Record<string, unknown>>;
}

const wide = { width: 1280, height: 720 };
const examples: readonly Example[] = [
  {
    title: 'fal, from an image',
    provider: 'fal',
    request: { prompt, image, aspectRatio: '16:9', resolution: '720p', frames: 129, seed: 0 },
    model: 'fal-ai/hunyuan-video-image-to-video',
    body: {
      prompt,
      image_url: image,
      aspect_ratio: '16:9',
      resolution: '720p',
      num_frames: '129',
      seed: 0,
    },
    file: { ...wide, frames: 129, fps: 24, durationSeconds: 5.375 },
  },
  {
    title: 'WaveSpeedAI, from an image',
    provider: 'wavespeed',
    request: { prompt, image, size: '720x1280', durationSeconds: 6, seed: 9_999_999_999 },
    model: 'wavespeed-ai/hunyuan-video/i2v',
    body: { prompt, image, size: '720*1280', duration: 6, seed: 9_999_999_999 },
    file: { width: 720, height: 1280, durationSeconds: 6 },
  },
  {
    title: 'WaveSpeedAI, from text',
    provider: 'wavespeed',
    request: { prompt, aspectRatio: '16:9', steps: 20, seed: 1 },
    model: 'wavespeed-ai/hunyuan-video/t2v',
    body: { prompt, size: '1280*720', num_inference_steps: 20, seed: 1 },
    file: wide,
  },
  {
    title: 'WaveSpeedAI, from a reference',
    provider: 'wavespeed',
    request: {
      prompt,
      references: [image],
      negativePrompt: '',
      guidance: 1,
      shift: 20,
      safetyChecker: false,
    },
    model: 'wavespeed-ai/hunyuan-custom-ref2v-720p',
    body: {
      prompt,
      image,
      negative_prompt: '',
      guidance_scale: 1,
      flow_shift: 20,
      enable_safety_checker: false,
      // Drawn, since none was given: it tells the job from others if the reply is lost.
      seed: 2 ** 30,
    },
    file: wide,
  },
  {
    title: 'RunComfy, from an image',
    provider: 'runcomfy',
    request: { prompt, image, aspectRatio: '9:16', durationSeconds: 5.375, seed: 3 },
    model: 'tencent/hunyuan/image-to-video',
    body: { prompt, image_url: image, aspect_ratio: '9:16', num_frames: 129, seed: 3 },
    file: { width: 720, height: 1280, frames: 129, fps: 24 },
  },
];

it.each(examples)(
  '$title: the provider gets what was asked, and the file is it',
  async (example) => {
    const { provider, request, model, body, file } = example;
    const folder = await mkdtemp(join(tmpdir(), 'kinora-'));
    onTestFinished(() => rm(folder, { recursive: true }));

    const clip = await world
      .client()
      .generate({ model: 'hunyuan-video', ...request }, { provider });
    const saved = await clip.save(join(folder, 'clips', 'cats.mp4'));

    const entry = world.sandbox.ledger.entries.at(-1);
    expect(entry).toMatchObject({ provider, model, outcome: 'succeeded' });
    expect(entry?.body).toEqual(body);
    expect(world.paid(provider)).toBe(1);
    expect(await clip.media()).toMatchObject({
      ...file,
      videoCodec: 'avc',
      sizeBytes: saved.sizeBytes,
    });
    expect(await clip.differences()).toEqual([]);
    expect((await stat(saved.path)).size).toBe(saved.sizeBytes);
    expect(await readdir(join(folder, 'clips'))).toEqual(['cats.mp4']);
  },
);

it('tells what each provider tells of cost: units, nothing, or the bill', async () => {
  const request = { model: 'hunyuan-video', prompt, image };
  const costs = await Promise.all(
    (['fal', 'wavespeed', 'runcomfy'] as const).map(
      async (provider) => (await world.client().generate(request, { provider })).cost,
    ),
  );
  expect(costs).toEqual([
    { estimateMicroUsd: 400_000, actualMicroUsd: 400_000 },
    { estimateMicroUsd: undefined, actualMicroUsd: undefined },
    { estimateMicroUsd: undefined, actualMicroUsd: 400_000 },
  ]);
});

it('moves a value to the nearest one when told to, and says so', async () => {
  const request = { model: 'hunyuan-video', prompt, image, durationSeconds: 5 };
  const clip = await world.client().generate(request, { provider: 'fal', adjust: 'nearest' });
  expect(clip.adjusted).toEqual([{ field: 'durationSeconds', asked: 5, sent: 5.375 }]);
  expect(await clip.differences()).toEqual([{ field: 'durationSeconds', asked: 5, got: 5.375 }]);
});

it('calls an endpoint outside the catalogue with providerOptions alone, marked unverified', async () => {
  const model = 'fal:fal-ai/hunyuan-video-image-to-video/other';
  const client = world.client();
  const providerOptions = { fal: { prompt, anything: { nested: [1] } } };
  expect(await client.translate({ model, providerOptions })).toMatchObject({
    provider: 'fal',
    model: 'fal-ai/hunyuan-video-image-to-video/other',
    body: { prompt, anything: { nested: [1] } },
    unverified: true,
  });
  await expect(client.translate({ model, prompt })).rejects.toThrow(/prompt/);
});
