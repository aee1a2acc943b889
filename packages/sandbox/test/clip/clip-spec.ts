import type { ClipSpec } from '../../src/clip/clip-renderer.ts';

/** A small spec that takes a few milliseconds to render, with whatever a test is about. */
export function clipSpec(overrides: Partial<ClipSpec> = {}): ClipSpec {
  return {
    width: 128,
    height: 96,
    frames: 12,
    fps: 24,
    seed: 7,
    prompt: 'Two muscular cats boxing.',
    label: 'fal  fal-ai/hunyuan-video  seed 7',
    audio: false,
    ...overrides,
  };
}
