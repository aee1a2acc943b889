import { createClipRenderer, type ClipSpec } from '@kinora/sandbox';

const usual: ClipSpec = {
  width: 640,
  height: 360,
  frames: 48,
  fps: 24,
  seed: 7,
  prompt: 'Two cats boxing.',
  label: 'fal  hunyuan-video  seed 7',
  audio: false,
};

/** Clips that differ in length, rate, shape and sound, as those of several providers do. */
const SPECS = {
  usual,
  slow: { ...usual, frames: 30, fps: 16, seed: 8, label: 'wavespeed  wan-2.2  seed 8' },
  tall: { ...usual, width: 360, height: 640, frames: 51, audio: true, label: 'runcomfy  seed 7' },
} as const satisfies Record<string, ClipSpec>;

export type SampleName = keyof typeof SPECS;

export async function sampleClips(): Promise<Readonly<Record<SampleName, Uint8Array>>> {
  const renderer = createClipRenderer();
  const [first, slow, tall] = await Promise.all(
    [SPECS.usual, SPECS.slow, SPECS.tall].map((spec) => renderer.render(spec)),
  );
  await renderer.close();
  if (first === undefined || slow === undefined || tall === undefined) throw new Error('no clips');
  return { usual: first, slow, tall };
}

export function dataUrl(clip: Uint8Array): string {
  return `data:video/mp4;base64,${Buffer.from(clip).toString('base64')}`;
}

export function mediaOf(name: SampleName, sizeBytes: number) {
  const { width, height, frames, fps, audio } = SPECS[name];
  const durationSeconds = frames / fps;
  const facts = { width, height, frames, fps, audio, durationSeconds, sizeBytes };
  return { ...facts, videoCodec: 'avc', container: 'mp4' };
}
