export interface SpsSpec {
  /** In macroblocks of 16 pixels; rows count in pairs where `isInterlaced`. */
  readonly blocksWide: number;
  readonly blocksHigh: number;
  readonly profile?: number;
  readonly chroma?: number;
  readonly isApart?: boolean;
  readonly isInterlaced?: boolean;
  readonly orderCountType?: 0 | 1 | 2;
  readonly scalingLists?: boolean;
  readonly crop?: readonly [left: number, right: number, top: number, bottom: number];
}

/** Writes an H.264 sequence parameter set, NAL header and escapes included. */
export function makeSps(spec: SpsSpec): Uint8Array<ArrayBuffer> {
  const bits: number[] = [];
  const fixed = (count: number, value: number) => {
    for (let left = count - 1; left >= 0; left--) bits.push((value >> left) & 1);
  };
  const unsigned = (value: number) => {
    const length = Math.floor(Math.log2(value + 1));
    fixed(length, 0);
    fixed(length + 1, value + 1);
  };
  const signed = (value: number) => unsigned(value > 0 ? 2 * value - 1 : -2 * value);
  const { profile = 66, isInterlaced = false, crop } = spec;

  fixed(8, profile);
  fixed(8, 0);
  fixed(8, 30);
  unsigned(0);
  if (profile >= 100) writeColours(spec, fixed, unsigned, signed);
  unsigned(0);
  writeOrderCount(spec.orderCountType ?? 2, fixed, unsigned, signed);
  unsigned(1);
  fixed(1, 0);
  unsigned(spec.blocksWide - 1);
  unsigned(spec.blocksHigh - 1);
  fixed(1, isInterlaced ? 0 : 1);
  if (isInterlaced) fixed(1, 0);
  fixed(1, 1);
  fixed(1, crop === undefined ? 0 : 1);
  crop?.forEach(unsigned);
  fixed(1, 0);
  fixed(1, 1);
  return new Uint8Array([0x67, ...escape(toBytes(bits))]);
}

type Fixed = (count: number, value: number) => void;
type Golomb = (value: number) => void;

function writeColours(spec: SpsSpec, fixed: Fixed, unsigned: Golomb, signed: Golomb): void {
  const { chroma = 1, isApart = false, scalingLists = false } = spec;
  unsigned(chroma);
  if (chroma === 3) fixed(1, isApart ? 1 : 0);
  unsigned(0);
  unsigned(0);
  fixed(1, 0);
  fixed(1, scalingLists ? 1 : 0);
  if (!scalingLists) return;
  for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) {
    // The first list is given in full, the second ends at once, the others are absent.
    fixed(1, list < 2 ? 1 : 0);
    if (list === 0) for (let at = 0; at < 16; at++) signed(at % 2 === 0 ? 5 : -3);
    if (list === 1) signed(-8);
  }
}

function writeOrderCount(type: number, fixed: Fixed, unsigned: Golomb, signed: Golomb): void {
  unsigned(type);
  if (type === 0) unsigned(4);
  if (type !== 1) return;
  fixed(1, 0);
  signed(-2);
  signed(3);
  unsigned(2);
  signed(4);
  signed(-4);
}

function toBytes(bits: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const octet = bits
      .slice(at, at + 8)
      .join('')
      .padEnd(8, '0');
    bytes.push(Number.parseInt(octet, 2));
  }
  return bytes;
}

function escape(bytes: readonly number[]): number[] {
  const escaped: number[] = [];
  for (const byte of bytes) {
    if (byte <= 3 && escaped.at(-1) === 0 && escaped.at(-2) === 0) escaped.push(3);
    escaped.push(byte);
  }
  return escaped;
}
