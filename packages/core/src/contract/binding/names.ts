import type { NeutralField } from '../../request/video-request.ts';

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

/** Fields that hold one file, or (`references`) several; references first, as `bindings` are. */
export const MEDIA_FIELDS = [
  'references',
  'image',
  'lastImage',
  'video',
  'audio',
] as const satisfies readonly NeutralField[];
export type MediaField = (typeof MEDIA_FIELDS)[number];

/** The wire spellings of each neutral field, the usual one first. */
export const NAMES = {
  prompt: ['prompt', 'text'],
  negativePrompt: ['negative_prompt'],
  seed: ['seed'],
  steps: ['num_inference_steps', 'steps'],
  guidance: ['guidance_scale', 'cfg_scale', 'guide_scale'],
  shift: ['shift', 'flow_shift'],
  generateAudio: ['generate_audio', 'generate_audio_switch', 'enable_audio', 'sound'],
  safetyChecker: ['enable_safety_checker'],
  expandPrompt: ['enable_prompt_expansion', 'expand_prompt', 'prompt_optimizer', 'enhance_prompt'],
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
  ],
  lastImage: [
    'end_image_url',
    'last_image',
    'end_image',
    'tail_image_url',
    'last_frame_url',
    'last_frame',
  ],
  video: ['video_url', 'video'],
  audio: ['audio_url', 'audio'],
  references: ['reference_image_urls', 'reference_images', 'image_urls', 'images'],
} as const satisfies Record<NamedField, readonly string[]>;

/** Every neutral field but those that are translated together has a row of its own. */
type NamedField = Exclude<NeutralField, (typeof SHAPE_FIELDS)[number] | TimeField>;

export const SIZE_NAMES = ['size'];
export const RATIO_NAMES = ['aspect_ratio', 'ratio', 'target_aspect_ratio'];
export const RESOLUTION_NAMES = ['resolution'];
export const DURATION_NAMES = ['duration'];
export const FRAMES_NAMES = ['num_frames'];
export const RATE_NAMES = ['frames_per_second', 'fps', 'frame_rate'];

/** Fields that are translated together, because a provider may merge or split them. */
export const SHAPE_FIELDS = ['size', 'aspectRatio', 'resolution'] as const;
type TimeField = 'durationSeconds' | 'frames' | 'fps';
