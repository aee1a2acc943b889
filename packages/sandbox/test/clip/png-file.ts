import { crc32 } from 'node:zlib';

/** A PNG file with this header and these bytes as its image data, whether or not they fit. */
export function pngFile(
  header: { readonly width: number; readonly height: number; readonly isInterlaced?: boolean },
  data: Uint8Array,
): Uint8Array {
  const fields = Buffer.alloc(13);
  fields.writeUInt32BE(header.width, 0);
  fields.writeUInt32BE(header.height, 4);
  // Eight bits a channel, red green blue opacity.
  fields.set([8, 6, 0, 0, header.isInterlaced === true ? 1 : 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', fields),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
