import { sniffMedia } from './sniff-media.ts';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** Width and height in pixels as a PNG, JPEG, GIF, WebP or BMP says; undefined when unreadable. */
export function imageDimensions(bytes: Uint8Array): Dimensions | undefined {
  const extension = sniffMedia(bytes)?.extension ?? '';
  if (!Object.hasOwn(READERS, extension)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[extension]?.(view);
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // A file that ends before its size does is read past its end.
    return undefined;
  }
}

const READERS: Readonly<Record<string, (view: DataView) => Dimensions | undefined>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  // A negative height means that the rows run from top to bottom.
  bmp: (view) => ({
    width: view.getInt32(18, true),
    height: Math.abs(view.getInt32(22, true)),
  }),
  jpg: readJpeg,
  webp: readWebp,
};

/** Goes from segment to segment up to the frame header, SOF0 to SOF15. */
function readJpeg(view: DataView): Dimensions | undefined {
  for (let at = 2; ;) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return undefined;
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf;
    // Huffman tables, JPG and arithmetic coding share the range with the frame headers.
    if (isFrame && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
}

function readWebp(view: DataView): Dimensions | undefined {
  const chunk = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + 12, 4));
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (chunk === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ') return undefined;
  // The upper two bits of each ask for scaling.
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}
