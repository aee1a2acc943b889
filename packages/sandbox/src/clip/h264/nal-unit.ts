/** First byte of a NAL unit: how important it is and what it holds (ITU-T H.264 table 7-1). */
export const NAL_HEADER = {
  unreferencedSlice: 0x01,
  keySlice: 0x65,
  sequenceParameters: 0x67,
  pictureParameters: 0x68,
} as const;

/** Wraps a payload as a NAL unit without start code, hiding byte runs that look like one. */
export function nalUnit(header: number, payload: Uint8Array): Uint8Array {
  const unit = new Uint8Array(1 + payload.length + (payload.length >> 1) + 1);
  unit[0] = header;
  let length = 1;
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      unit[length++] = 3;
      zeros = 0;
    }
    unit[length++] = byte;
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return unit.slice(0, length);
}

/** The unit behind its length in four bytes, as MP4 samples hold it. */
export function lengthPrefixed(unit: Uint8Array): Uint8Array {
  const sample = new Uint8Array(4 + unit.length);
  new DataView(sample.buffer).setUint32(0, unit.length);
  sample.set(unit, 4);
  return sample;
}
