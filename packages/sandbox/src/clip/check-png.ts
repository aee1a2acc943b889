import { inflateSync } from 'node:zlib';

/** Throws when a PNG file is larger than `maxPixels` or unpacks to more than its header announces. */
export function checkPng(file: Uint8Array, maxPixels: number): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < IHDR_END || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('it has no header');
  }
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (width === 0 || height === 0) throw new Error('it has no pixels');
  if (width * height > maxPixels) {
    throw new Error(`${width} x ${height} is more than ${maxPixels / 1e6} megapixels`);
  }
  const isInterlaced = bytes[28] !== 0;
  if (isInterlaced) checkUnpackedSize(bytes, width * height);
}

const IHDR_END = 33;

/** The decoder bounds what plain files unpack to, but not interlaced ones. */
function checkUnpackedSize(bytes: Buffer, pixels: number): void {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, end));
    at = end + 4;
  }
  // Eight bytes are the largest pixel; each of the seven passes starts every row with one byte more.
  inflateSync(Buffer.concat(parts), { maxOutputLength: pixels * 8 + pixels * 2 + 1_024 });
}
