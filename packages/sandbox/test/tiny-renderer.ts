import type { ClipRenderer, ClipSpec } from '../src/index.ts';

/** A renderer that takes no time: its clips are the spec itself, written as JSON. */
export const tinyRenderer: ClipRenderer = {
  render: async (spec) => new TextEncoder().encode(JSON.stringify(legible(spec))),
  close: async () => undefined,
};

/** The spec as it comes back out of a clip of the tiny renderer. */
export function legible({ image, ...spec }: ClipSpec) {
  return { ...spec, image: image === undefined ? null : Buffer.from(image).toString('base64') };
}
