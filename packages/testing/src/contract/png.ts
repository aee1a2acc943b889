import type { Clip, VideoJob } from '@kinora/core';
import type { AdapterFacts } from './facts.ts';
import type { Session } from './session.ts';

/** The beginning of a PNG of one pixel: enough to tell what it is, and its size. */
export const PNG = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1,
]);

/** Submits the minimal request with bytes as its image. */
export function submitWithImage(
  { kinora }: Session,
  { requests }: AdapterFacts,
  bytes: Uint8Array<ArrayBuffer> = PNG,
): Promise<VideoJob<Clip>> {
  return kinora.submit({ ...requests.minimal.request, image: new File([bytes], 'cats.png') });
}
