/** A box starts with its size and type, 8 bytes, and 8 more where the size is a long one. */
const SHORT_HEADER = 8;
const LONG_HEADER = 16;

/** Walks the top-level boxes of an MP4 as its bytes pass by (ISO/IEC 14496-12, 4.2). */
export function createBoxWalk(): {
  readonly push: (chunk: Uint8Array) => void;
  /** What is wrong with the file, once all of it has passed. */
  readonly end: () => string | undefined;
} {
  const header = new DataView(new ArrayBuffer(LONG_HEADER));
  const types = new Set<string>();
  let headerBytes = 0;
  let leftInBox = 0;
  let isBroken = false;

  function readHeader(byte: number): void {
    header.setUint8(headerBytes++, byte);
    const shortSize = header.getUint32(0);
    const headerSize = shortSize === 1 ? LONG_HEADER : SHORT_HEADER;
    if (headerBytes < headerSize) return;
    const size = shortSize === 1 ? Number(header.getBigUint64(SHORT_HEADER)) : shortSize;
    types.add(String.fromCharCode(...new Uint8Array(header.buffer, 4, 4)));
    isBroken ||= size !== 0 && size < headerSize;
    // Size 0 means: to the end of the file.
    leftInBox = size === 0 || isBroken ? Infinity : size - headerSize;
    headerBytes = 0;
  }

  return {
    push(chunk) {
      for (let at = 0; at < chunk.length;) {
        const skipped = Math.min(leftInBox, chunk.length - at);
        leftInBox -= skipped;
        at += skipped;
        if (leftInBox === 0 && at < chunk.length) readHeader(chunk[at++] ?? 0);
      }
    },
    end() {
      if (isBroken) return 'its boxes do not add up';
      if (headerBytes > 0 || (leftInBox > 0 && leftInBox !== Infinity)) return 'it ends too early';
      const isWhole = types.has('moov') && (types.has('mdat') || types.has('moof'));
      return isWhole ? undefined : 'it holds no pictures';
    },
  };
}
