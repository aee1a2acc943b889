import { describe, expect, it } from 'vitest';
import { clipLength } from '../src/models/clip-length.ts';
import { pictureSize } from '../src/models/picture-size.ts';

const MODEL = { task: 'text-to-video', fields: {}, source: 'this test' } as const;

describe('the picture a job asks for', () => {
  it.each([
    ['16:9 at 720 lines', 'a/b', { aspect_ratio: '16:9', resolution: '720p' }, 1280, 720],
    ['9:16 at 720 lines', 'a/b', { aspect_ratio: '9:16', resolution: '720p' }, 720, 1280],
    ['480 lines, an even width', 'a/b', { aspect_ratio: '16:9', resolution: '480p' }, 854, 480],
    ['a square', 'a/b', { aspect_ratio: '1:1', resolution: '1080p' }, 1080, 1080],
    ['21:9', 'a/b', { ratio: '21:9', resolution: '720p' }, 1680, 720],
    ['upper case', 'a/b', { target_aspect_ratio: '4:3', resolution: '768P' }, 1024, 768],
    ['4k', 'a/b', { resolution: '4k' }, 3840, 2160],
    ['2K', 'a/b', { resolution: '2K' }, 2560, 1440],
    ['a size with an asterisk', 'a/b', { size: '720*1280', resolution: '480p' }, 720, 1280],
    ['a size with an x', 'a/b', { dimensions: '1920x1080' }, 1920, 1080],
    ['a size as an object', 'a/b', { video_size: { width: 801, height: 600 } }, 802, 600],
    ['lines in the model id', 'x/seedance-v1-pro-t2v-1080p', {}, 1920, 1080],
    ['lines at the end of the model id', 'x/seedance-2.5/text-to-video/4k', {}, 3840, 2160],
    ['nothing', 'a/b', {}, 1280, 720],
    ['words that name no size', 'a/b', { aspect_ratio: 'auto', resolution: 'auto' }, 1280, 720],
    ['a ratio of nothing', 'a/b', { aspect_ratio: '0:0', resolution: '720p' }, 1280, 720],
    ['more than a clip can be', 'a/b', { size: '99999*2' }, 4096, 64],
  ])('is right for %s', (_, modelId, values, width, height) => {
    expect(pictureSize(modelId, values)).toEqual({ width, height });
  });
});

describe('the length a job asks for', () => {
  it.each([
    ['frames as a number', { num_frames: 129 }, 129, 24],
    ['frames as a string', { num_frames: '85' }, 85, 24],
    ['seconds as a number', { duration: 5 }, 120, 24],
    ['seconds as a string', { duration: '10' }, 240, 24],
    ['seconds with their unit', { duration: '8s' }, 192, 24],
    ['a rate of its own', { duration: 2, fps: 25 }, 50, 25],
    ['frames before seconds', { num_frames: 81, frames_per_second: 16, duration: 99 }, 81, 16],
    ['nothing', {}, 120, 24],
    ['words that name no length', { duration: 'auto', fps: -1 }, 120, 24],
    ['more than a clip can be', { duration: 1e9, fps: 1e9 }, 10_000, 240],
  ])('is right for %s', (_, values, frames, fps) => {
    expect(clipLength(MODEL, values)).toEqual({ frames, fps });
  });

  it('counts seconds at the rate of the model', () => {
    const model = { ...MODEL, framesPerSecond: 16 };
    expect(clipLength(model, { duration: 5 })).toEqual({ frames: 80, fps: 16 });
  });
});
