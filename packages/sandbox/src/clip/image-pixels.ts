import { imageFormat } from './image-format.ts';

/** How many pixels the header of a PNG or JPEG file announces; undefined for everything else. */
export function imagePixels(file: Uint8Array): number | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const format = imageFormat(file);
  if (format === 'PNG') return bytes.length < 24 ? undefined : pixelsOf(bytes, 16, 'readUInt32BE');
  return format === 'JPEG' ? jpegPixels(bytes) : undefined;
}

/** Walks from segment to segment until the one that tells the frame's size. */
function jpegPixels(bytes: Buffer): number | undefined {
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return pixelsOf(bytes, at + 5, 'readUInt16BE');
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15; the other three numbers of that range are tables and an extension. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function pixelsOf(bytes: Buffer, at: number, read: 'readUInt16BE' | 'readUInt32BE'): number {
  return bytes[read](at) * bytes[read](at + (read === 'readUInt16BE' ? 2 : 4));
}
