import type { Dimensions } from '../request/image-dimensions.ts';

/** Profiles whose parameter sets describe their colours too (ITU-T H.264, 7.3.2.1.1). */
const COLOUR_PROFILES = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

/**
 * The visible size of an H.264 stream, from the first sequence parameter set of its `avcC` record;
 * undefined when there is none to read.
 */
export function avcSize(avcC: Uint8Array): Dimensions | undefined {
  const [version, , , , , setCount = 0, upper = 0, lower = 0] = avcC;
  if (version !== 1 || (setCount & 31) === 0) return undefined;
  try {
    return spsSize(avcC.subarray(8, 8 + upper * 256 + lower));
  } catch {
    return undefined;
  }
}

function spsSize(sps: Uint8Array): Dimensions | undefined {
  const bits = bitReader(withoutEscapes(sps.subarray(1)));
  const profile = bits.take(8);
  bits.take(16);
  bits.unsigned();
  const chroma = COLOUR_PROFILES.includes(profile) ? readColours(bits) : 1;
  bits.unsigned();
  skipOrderCount(bits);
  bits.unsigned();
  bits.take(1);
  const widthInBlocks = bits.unsigned() + 1;
  const heightInUnits = bits.unsigned() + 1;
  const isFrames = bits.take(1);
  if (isFrames === 0) bits.take(1);
  bits.take(1);
  const fieldFactor = 2 - isFrames;
  const cropX = chroma === 1 || chroma === 2 ? 2 : 1;
  const cropY = (chroma === 1 ? 2 : 1) * fieldFactor;
  const isCropped = bits.take(1) === 1;
  const [left, right, top, bottom] = isCropped ? four(() => bits.unsigned()) : [0, 0, 0, 0];
  const width = widthInBlocks * 16 - (left + right) * cropX;
  const height = heightInUnits * 16 * fieldFactor - (top + bottom) * cropY;
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Reads over bit depths and scaling lists; returns the chroma format, 0 where planes are apart. */
function readColours(bits: BitReader): number {
  const chroma = bits.unsigned();
  const isApart = chroma === 3 && bits.take(1) === 1;
  bits.unsigned();
  bits.unsigned();
  bits.take(1);
  if (bits.take(1) === 1) {
    for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) {
      if (bits.take(1) === 1) skipScalingList(bits, list < 6 ? 16 : 64);
    }
  }
  return isApart ? 0 : chroma;
}

function skipScalingList(bits: BitReader, length: number): void {
  let last = 8;
  for (let at = 0; at < length && last !== 0; at++) last = (last + bits.signed() + 256) % 256;
}

function skipOrderCount(bits: BitReader): void {
  const type = bits.unsigned();
  if (type === 0) bits.unsigned();
  if (type !== 1) return;
  bits.take(1);
  bits.signed();
  bits.signed();
  for (let left = bits.unsigned(); left > 0; left--) bits.signed();
}

function four(read: () => number): readonly [number, number, number, number] {
  return [read(), read(), read(), read()];
}

/** Drops the 3 of every 0 0 3, which keeps start codes out of the data. */
function withoutEscapes(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== 3 || bytes[at - 1] !== 0 || bytes[at - 2] !== 0);
}

interface BitReader {
  readonly take: (count: number) => number;
  /** Exp-Golomb numbers. */
  readonly unsigned: () => number;
  readonly signed: () => number;
}

/** Throws when the bytes run out, and on numbers that no field can hold. */
function bitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  const take = (count: number) => {
    let value = 0;
    for (let left = count; left > 0; left--, at++) {
      const byte = bytes[at >> 3];
      if (byte === undefined) throw new RangeError('The parameter set ends too early.');
      value = value * 2 + ((byte >> (7 - (at & 7))) & 1);
    }
    return value;
  };
  const unsigned = () => {
    let zeros = 0;
    while (take(1) === 0) zeros++;
    if (zeros > 32) throw new RangeError('The parameter set holds a number that is too large.');
    return 2 ** zeros - 1 + take(zeros);
  };
  const signed = () => {
    const code = unsigned();
    return code % 2 === 1 ? (code + 1) / 2 : -code / 2;
  };
  return { take, unsigned, signed };
}
