import { gzipSync } from 'node:zlib';
import type { Draw } from './twist-json.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Rewrite = (bytes: Bytes, draw: Draw) => Bytes;

/** As much as no reply may hold. */
const FLOOD_BYTES = 6_000_000;

/** What becomes of a reply's bytes on a bad way. */
export const BYTE_TWISTS: readonly Rewrite[] = [
  (bytes, { place }) => bytes.slice(0, place % (bytes.length + 1)),
  (bytes, { place }) => bytes.slice(place % (bytes.length + 1)),
  (bytes, { place, value }) =>
    bytes.map((byte, at) => (at === place % bytes.length ? byte ^ (1 << (value % 8)) : byte)),
  (bytes, { place, value }) => inserted(bytes, place, [value % 256]),
  (bytes, { place }) => inserted(bytes, place, [0xed, 0xa0, 0x80, 0xff, 0xfe, 0xc0]),
  (bytes, { place }) => inserted(bytes, place, [0, 27, 91, 50, 74, 13, 10]),
  (bytes) => joined([0xef, 0xbb, 0xbf], bytes),
  (bytes) => joined([0xff, 0xfe], new Uint8Array(Buffer.from(textOf(bytes), 'utf16le'))),
  (bytes) => new Uint8Array(Buffer.from(textOf(bytes), 'latin1')),
  (bytes) => new Uint8Array(gzipSync(bytes)),
  (bytes) => joined(bytes, bytes),
  (bytes) => joined(bytes, new Uint8Array(FLOOD_BYTES).fill(32)),
  (bytes) => joined(Buffer.from(")]}',\n"), bytes),
  () => new Uint8Array(Buffer.from('<!doctype html><title>Just a moment…</title>')),
  () => new Uint8Array(),
];

function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

function inserted(bytes: Bytes, place: number, more: readonly number[]): Bytes {
  const at = place % (bytes.length + 1);
  return new Uint8Array([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]);
}

function joined(before: ArrayLike<number>, after: ArrayLike<number>): Bytes {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}
