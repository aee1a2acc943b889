import type { MediaKind } from './media.ts';

export interface SniffedMedia {
  readonly kind: MediaKind;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
}

/** Every pattern below is decided by these many bytes. */
export const SNIFFED_BYTES = 64;

/** How files begin, one character a byte; the first row that fits wins. */
const BEGINNINGS = [
  ['image', 'jpeg', 'jpg', /^\xff\xd8\xff/],
  ['image', 'png', 'png', /^\x89PNG\r\n[^]\n/],
  ['image', 'gif', 'gif', /^GIF8[79]a/],
  ['image', 'webp', 'webp', /^RIFF[^]{4}WEBP/],
  ['image', 'bmp', 'bmp', /^BM[^]{4}\0{4}/],
  ['image', 'tiff', 'tiff', /^(II\*\0|MM\0\*)/],
  ['image', 'avif', 'avif', /^[^]{4}ftyp(avi[fs]|mif1[^]*avif)/],
  ['image', 'heic', 'heic', /^[^]{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/],
  ['audio', 'mp4', 'm4a', /^[^]{4}ftypM4[AB] /],
  ['video', 'quicktime', 'mov', /^[^]{4}(ftypqt {2}|moov|mdat|wide|skip)/],
  ['video', 'mp4', 'mp4', /^[^]{4}ftyp/],
  ['video', 'webm', 'webm', /^[^]E\xdf\xa3[^]*webm/],
  ['video', 'matroska', 'mkv', /^[^]E\xdf\xa3/],
  ['video', 'x-msvideo', 'avi', /^RIFF[^]{4}AVI /],
  ['audio', 'wav', 'wav', /^RIFF[^]{4}WAVE/],
  ['audio', 'ogg', 'ogg', /^OggS/],
  ['audio', 'flac', 'flac', /^fLaC/],
  ['audio', 'aac', 'aac', /^\xff[\xf0\xf1\xf8\xf9]/],
  ['audio', 'mpeg', 'mp3', /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/],
] as const satisfies readonly (readonly [MediaKind, string, string, RegExp])[];

/** Tells what a file is by its first bytes, whatever its name or its sender say. */
export function sniffMedia(bytes: Uint8Array): SniffedMedia | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, SNIFFED_BYTES));
  const found = BEGINNINGS.find(([, , , pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  const [kind, subtype, extension] = found;
  return { kind, mediaType: `${kind}/${subtype}`, extension };
}
