import { afterAll, describe, expect, test } from 'vitest';
import { type ClipSpec, createClipRenderer, rendererOn } from '../../src/clip/clip-renderer.ts';
import { clipSpec } from './clip-spec.ts';
import { pngOf } from './input-image.ts';

const RED = pngOf(32, 32, [255, 0, 0, 255]);
const BLUE = pngOf(32, 32, [0, 0, 255, 255]);

describe('the bytes of a clip', () => {
  const renderers = [createClipRenderer(), createClipRenderer()] as const;
  afterAll(() => Promise.all(renderers.map((renderer) => renderer.close())));

  test('are the same for the same spec, whoever renders it', async () => {
    const spec = clipSpec({ audio: true, image: RED });
    const [one, other] = await Promise.all(renderers.map((renderer) => renderer.render(spec)));
    expect(Buffer.compare(one ?? RED, other ?? BLUE)).toBe(0);
  });

  test.each<[string, Partial<ClipSpec>]>([
    ['seed 0', { seed: 0 }],
    ['a negative seed', { seed: -7 }],
    ['a seed that differs beyond 32 bits', { seed: 7 + 2 ** 40 }],
    ['the largest seed', { seed: Number.MAX_SAFE_INTEGER }],
    ['another prompt', { prompt: 'Two muscular cats boxing!' }],
    ['another label', { label: 'wavespeed  wan  seed 7' }],
    ['an image', { image: RED }],
    ['another image', { image: BLUE }],
    ['sound', { audio: true }],
    ['another rate', { fps: 25 }],
  ])('are others with %s', async (_, change) => {
    const [renderer] = renderers;
    const usual = await renderer.render(clipSpec());
    const changed = await renderer.render(clipSpec(change));
    expect(Buffer.compare(usual, changed)).not.toBe(0);
  });

  test('show another picture with another seed, even where no label tells', async () => {
    const [renderer] = renderers;
    const spec = clipSpec({ width: 64, height: 64, frames: 1, label: '', prompt: '' });
    const clips = await Promise.all(
      [0, 1, -1, 2 ** 32, 2 ** 33].map((seed) => renderer.render({ ...spec, seed })),
    );
    expect(new Set(clips.map((clip) => Buffer.from(clip).toString('hex'))).size).toBe(5);
  });
});

describe('a renderer', () => {
  test('renders equal specs once, also while the first is under way', async () => {
    const { renderer, rendered } = countingRenderer(1_000);
    const first = renderer.render(clipSpec({ image: Uint8Array.from(RED) }));
    const second = renderer.render(clipSpec({ image: Uint8Array.from(RED) }));
    expect(await first).toBe(await second);
    expect(await renderer.render(clipSpec({ image: RED }))).toBe(await first);
    expect(rendered).toHaveLength(1);
  });

  test('forgets the clip that was not used for longest when it has no room', async () => {
    const { renderer, rendered } = countingRenderer(250);
    for (const seed of [1, 2, 1, 3, 1, 2]) await renderer.render(clipSpec({ seed }));
    expect(rendered.map(({ seed }) => seed)).toEqual([1, 2, 3, 2]);
  });

  test('keeps nothing when told to keep no bytes', async () => {
    const { renderer, rendered } = countingRenderer(0);
    for (const seed of [1, 1]) await renderer.render(clipSpec({ seed }));
    expect(rendered).toHaveLength(2);
  });

  test('renders again what failed before', async () => {
    let calls = 0;
    const renderer = rendererOn(
      {
        render: async () => {
          calls++;
          if (calls === 1) throw new Error('no memory');
          return new Uint8Array(1);
        },
        close: async () => undefined,
      },
      1_000,
    );
    await expect(renderer.render(clipSpec())).rejects.toThrow('no memory');
    expect(await renderer.render(clipSpec())).toEqual(new Uint8Array(1));
  });
});

/** A renderer whose clips are 100 bytes, and the specs that were really rendered. */
function countingRenderer(cacheBytes: number) {
  const rendered: ClipSpec[] = [];
  const thread = {
    render: async (spec: ClipSpec) => {
      rendered.push(spec);
      return new Uint8Array(100);
    },
    close: async () => undefined,
  };
  return { renderer: rendererOn(thread, cacheBytes), rendered };
}
