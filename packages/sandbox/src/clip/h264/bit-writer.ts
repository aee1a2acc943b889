/** A growing run of bits, most significant bit first, as H.264 writes them. */
export interface BitWriter {
  bytes: Uint8Array;
  length: number;
  /** Bits that do not fill a byte yet, and how many there are (0 to 7). */
  pending: number;
  pendingBits: number;
}

/** An empty writer with room for about `sizeBytes` before it first grows. */
export function createBitWriter(sizeBytes: number): BitWriter {
  return { bytes: new Uint8Array(Math.max(8, sizeBytes)), length: 0, pending: 0, pendingBits: 0 };
}

/** Writes the low `count` bits of `value`, 1 to 32 of them. */
export function putBits(writer: BitWriter, value: number, count: number): void {
  if (count > 16) {
    putBits(writer, value >>> 16, count - 16);
    putBits(writer, value & 0xffff, 16);
    return;
  }
  const pending = (writer.pending << count) | value;
  let pendingBits = writer.pendingBits + count;
  if (writer.length + 4 > writer.bytes.length) grow(writer);
  while (pendingBits >= 8) {
    pendingBits -= 8;
    writer.bytes[writer.length++] = pending >>> pendingBits;
  }
  writer.pending = pending & ((1 << pendingBits) - 1);
  writer.pendingBits = pendingBits;
}

/** Writes an unsigned Exp-Golomb code, ue(v) of ITU-T H.264 9.1. */
export function putUnsigned(writer: BitWriter, value: number): void {
  const code = value + 1;
  const count = 32 - Math.clz32(code);
  if (count > 1) putBits(writer, 0, count - 1);
  putBits(writer, code, count);
}

/** Writes a signed Exp-Golomb code, se(v) of ITU-T H.264 9.1.1. */
export function putSigned(writer: BitWriter, value: number): void {
  putUnsigned(writer, value > 0 ? 2 * value - 1 : -2 * value);
}

/** Writes the stop bit, fills the last byte and returns everything written. */
export function finishBits(writer: BitWriter): Uint8Array {
  putBits(writer, 1, 1);
  if (writer.pendingBits > 0) putBits(writer, 0, 8 - writer.pendingBits);
  return writer.bytes.subarray(0, writer.length);
}

function grow(writer: BitWriter): void {
  const larger = new Uint8Array(writer.bytes.length * 2);
  larger.set(writer.bytes);
  writer.bytes = larger;
}
