import type { Task } from '../contract/model.ts';
import type { VideoRequest } from '../request/video-request.ts';

/** What kind of job a request is, from the files it brings. */
export function taskOf(request: VideoRequest): Task {
  if (request.references !== undefined) return 'reference-to-video';
  if (request.video !== undefined) return 'video-to-video';
  if (request.image !== undefined || request.lastImage !== undefined) return 'image-to-video';
  return request.audio === undefined ? 'text-to-video' : 'audio-to-video';
}
