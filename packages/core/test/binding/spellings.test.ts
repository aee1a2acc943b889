import { expect, test } from 'vitest';
import type { Model } from '../../src/contract/model.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';
import { issuesOf, model, translated } from './translated.ts';

const a = 'https://example.com/a';
const b = 'https://example.com/b';
const image = { type: 'string', media: 'image' } as const;
const video = { type: 'string', media: 'video' } as const;
const audio = { type: 'string', media: 'audio' } as const;
const images = { type: 'array', media: 'image' } as const;
const videos = { type: 'array', media: 'video' } as const;
const audios = { type: 'array', media: 'audio' } as const;
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const count = { type: 'integer' } as const;

const clip = { kind: 'video', media: b } as const;
const sound = { kind: 'audio', media: b } as const;

type Case = readonly [fields: Model['fields'], request: Partial<VideoRequest>, body: object];

test.each<Case>([
  [{ text_prompt: text }, { prompt: 'x' }, { text_prompt: 'x' }],
  [{ text_input: text }, { prompt: 'x' }, { text_input: 'x' }],
  [{ num_steps: count }, { steps: 9 }, { num_steps: 9 }],
  [{ cfg_strength: { type: 'number' } }, { guidance: 2.5 }, { cfg_strength: 2.5 }],
  [{ prompt_extend: flag }, { expandPrompt: false }, { prompt_extend: false }],
  [{ audio: flag }, { generateAudio: false }, { audio: false }],
  [{ bgm: flag }, { generateAudio: true }, { bgm: true }],
  [{ source_image_url: image }, { image: a }, { source_image_url: a }],
  [{ first_frame_url: image }, { image: a }, { first_frame_url: a }],
  [{ last_frame: image }, { lastImage: a }, { last_frame: a }],
  [{ source_video_url: video }, { video: a }, { source_video_url: a }],
  [{ control_video_url: video }, { video: a }, { control_video_url: a }],
  [{ driven_audio_url: audio }, { audio: a }, { driven_audio_url: a }],
  [{ audio_url_person1: audio }, { audio: a }, { audio_url_person1: a }],
  [{ first_audio_url: audio }, { audio: a }, { first_audio_url: a }],
  [{ ref_image_urls: images }, { references: [a, b] }, { ref_image_urls: [a, b] }],
  [{ input_image_urls: images }, { references: [a] }, { input_image_urls: [a] }],
  [{ reference_image_url: image }, { references: [a] }, { reference_image_url: a }],
  [{ image_url_1: image, image_url_2: image }, { references: [a] }, { image_url_1: a }],
  [
    { reference_image_url_1: image, reference_image_url_2: image },
    { references: [a, b] },
    { reference_image_url_1: a, reference_image_url_2: b },
  ],
  [{ reference_video_urls: videos }, { references: [clip] }, { reference_video_urls: [b] }],
  [{ reference_videos: videos }, { references: [clip] }, { reference_videos: [b] }],
  [{ video_urls: videos }, { references: [clip] }, { video_urls: [b] }],
  [{ videos }, { references: [clip] }, { videos: [b] }],
  [{ reference_audios: audios }, { references: [sound] }, { reference_audios: [b] }],
  [{ audio_urls: audios }, { references: [sound] }, { audio_urls: [b] }],
  [{ audios }, { references: [sound] }, { audios: [b] }],
  [{ number_of_frames: count }, { frames: 89 }, { number_of_frames: 89 }],
  [{ output_fps: count }, { fps: 24 }, { output_fps: 24 }],
  [
    { target_fps: { type: 'string', enum: ['30fps', '60fps'] } },
    { fps: 60 },
    { target_fps: '60fps' },
  ],
  [{ duration: { type: 'string', default: '8s' } }, { durationSeconds: 6 }, { duration: '6s' }],
])('%j takes %j as %j', (fields, request, body) => {
  expect(translated(request, model(fields)).body).toEqual(body);
});

test.each<readonly [Model['fields'], Partial<VideoRequest>]>([
  [{ audio: flag }, { audio: a }],
  [{ audio: audio }, { generateAudio: true }],
  [{ video: { type: 'object' } }, { video: a }],
  [{ images: { type: 'array' } }, { references: [a] }],
  [{ image: images }, { image: a }],
  [{ image: { type: 'string', enum: ['none', 'first'] } }, { image: a }],
  [{ image_url: image }, { references: [a] }],
  [{ seed: text }, { seed: 1 }],
  [{ duration: text }, { durationSeconds: 5 }],
  [{ duration: flag }, { durationSeconds: 5 }],
  [{ fps: { type: 'string', enum: ['auto'] } }, { fps: 24 }],
  [{ mask_image_url: image, mask_video_url: video }, { image: a }],
])('%j is of another kind than %j', (fields, request) => {
  const [field = ''] = Object.keys(request);
  expect(issuesOf(request, model(fields))).toMatchObject([
    { field, allowed: expect.stringMatching(/^nothing: /) },
  ]);
});

test('references of several kinds go each to their own place, within its own limit', () => {
  const all = model({ images: { ...images, maxItems: 2 }, videos: { ...videos, minItems: 2 } });
  const references = [a, { kind: 'video', media: b }, b, { kind: 'video', media: a }] as const;
  expect(translated({ references: [...references] }, all)).toMatchObject({
    body: { images: [a, b], videos: [b, a] },
    sent: [
      { field: 'references', wire: 'images', sent: [a, b] },
      { field: 'references', wire: 'videos', sent: [b, a] },
    ],
  });
  expect(issuesOf({ references: [a, a, a] }, all)).toEqual([
    { field: 'references', given: 'a list of 3', allowed: 'up to 2 (image)' },
  ]);
  expect(issuesOf({ references: [clip] }, all)).toEqual([
    { field: 'references', given: 'a list of 1', allowed: 'from 2 (video)' },
  ]);
  expect(issuesOf({ references: [sound] }, all)).toEqual([
    { field: 'references', given: '"audio"', allowed: 'image, video' },
  ]);
});

test('two frames that a binding puts in one list go there in turn', () => {
  const bindings = {
    image: { wire: 'frames', reason: 'frames in turn' },
    lastImage: { wire: 'frames', reason: 'frames in turn' },
  };
  const at = model({ frames: images }, { bindings });
  expect(translated({ image: a, lastImage: b }, at)).toMatchObject({
    body: { frames: [a, b] },
    sent: [
      { field: 'image', wire: 'frames', sent: [a, b] },
      { field: 'lastImage', wire: 'frames', sent: [a, b] },
    ],
  });
});

test('a binding without a wire field says that none serves', () => {
  const bindings = { references: { reason: 'joined as they are' } };
  expect(issuesOf({ references: [clip] }, model({ video_urls: videos }, { bindings }))).toEqual([
    { field: 'references', given: `"${b}"`, allowed: 'nothing: the model has no such field' },
  ]);
});

test.each<readonly [Model['fields'], Partial<VideoRequest>]>([
  [{ duration: { type: 'integer', enum: ['5', '10'] } }, { durationSeconds: 5 }],
  [{ seed: { type: 'integer', minimum: 9, maximum: 1 } }, { seed: 1 }],
  [{ aspect_ratio: { type: 'string', enum: [] } }, { aspectRatio: '16:9' }],
  [{ size: { type: 'string', media: 'image' } }, { size: '1280x720' }],
])('%j contradicts itself, so %j does not reach it', (fields, request) => {
  const [field = ''] = Object.keys(request);
  expect(issuesOf(request, model(fields))).toMatchObject([
    { field, allowed: expect.stringMatching(/^nothing: /) },
  ]);
});
