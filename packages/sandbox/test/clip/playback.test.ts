import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { createClipRenderer } from '../../src/clip/clip-renderer.ts';
import { clipSpec } from './clip-spec.ts';
import { discJpeg } from './input-image.ts';
import { lookAtClip, type Playback, playClip } from './play-clip.ts';
import { serveClips } from './serve-clips.ts';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

const SPECS = {
  image: clipSpec({
    width: 1280,
    height: 720,
    frames: 129,
    audio: true,
    image: discJpeg(1280, 960),
  }),
  portrait: clipSpec({ width: 720, height: 1280, frames: 129, audio: true }),
  wide: clipSpec({ width: 854, height: 480, frames: 81, fps: 16 }),
} as const;

describe('a clip in Chromium', () => {
  let stage: Stage | undefined;
  beforeAll(async () => {
    if (existsSync(CHROMIUM)) stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.close());

  test('plays every frame, with its sound, in the size asked for', async (context) => {
    const { play } = stageOrSkip(context, stage);
    // Played side by side, because playing takes as long as the clips last.
    const [image, portrait, wide] = await Promise.all([
      play('image'),
      play('portrait'),
      play('wide'),
    ]);
    const whole = { durationSeconds: 5.375, shownFrames: 129, hasDecodedAudio: true };
    expect(image).toMatchObject({ width: 1280, height: 720, ...whole });
    expect(portrait).toMatchObject({ width: 720, height: 1280, ...whole });
    expect(wide).toMatchObject({
      width: 854,
      height: 480,
      durationSeconds: 5.0625,
      shownFrames: 81,
      hasDecodedAudio: false,
    });
    const dropped = [image, portrait, wide].map(({ droppedFrames }) => droppedFrames);
    expect(Math.max(...dropped)).toBeLessThanOrEqual(toleratedDrops());
  }, 60_000);

  test('shows the input image, and how far it is, in the middle of a stretch of motion', async (context) => {
    const { look } = stageOrSkip(context, stage);
    const { width, frames, fps } = SPECS.image;
    const frame = 72;
    const barEnd = (width * (frame + 1)) / frames;
    const [disc, corner, done, ahead] = await look('image', (frame + 0.5) / fps, [
      [640, 304],
      [60, 60],
      [barEnd - 8, 712],
      [barEnd + 8, 712],
    ]);
    expect(distance(disc, [200, 40, 30])).toBeLessThan(30);
    expect(distance(corner, [20, 60, 160])).toBeLessThan(30);
    expect(distance(ahead, [34, 34, 34])).toBeLessThan(30);
    expect(distance(done, ahead)).toBeGreaterThan(100);
  });
});

/** None, unless the machine has had far more to do than it can: then its player comes too late. */
function toleratedDrops(): number {
  const [lastMinute = 0] = loadavg();
  return lastMinute > 1.5 * availableParallelism() ? 12 : 0;
}

interface Stage {
  play(name: keyof typeof SPECS): Promise<Playback>;
  look(
    name: keyof typeof SPECS,
    seconds: number,
    points: readonly (readonly [number, number])[],
  ): Promise<readonly (readonly number[])[]>;
  close(): Promise<void>;
}

function stageOrSkip(context: TestContext, stage: Stage | undefined): Stage {
  return stage ?? context.skip(`there is no browser at ${CHROMIUM}`);
}

async function openStage(): Promise<Stage> {
  const renderer = createClipRenderer();
  const clips = new Map<string, Uint8Array>();
  for (const [name, spec] of Object.entries(SPECS)) clips.set(name, await renderer.render(spec));
  await renderer.close();
  const server = await serveClips(clips);
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await browser.newPage();
  await page.goto(server.url);
  const urlOf = (name: string): string => `${server.url}/${name}.mp4`;
  return {
    async play(name) {
      const url = urlOf(name);
      let playback = await page.evaluate(playClip, { url, rate: 1 });
      // A busy machine drops frames, fewer the slower the clip goes.
      for (const rate of [0.5, 0.25]) {
        if (playback.droppedFrames > 0) playback = await page.evaluate(playClip, { url, rate });
      }
      return playback;
    },
    look: (name, seconds, points) =>
      page.evaluate(lookAtClip, { url: urlOf(name), seconds, points }),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function distance(one: readonly number[] = [], other: readonly number[] = []): number {
  return Math.hypot(...[0, 1, 2].map((c) => (one[c] ?? 0) - (other[c] ?? 0)));
}
