/** What WaveSpeed tells files apart by. */
export type UploadKind = 'image' | 'video' | 'audio';

export interface MediaType {
  readonly kind: UploadKind;
  readonly contentType: string;
}

/** The formats of docs page upload-files, by file ending. */
const ENDINGS: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  mp4: 'video/mp4',
  avi: 'video/x-msvideo',
  mov: 'video/quicktime',
  wmv: 'video/x-ms-wmv',
  flv: 'video/x-flv',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  '3gp': 'video/3gpp',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  opus: 'audio/opus',
};
const MEDIA = /^(image|video|audio)\/[\w.+-]+$/;

/** What a file is, by the type it was announced with, else by its name. */
export function mediaType(name: string, contentType: string | undefined): MediaType | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const byName = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  const type = [contentType, byName].find((one) => one !== undefined && MEDIA.test(one));
  const kind = kinds.find((one) => type?.startsWith(`${one}/`) === true);
  return type === undefined || kind === undefined ? undefined : { kind, contentType: type };
}

const kinds: readonly UploadKind[] = ['image', 'video', 'audio'];
