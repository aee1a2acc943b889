import { AAC_CONFIG, AAC_FRAMES } from './aac-loop.ts';

/** AAC frames of 1024 samples, and how to decode them. */
export interface AudioTrack {
  readonly sampleRate: 48_000;
  readonly samplesPerFrame: 1_024;
  readonly description: Uint8Array;
  readonly frames: readonly Uint8Array[];
}

/** The chord, repeated until it lasts at least `durationSeconds`. */
export function aacTrack(durationSeconds: number): AudioTrack {
  const loop = AAC_FRAMES.map((frame) => new Uint8Array(Buffer.from(frame, 'base64')));
  const count = Math.ceil((durationSeconds * 48_000) / 1_024);
  return {
    sampleRate: 48_000,
    samplesPerFrame: 1_024,
    description: Uint8Array.from(AAC_CONFIG),
    frames: Array.from({ length: Math.ceil(count / loop.length) }, () => loop)
      .flat()
      .slice(0, count),
  };
}
