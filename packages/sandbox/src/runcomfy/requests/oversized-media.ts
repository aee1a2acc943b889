import type { Model } from '@kinora/core/adapter';
import { imagePixels } from '../../clip/image-pixels.ts';
import { decodeDataUri } from '../../files/decode-data-uri.ts';
import type { JsonObject } from '../../models/json-object.ts';
import type { InputFault } from '../refuse-input.ts';

const MEBIBYTE = 1024 ** 2;

/**
 * The docs promise no data URIs; RunComfy's own ComfyUI nodes send them, up to these sizes. What
 * happens beyond is not known, so the sandbox does not let it pass.
 */
const LARGEST_BYTES = { image: 6 * MEBIBYTE, video: 32 * MEBIBYTE, audio: 16 * MEBIBYTE } as const;

/** From the same nodes, for each picture. */
const MOST_PIXELS = 32e6;

/** The fields whose data URIs are too large. */
export function oversizedMedia({ fields }: Model, values: JsonObject): readonly InputFault[] {
  return Object.entries(fields).flatMap(([name, { media }]) => {
    if (media === undefined) return [];
    const links = [values[name]].flat();
    const loc = ['body', name];
    if (links.some((link) => inlineBytes(link) > LARGEST_BYTES[media])) {
      const msg = `must hold at most ${LARGEST_BYTES[media] / MEBIBYTE} MiB`;
      return [{ loc, msg, type: 'size' }];
    }
    if (media !== 'image' || links.every((link) => inlinePixels(link) <= MOST_PIXELS)) return [];
    return [{ loc, msg: `must have at most ${MOST_PIXELS / 1e6} megapixels`, type: 'pixels' }];
  });
}

function inlineBytes(link: unknown): number {
  if (typeof link !== 'string' || !link.startsWith('data:')) return 0;
  const data = link.slice(link.indexOf(',') + 1);
  // Four characters of base64 hold three bytes; anything else is counted as it stands.
  return /^data:[^,]*;base64,/.test(link) ? Math.floor((data.length * 3) / 4) : data.length;
}

/** What a picture's header announces; 0 where that cannot be told. */
function inlinePixels(link: unknown): number {
  const isInline = typeof link === 'string' && link.startsWith('data:');
  const bytes = isInline ? decodeDataUri(link) : undefined;
  return bytes === undefined ? 0 : (imagePixels(bytes) ?? 0);
}
