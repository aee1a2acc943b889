import { SNIFFED_BYTES, sniffMedia, type SniffedMedia } from '../request/sniff-media.ts';
import { createBoxWalk } from './mp4-boxes.ts';

/** Pictures that may move; some models offer them as an output format. */
const MOVING_PICTURES = ['image/gif', 'image/webp'];
const BOXED = ['mp4', 'mov'];

/** Judges a video file by its bytes as they pass; no header's word is taken for what it is. */
export interface FileCheck {
  /** Takes one more word for how large the file is. */
  readonly expect: (sizeBytes: number | undefined) => void;
  /** Undefined until enough has passed to tell. */
  readonly isVideo: () => boolean | undefined;
  readonly push: (chunk: Uint8Array) => void;
  /** What is wrong with the file, if this was all of it. */
  readonly end: () => string | undefined;
}

export function createFileCheck(toldBytes: number | undefined): FileCheck {
  const expectedSizes = [toldBytes];
  const boxes = createBoxWalk();
  const head = new Uint8Array(SNIFFED_BYTES);
  let sizeBytes = 0;
  let known: SniffedMedia | undefined;
  const sniffed = () => {
    const media = known ?? sniffMedia(head.subarray(0, sizeBytes));
    if (sizeBytes >= SNIFFED_BYTES) known = media;
    return media;
  };
  const isVideo = () => {
    const media = sniffed();
    return media?.kind === 'video' || MOVING_PICTURES.includes(media?.mediaType ?? '');
  };

  return {
    expect: (size) => void expectedSizes.unshift(size),
    isVideo: () => (sizeBytes < SNIFFED_BYTES ? undefined : isVideo()),
    push(chunk) {
      if (sizeBytes < SNIFFED_BYTES) {
        head.set(chunk.subarray(0, SNIFFED_BYTES - sizeBytes), sizeBytes);
      }
      sizeBytes += chunk.length;
      boxes.push(chunk);
    },
    end() {
      if (sizeBytes === 0) return 'it is empty';
      if (!isVideo()) return 'it is no video';
      // A file whose boxes add up is whole, whatever size was told for it.
      if (BOXED.includes(sniffed()?.extension ?? '')) return boxes.end();
      const expected = expectedSizes.find((size) => size !== undefined && size !== sizeBytes);
      if (expected !== undefined) return `it has ${sizeBytes} bytes instead of ${expected}`;
      return undefined;
    },
  };
}
