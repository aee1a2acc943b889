import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/catalogue/read-fields.ts';
import { taskOf } from '../../src/catalogue/fal/task-of.ts';

describe('what an endpoint makes videos from', () => {
  it.each([
    ['x/lipsync/audio-to-video', 'video_url*:video; audio_url*:audio', 'video-to-video'],
    ['x/avatar', 'image_url*:image; audio_url*:audio', 'image-to-video'],
    ['x/audio-to-video', 'audio_url*:audio; image_url:image', 'audio-to-video'],
    ['x/reference-to-video', 'video_urls*:videos', 'reference-to-video'],
    ['x/v1.6/elements', 'input_image_urls*:images', 'reference-to-video'],
    ['x/image-to-video', 'image_url:image; prompt*:str', 'image-to-video'],
    ['x/extend', 'video:obj', 'video-to-video'],
    ['x/merge', 'video_urls*:videos', 'video-to-video'],
    ['x', 'prompt*:str', 'text-to-video'],
  ])('%s with %s', (id, fields, task) => {
    expect(taskOf(id, readFields(fields), undefined)).toBe(task);
  });

  it("is fal's category where nothing else tells", () => {
    expect(taskOf('x/vace', readFields('video_url:video'), 'video-to-video')).toBe(
      'video-to-video',
    );
  });
});
