import { inflateSync } from 'node:zlib';

/**
 * Throws when a PNG file is larger than `maxPixels`, or when its image data is broken or is not what
 * its header announces.
 */
export function checkPng(file: Uint8Array, maxPixels: number): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < HEADER_END || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('it has no header');
  }
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (width === 0 || height === 0) throw new Error('it has no pixels');
  if (width * height > maxPixels) {
    throw new Error(`${width} x ${height} is more than ${maxPixels / 1e6} megapixels`);
  }
  checkImageData(bytes, width, height);
}

const HEADER_END = 33;

/**
 * pngjs 7.0.0 bounds what interlaced data unpacks to not at all, and on current Node it misses that
 * other data is broken or ends early, and gives unwritten memory as pixels.
 */
function checkImageData(bytes: Buffer, width: number, height: number): void {
  // Eight bytes are the largest pixel; each of up to seven passes starts every row with one byte more.
  const maxOutputLength = width * height * 10 + 1_024;
  const unpacked = inflateSync(Buffer.concat(imageData(bytes)), { maxOutputLength });
  const bitsPerPixel = (bytes[24] ?? 0) * (CHANNELS[bytes[25] ?? 0] ?? 0);
  const isInterlaced = bytes[28] !== 0;
  if (!isInterlaced && unpacked.length < (Math.ceil((width * bitsPerPixel) / 8) + 1) * height) {
    throw new Error('it ends early');
  }
}

/** Channels by colour type: grey, -, RGB, palette, grey and opacity, -, RGB and opacity. */
const CHANNELS: readonly number[] = [1, 0, 3, 1, 2, 0, 4];

function imageData(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, end));
    }
    at = end + 4;
  }
  return parts;
}
