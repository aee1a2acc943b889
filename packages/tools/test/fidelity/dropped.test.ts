import { expect, it } from 'vitest';
import { readFields } from '../../src/catalogue/read-fields.ts';
import { droppedFrom } from '../../src/fidelity/carries.ts';
import type { Asked } from '../../src/fidelity/neutral-requests.ts';

const none = readFields('');
const paced = readFields('num_frames:int; fps:num=16');

type Case = readonly [asked: Asked, body: object, fields: typeof none];

const kept: readonly Case[] = [
  [{ prompt: 'x', negativePrompt: 'y' }, { prompt: 'x', negative_prompt: 'y' }, none],
  [{ image: 'a', lastImage: 'b' }, { frames: ['a', 'b'] }, none],
  [{ video: 'v', audio: 's' }, { video_url: 'v', audio_url: 's' }, none],
  [{ references: ['a', { kind: 'video', media: 'v' }] }, { images: ['a'], videos: ['v'] }, none],
  [{ seed: 0 }, { seed: 0 }, none],
  [
    { steps: 2, guidance: 3, shift: 4 },
    { num_inference_steps: 2, cfg_scale: 3, flow_shift: 4 },
    none,
  ],
  [{ generateAudio: false }, { sound: false }, none],
  [
    { safetyChecker: false, expandPrompt: true },
    { safety_checker: false, expand_prompt: true },
    none,
  ],
  [{ loras: [{ path: 'l' }] }, { loras: [{ path: 'l' }] }, none],
  [{ fps: 24 }, { frames_per_second: 24 }, none],
  [{ durationSeconds: 5 }, { duration: '5s' }, none],
  [{ durationSeconds: 5 }, { num_frames: 80 }, paced],
  [{ durationSeconds: 5 }, { num_frames: 120, fps: 24 }, paced],
  [{ frames: 81 }, { num_frames: '81' }, none],
  [{ frames: 80 }, { duration: 5 }, paced],
  [{ aspectRatio: '9:16' }, { aspect_ratio: '9:16' }, none],
  [{ aspectRatio: '9:16' }, { size: '480*832' }, none],
  [{ aspectRatio: '9:16' }, { video_size: 'portrait_16_9' }, none],
  [{ resolution: '720p' }, { resolution: '720P' }, none],
  [{ resolution: '720p' }, { size: { width: 1280, height: 720 } }, none],
  [{ resolution: '4k' }, { resolution: '2160p' }, none],
  [{ aspectRatio: '1:1' }, { video_size: 'square_hd' }, none],
  [{ size: '1280x720' }, { width: 1280, height: 720 }, none],
  [{ size: '1280x720' }, { resolution: '720p', aspect_ratio: '16:9' }, none],
];

it.each(kept)('%j is read back from %j', (asked, body, fields) => {
  expect(droppedFrom({ ...body }, asked, { id: 'a', fields })).toEqual([]);
});

it.each(kept)('%j is missed where nothing is sent', (asked) => {
  expect(droppedFrom({}, asked, { id: 'a', fields: none })).toEqual(Object.keys(asked));
});

it.each<Case>([
  [{ seed: 0 }, { seed: 1 }, none],
  [{ generateAudio: false }, { sound: true }, none],
  [{ references: ['a', 'b'] }, { images: ['a'] }, none],
  [{ durationSeconds: 5 }, { duration: '6' }, none],
  [{ durationSeconds: 5 }, { num_frames: 81 }, paced],
  [{ aspectRatio: '16:9' }, { size: '480*832' }, none],
  [{ aspectRatio: '16:9' }, { video_size: 'portrait_16_9' }, none],
  [{ resolution: '720p' }, { resolution: '480p' }, none],
  [{ size: '1280x720' }, { size: '832*480' }, none],
])('%j is missed in %j', (asked, body, fields) => {
  expect(droppedFrom({ ...body }, asked, { id: 'a', fields })).toEqual(Object.keys(asked));
});

it('need not be sent what an endpoint is for', () => {
  const endpoint = { id: 'wan/i2v-720p', fields: none, framesPerSecond: 24 };
  expect(droppedFrom({}, { resolution: '720p', fps: 24 }, endpoint)).toEqual([]);
});
