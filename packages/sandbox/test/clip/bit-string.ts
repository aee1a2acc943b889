import { type BitWriter, createBitWriter } from '../../src/clip/h264/bit-writer.ts';

/** Everything that `write` writes, as a string of 0 and 1. */
export function bitsOf(write: (writer: BitWriter) => void): string {
  const writer = createBitWriter(8);
  write(writer);
  const whole = Array.from(writer.bytes.subarray(0, writer.length), (byte) => bits(byte, 8)).join(
    '',
  );
  return whole + bits(writer.pending, writer.pendingBits);
}

function bits(value: number, count: number): string {
  return count === 0 ? '' : value.toString(2).padStart(count, '0');
}
