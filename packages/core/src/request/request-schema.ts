import * as z from 'zod/mini';
import { isLocalFile } from './file.ts';
import type { WireFieldsByProvider } from './known-models.ts';
import type { MediaInput, MediaKind } from './media.ts';
import type { VideoRequest } from './video-request.ts';

/** Longest text Kinora sends, in code points; models set their own, lower limits. */
const LONGEST_TEXT = 32_000;

const text = z.string().check(
  z.refine((value) => value.isWellFormed()),
  z.refine((value) => isShort(value)),
);
/** How a media input may be given. */
export const MEDIA = 'an https: or data: URL, a Blob, bytes or file(path)';

const count = z.int().check(z.positive());
const positive = z.number().check(z.positive());
const media = z.custom<MediaInput>(isMediaInput);
const reference = z.union([
  z.strictObject({ kind: z.custom<MediaKind>(isMediaKind), media }),
  media,
]);
const size = z.union([
  z.string().check(z.regex(/^\d{2,5}[x*×]\d{2,5}$/)),
  z.strictObject({ width: count, height: count }),
]);

/** Each field of a request, as it is read. */
const fields = {
  model: z.string().check(z.minLength(1)),
  prompt: z.optional(text),
  negativePrompt: z.optional(text),
  image: z.optional(media),
  lastImage: z.optional(media),
  references: z.optional(z.array(reference).check(z.minLength(1))),
  video: z.optional(media),
  audio: z.optional(media),
  aspectRatio: z.optional(z.string().check(z.regex(/^(\d{1,3}:\d{1,3}|auto)$/))),
  resolution: z.optional(z.string().check(z.regex(/^(\d{3,4}p|[24]k)$/i))),
  size: z.optional(size),
  durationSeconds: z.optional(positive),
  frames: z.optional(count),
  fps: z.optional(positive),
  seed: z.optional(z.int().check(z.nonnegative())),
  steps: z.optional(count),
  guidance: z.optional(z.number().check(z.nonnegative())),
  shift: z.optional(z.number().check(z.nonnegative())),
  generateAudio: z.optional(z.boolean()),
  safetyChecker: z.optional(z.boolean()),
  expandPrompt: z.optional(z.boolean()),
  loras: z.optional(
    z.array(
      z.strictObject({ path: z.string().check(z.minLength(1)), scale: z.optional(z.number()) }),
    ),
  ),
  providerOptions: z.optional(z.custom<WireFieldsByProvider>(isRecordOfRecords)),
} satisfies Record<keyof VideoRequest, z.core.$ZodType>;

/** The one schema of what a caller asks for. */
export const requestSchema = z.strictObject(fields) satisfies z.core.$ZodType<VideoRequest>;

function isRecordOfRecords(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((own) => own === undefined || isRecord(own));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMediaKind(value: unknown): boolean {
  return value === 'image' || value === 'video' || value === 'audio';
}

function isMediaInput(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    value instanceof URL ||
    value instanceof Blob ||
    value instanceof Uint8Array ||
    value instanceof ArrayBuffer ||
    isLocalFile(value)
  );
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_TEXT || [...value].length <= LONGEST_TEXT;
}

/** What each field takes, for error messages. */
export const TAKES = {
  model: 'a family name such as "hunyuan-video", or "provider:model-id"',
  prompt: `well-formed text of up to ${LONGEST_TEXT} characters`,
  negativePrompt: `well-formed text of up to ${LONGEST_TEXT} characters`,
  image: MEDIA,
  lastImage: MEDIA,
  references: `a list of ${MEDIA}, or of { kind, media }`,
  video: MEDIA,
  audio: MEDIA,
  aspectRatio: 'two numbers such as "16:9"',
  resolution: 'lines such as "720p", or "2k", "4k"',
  size: 'pixels such as "1280x720", or { width, height }',
  durationSeconds: 'a number above 0',
  frames: 'an integer above 0',
  fps: 'a number above 0',
  seed: `an integer from 0 to ${Number.MAX_SAFE_INTEGER}`,
  steps: 'an integer above 0',
  guidance: 'a number from 0',
  shift: 'a number from 0',
  generateAudio: 'true or false',
  safetyChecker: 'true or false',
  expandPrompt: 'true or false',
  loras: 'a list of { path, scale? }',
  providerOptions: 'wire fields by provider, e.g. { acme: { style: "noir" } }',
} as const satisfies Record<keyof VideoRequest, string>;
