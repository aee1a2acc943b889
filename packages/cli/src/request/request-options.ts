import type { Options, ValuesOf } from '../command/command.ts';
import {
  readAmount,
  readCount,
  readLevel,
  readObject,
  readWord,
} from '../command/option-values.ts';
import { readLora } from './read-lora.ts';
import { readMedia } from './media-value.ts';

/** What is asked for, as options: one for each field of a request but the prompt and the model. */
export const requestOptions = {
  negative: { flags: '--negative <text>', about: 'what the video should not show', read: String },
  image: {
    flags: '-i, --image <file>',
    about: 'first frame, a file or a link',
    read: readMedia,
    words: 'files',
  },
  lastImage: { flags: '--last-image <file>', about: 'last frame', read: readMedia, words: 'files' },
  reference: {
    flags: '--reference <file>',
    about: 'picture of a subject or style to keep; as often as needed',
    read: readMedia,
    words: 'files',
    many: true,
  },
  video: { flags: '--video <file>', about: 'clip to start from', read: readMedia, words: 'files' },
  audio: {
    flags: '--audio <file>',
    about: 'sound that drives the picture',
    read: readMedia,
    words: 'files',
  },
  aspect: { flags: '--aspect <w:h>', about: 'shape, such as 16:9', read: String },
  resolution: {
    flags: '-r, --resolution <lines>',
    about: 'such as 720p',
    read: String,
    words: ['480p', '720p', '1080p', '2k', '4k'],
  },
  size: { flags: '--size <pixels>', about: 'such as 1280x720', read: String },
  duration: { flags: '-d, --duration <seconds>', about: 'length', read: readAmount },
  frames: { flags: '--frames <count>', about: 'length in frames', read: readCount(1) },
  fps: { flags: '--fps <rate>', about: 'frames per second', read: readAmount },
  seed: { flags: '--seed <number>', about: 'the same seed, the same video', read: readCount(0) },
  steps: { flags: '--steps <count>', about: 'denoising steps', read: readCount(1) },
  guidance: { flags: '--guidance <scale>', about: 'how closely to follow', read: readLevel },
  shift: {
    flags: '--shift <amount>',
    about: 'how the noise schedule is shifted: higher favours motion and layout',
    read: readLevel,
  },
  lora: {
    flags: '--lora <link[,scale]>',
    about: 'weights to add, by link or name, and how strongly; as often as needed',
    read: readLora,
    many: true,
  },
  safetyChecker: {
    flags: '--safety-checker <yes|no>',
    about: 'whether the provider checks for unsafe content',
    read: readWord(['yes', 'no']),
    words: ['yes', 'no'],
  },
  expandPrompt: {
    flags: '--expand-prompt <yes|no>',
    about: 'whether the provider rewrites the prompt',
    read: readWord(['yes', 'no']),
    words: ['yes', 'no'],
  },
  sound: {
    flags: '--sound <yes|no>',
    about: 'whether the model makes sound too',
    read: readWord(['yes', 'no']),
    words: ['yes', 'no'],
  },
  set: {
    flags: '--set <json>',
    about: 'wire fields by provider, such as {"fal":{"enable_safety_checker":false}}',
    read: readObject,
  },
  adjust: { flags: '--adjust', about: 'what a model cannot do is moved to the nearest it can' },
  loose: { flags: '--loose', about: 'what a model has no field for is left out, and listed' },
} as const satisfies Options;

export type RequestValues = ValuesOf<typeof requestOptions>;

/** The model, where there is one for the whole command. */
export const modelOption = {
  model: {
    flags: '-m, --model <name>',
    about: 'a family such as hunyuan-video, or provider:id; see "kinora models"',
    read: String,
    words: async () => (await import('./model-names.ts')).modelNames(),
  },
} as const satisfies Options;
