import type { MediaKind } from '../../request/media.ts';
import type { NeutralField } from '../../request/video-request.ts';
import type { WireField } from '../model.ts';

/** Fields that are one value on both sides. */
export const PLAIN_FIELDS = [
  'prompt',
  'negativePrompt',
  'seed',
  'steps',
  'guidance',
  'shift',
  'generateAudio',
  'safetyChecker',
  'expandPrompt',
  'loras',
] as const satisfies readonly NeutralField[];
type PlainField = (typeof PLAIN_FIELDS)[number];

/** Fields that hold one file. */
export const MEDIA_FIELDS = [
  'image',
  'lastImage',
  'video',
  'audio',
] as const satisfies readonly NeutralField[];
export type MediaField = (typeof MEDIA_FIELDS)[number];

/** The wire spellings of each neutral field, the usual one first. */
export const NAMES = {
  prompt: ['prompt', 'text', 'text_prompt', 'text_input'],
  negativePrompt: ['negative_prompt'],
  seed: ['seed'],
  steps: ['num_inference_steps', 'steps', 'num_steps'],
  guidance: ['guidance_scale', 'cfg_scale', 'guide_scale', 'cfg_strength', 'text_guidance_scale'],
  shift: ['shift', 'flow_shift'],
  generateAudio: [
    'generate_audio',
    'generate_audio_switch',
    'sound_effect_switch',
    'enable_audio',
    'sound',
    'audio',
    'bgm',
  ],
  safetyChecker: ['enable_safety_checker'],
  expandPrompt: [
    'enable_prompt_expansion',
    'expand_prompt',
    'prompt_optimizer',
    'enhance_prompt',
    'prompt_extend',
  ],
  loras: ['loras'],
  image: [
    'image_url',
    'image',
    'img_url',
    'start_image_url',
    'first_frame_url',
    'first_frame_image_url',
    'first_image_url',
    'first_frame',
    'input_reference',
    'source_image_url',
  ],
  lastImage: [
    'end_image_url',
    'last_image',
    'end_image',
    'tail_image_url',
    'last_frame_url',
    'last_frame',
  ],
  video: ['video_url', 'video', 'source_video_url', 'target_video_url', 'control_video_url'],
  audio: ['audio_url', 'audio', 'driven_audio_url', 'first_audio_url', 'audio_url_person1'],
} as const satisfies Record<PlainField | MediaField, readonly string[]>;

/** The types of wire field that can serve a neutral one. */
export const TYPES = {
  prompt: ['string'],
  negativePrompt: ['string'],
  seed: ['integer', 'number'],
  steps: ['integer', 'number'],
  guidance: ['integer', 'number'],
  shift: ['integer', 'number'],
  generateAudio: ['boolean'],
  safetyChecker: ['boolean'],
  expandPrompt: ['boolean'],
  loras: ['array'],
} as const satisfies Record<PlainField, readonly WireField['type'][]>;

/** Where references of a kind go: lists, fields for one, and (with `_1` added) one for each. */
export const REFERENCE_NAMES = {
  image: [
    'reference_image_urls',
    'reference_images',
    'image_urls',
    'images',
    'ref_image_urls',
    'input_image_urls',
    'reference_image_url',
    'subject_reference_image_url',
    'image_url',
  ],
  video: ['reference_video_urls', 'reference_videos', 'video_urls', 'videos'],
  audio: ['reference_audio_urls', 'reference_audios', 'audio_urls', 'audios'],
} as const satisfies Record<MediaKind, readonly string[]>;

export const SIZE_NAMES = ['size', 'video_size', 'dimensions', 'image_size'];
export const RATIO_NAMES = ['aspect_ratio', 'ratio', 'target_aspect_ratio'];
export const RESOLUTION_NAMES = ['resolution', 'target_resolution', 'output_resolution'];
export const DURATION_NAMES = ['duration'];
export const FRAMES_NAMES = ['num_frames', 'number_of_frames'];
export const RATE_NAMES = [
  'frames_per_second',
  'fps',
  'frame_rate',
  'output_fps',
  'export_fps',
  'target_fps',
];

/** Fields that are translated together, because a provider may merge or split them. */
export const SHAPE_FIELDS = ['size', 'aspectRatio', 'resolution'] as const;
