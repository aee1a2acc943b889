import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { checkPng } from './check-png.ts';
import type { RgbaImage } from './picture/rgba-image.ts';
import { type ImageFormat, imageFormat } from './image-format.ts';

/** A picture read from a file, or why it was not. */
export type DecodedImage =
  | { readonly kind: 'decoded'; readonly image: RgbaImage }
  /** `reason` names what the input was, for people: "a WebP image, which the sandbox cannot show". */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Larger pictures are not decoded. */
export const MAX_IMAGE_MEGAPIXELS = 50;

/** Decodes a JPEG or PNG file of at most 50 megapixels; anything else is named, never thrown. */
export function decodeImage(file: Uint8Array): DecodedImage {
  const format = imageFormat(file);
  if (format === undefined) {
    return { kind: 'unreadable', reason: `${file.length} bytes that are no known image` };
  }
  const decode = DECODERS[format];
  if (decode === undefined) {
    return { kind: 'unreadable', reason: `a ${format} image, which the sandbox cannot show` };
  }
  try {
    return { kind: 'decoded', image: decode(file) };
  } catch (error) {
    return {
      kind: 'unreadable',
      reason: `a ${format} file that cannot be decoded: ${detail(error)}`,
    };
  }
}

const DECODERS: { readonly [format in ImageFormat]?: (file: Uint8Array) => RgbaImage } = {
  JPEG: decodeJpeg,
  PNG: decodePng,
};

/** The decoders stumble over some damage instead of naming it. */
function detail(error: unknown): string {
  return error instanceof Error && !(error instanceof TypeError) ? error.message : 'it is damaged';
}

function decodeJpeg(file: Uint8Array): RgbaImage {
  const { width, height, data } = jpeg.decode(file, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: true,
    maxResolutionInMP: MAX_IMAGE_MEGAPIXELS,
    maxMemoryUsageInMB: 1_024,
  });
  return { width, height, pixels: data };
}

function decodePng(file: Uint8Array): RgbaImage {
  checkPng(file, MAX_IMAGE_MEGAPIXELS * 1e6);
  const { width, height, data } = PNG.sync.read(
    Buffer.from(file.buffer, file.byteOffset, file.byteLength),
  );
  return { width, height, pixels: layOnGrey(data) };
}

/** Blends see-through pixels into a middle grey, in place. */
function layOnGrey(pixels: Uint8Array): Uint8Array {
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = (pixels[at + 3] ?? 0) / 255;
    if (opacity === 1) continue;
    for (let c = at; c < at + 3; c++) {
      pixels[c] = Math.round((pixels[c] ?? 0) * opacity + 128 * (1 - opacity));
    }
    pixels[at + 3] = 255;
  }
  return pixels;
}
