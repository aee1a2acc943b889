/** Clears the times at which an MP4 file says it was made, in place, so that equal clips are equal bytes. */
export function pinCreationTime(file: Uint8Array): Uint8Array {
  clearTimes(new DataView(file.buffer, file.byteOffset, file.byteLength), 0, file.length);
  return file;
}

const CONTAINERS: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia']);
const DATED: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd']);

function clearTimes(view: DataView, start: number, end: number): void {
  for (let at = start; at + 8 <= end;) {
    const size = view.getUint32(at);
    const type = boxType(view, at + 4);
    if (CONTAINERS.has(type)) clearTimes(view, at + 8, at + size);
    if (DATED.has(type)) clearBox(view, at + 8);
    // Sizes 0 and 1 (to the end, 64 bits) are only written for media data, which comes last.
    if (size < 8) return;
    at += size;
  }
}

/** Clears creation and modification time; version 1 has them in eight bytes each. */
function clearBox(view: DataView, at: number): void {
  const isLong = view.getUint8(at) === 1;
  for (let i = 0; i < (isLong ? 16 : 8); i++) view.setUint8(at + 4 + i, 0);
}

function boxType(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
