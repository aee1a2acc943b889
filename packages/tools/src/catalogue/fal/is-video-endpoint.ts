import type { TypedEndpoint } from './read-type-map.ts';

/** Training makes no videos, though its reply may hold one to show. */
export function isVideoEndpoint(id: string, { output }: TypedEndpoint): boolean {
  return (output.includes('video') || output.includes('videos')) && !id.includes('trainer');
}
