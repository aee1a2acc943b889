/** Image formats that are told apart; only the first two can be decoded. */
export type ImageFormat =
  | 'JPEG'
  | 'PNG'
  | 'GIF'
  | 'WebP'
  | 'BMP'
  | 'TIFF'
  | 'AVIF'
  | 'HEIC'
  | 'SVG';

/** The format that the first bytes of a file name, whatever its extension says. */
export function imageFormat(file: Uint8Array): ImageFormat | undefined {
  const head = Buffer.from(file.subarray(0, 256)).toString('latin1');
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0];
}

const SIGNATURES: readonly (readonly [ImageFormat, RegExp])[] = [
  ['JPEG', /^\xff\xd8\xff/],
  ['PNG', /^\x89PNG\r\n/],
  ['GIF', /^GIF8[79]a/],
  ['WebP', /^RIFF[^]{4}WEBP/],
  ['BMP', /^BM[^]{4}\0\0\0\0/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['AVIF', /^[^]{4}ftypavi[fs]/],
  ['HEIC', /^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/],
  ['SVG', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg[\s>]/i],
];
