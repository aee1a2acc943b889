import type { LocalFile } from './file.ts';

/** A picture, clip or sound: a link (`https:` or `data:`), bytes, or `file('path')`. */
export type MediaInput = string | URL | Blob | Uint8Array | ArrayBuffer | LocalFile;

export type MediaKind = 'image' | 'video' | 'audio';

/** A media input once it is known what it is. */
export type Media =
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      /** Told before anything is read, so that a file too large never fills the memory. */
      readonly sizeBytes: () => Promise<number>;
      readonly load: () => Promise<Uint8Array<ArrayBuffer>>;
    };
