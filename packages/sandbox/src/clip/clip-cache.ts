/** Keeps the most recently used clips whose sizes add up to at most `maxBytes`. */
export interface ClipCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, clip: Uint8Array): void;
}

/** An empty cache; a clip larger than the whole cache is not kept. */
export function createClipCache(maxBytes: number): ClipCache {
  // A Map iterates in insertion order, so its first key is the least recently used.
  const clips = new Map<string, Uint8Array>();
  let sizeBytes = 0;

  function remove(key: string): void {
    sizeBytes -= clips.get(key)?.length ?? 0;
    clips.delete(key);
  }

  return {
    get(key) {
      const clip = clips.get(key);
      if (clip === undefined) return undefined;
      clips.delete(key);
      clips.set(key, clip);
      return clip;
    },
    set(key, clip) {
      remove(key);
      clips.set(key, clip);
      sizeBytes += clip.length;
      for (const oldest of clips.keys()) {
        if (sizeBytes <= maxBytes) return;
        remove(oldest);
      }
    },
  };
}
