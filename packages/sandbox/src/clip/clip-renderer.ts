import { createClipCache } from './clip-cache.ts';
import { clipKey } from './clip-key.ts';
import { checkClipSpec, type ClipSpec } from './clip-spec.ts';
import { createRenderThread, type RenderThread } from './render-thread.ts';

export type { ClipSpec } from './clip-spec.ts';

/** Makes real, playable MP4 clips away from the event loop. */
export interface ClipRenderer {
  /**
   * The bytes of an H.264 MP4 file that is exactly what the spec asks for; equal specs share one
   * render and the same bytes. Rejects with a `RangeError` when no clip can be made for the spec.
   */
  render(spec: ClipSpec): Promise<Uint8Array>;
  /** Ends the renderer; clips not ready yet are rejected. */
  close(): Promise<void>;
}

/** Settings of a clip renderer. */
export interface ClipRendererOptions {
  /** How many bytes of clips to keep for equal specs; 128 MiB unless told. */
  readonly cacheBytes?: number;
}

/** A renderer with one worker thread, which starts with the first clip. */
export function createClipRenderer(options: ClipRendererOptions = {}): ClipRenderer {
  return rendererOn(createRenderThread(), options.cacheBytes ?? 128 * 2 ** 20);
}

/** A renderer on a given thread. */
export function rendererOn(thread: RenderThread, cacheBytes: number): ClipRenderer {
  const cache = createClipCache(cacheBytes);
  const underWay = new Map<string, Promise<Uint8Array>>();

  async function renderAndKeep(key: string, spec: ClipSpec): Promise<Uint8Array> {
    try {
      const clip = await thread.render(spec);
      cache.set(key, clip);
      return clip;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    async render(spec) {
      checkClipSpec(spec);
      const key = clipKey(spec);
      const ready = cache.get(key) ?? underWay.get(key);
      if (ready !== undefined) return ready;
      const clip = renderAndKeep(key, spec);
      underWay.set(key, clip);
      return clip;
    },
    close: () => thread.close(),
  };
}
