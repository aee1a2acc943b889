import { describe, expect, test } from 'vitest';
import { createBoxWalk } from '../../src/media/mp4-boxes.ts';

describe('a whole file', () => {
  test.each([
    ['with the index first', file(box('ftyp', 12), box('moov', 30), box('mdat', 500))],
    ['with the index last', file(box('ftyp', 12), box('mdat', 500), box('moov', 30))],
    ['in fragments', file(box('ftyp', 12), box('moov', 30), box('moof', 9), box('mdat', 99))],
    ['with empty boxes', file(box('ftyp', 12), box('free', 0), box('moov', 0), box('mdat', 0))],
    ['with a long size', file(box('ftyp', 12), box('moov', 30), longBox('mdat', 500))],
    ['open to the end', file(box('ftyp', 12), box('moov', 30), openBox('mdat', 500))],
  ])('%s passes, in whatever pieces it comes', (_how, bytes) => {
    for (const size of [1, 3, 7, 8, 16, 100, bytes.length]) {
      expect(walk(bytes, size)).toBeUndefined();
    }
  });
});

describe('D6, D8: a file that is not whole', () => {
  test('is found out wherever it is cut', () => {
    const bytes = file(box('ftyp', 12), box('moov', 30), longBox('mdat', 50));
    for (let length = 1; length < bytes.length; length++) {
      expect(walk(bytes.subarray(0, length), 5), `cut at ${length}`).not.toBeUndefined();
    }
    expect(walk(bytes.subarray(0, -1), 5)).toBe('it ends too early');
  });

  test.each([
    ['no index', file(box('ftyp', 12), box('mdat', 500)), 'it holds no pictures'],
    ['no pictures', file(box('ftyp', 12), box('moov', 500)), 'it holds no pictures'],
    ['nothing', file(), 'it holds no pictures'],
    [
      'a box smaller than its header',
      file(box('ftyp', 12), header(7, 'moov')),
      'its boxes do not add up',
    ],
    ['a long box smaller than its header', file(longHeader(15, 'moov')), 'its boxes do not add up'],
    [
      'a box begun after the last',
      file(box('ftyp', 12), box('moov', 30), box('mdat', 9), box('free', 9).subarray(0, 5)),
      'it ends too early',
    ],
    ['a box larger than any file', file(longHeader(2 ** 60, 'mdat')), 'it ends too early'],
  ])('%s', (_what, bytes, fault) => {
    expect(walk(bytes, 4)).toBe(fault);
  });
});

function walk(bytes: Uint8Array, pieceBytes: number): string | undefined {
  const boxes = createBoxWalk();
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    boxes.push(bytes.subarray(at, at + pieceBytes));
  }
  return boxes.end();
}

function file(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function box(type: string, contentBytes: number): Uint8Array {
  return file(header(contentBytes + 8, type), new Uint8Array(contentBytes));
}

function longBox(type: string, contentBytes: number): Uint8Array {
  return file(longHeader(contentBytes + 16, type), new Uint8Array(contentBytes));
}

function openBox(type: string, contentBytes: number): Uint8Array {
  return file(header(0, type), new Uint8Array(contentBytes));
}

function header(size: number, type: string): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(size);
  bytes.write(type, 4, 'latin1');
  return bytes;
}

function longHeader(size: number, type: string): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(size));
  return file(header(1, type), bytes);
}
