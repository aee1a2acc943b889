import { expect, test } from 'vitest';
import { sniffMedia } from '../../src/request/sniff-media.ts';

test.each([
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'image', 'image/jpeg', 'jpg'],
  ['\x89PNG\r\n\x1a\n', 'image', 'image/png', 'png'],
  ['GIF89a', 'image', 'image/gif', 'gif'],
  ['GIF87a', 'image', 'image/gif', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image', 'image/webp', 'webp'],
  ['BM\x10\0\0\0\0\0\0\0', 'image', 'image/bmp', 'bmp'],
  ['II*\0', 'image', 'image/tiff', 'tiff'],
  ['MM\0*', 'image', 'image/tiff', 'tiff'],
  ['\0\0\0\x20ftypavif', 'image', 'image/avif', 'avif'],
  ['\0\0\0\x20ftypmif1\0\0\0\0mif1avif', 'image', 'image/avif', 'avif'],
  ['\0\0\0\x18ftypheic', 'image', 'image/heic', 'heic'],
  ['\0\0\0\x18ftypmif1\0\0\0\0heic', 'image', 'image/heic', 'heic'],
  ['\0\0\0\x18ftypisom', 'video', 'video/mp4', 'mp4'],
  ['\0\0\0\x18ftypmp42', 'video', 'video/mp4', 'mp4'],
  ['\0\0\0\x14ftypqt  ', 'video', 'video/quicktime', 'mov'],
  ['\0\0\0\x08wide\0\0\0\0mdat', 'video', 'video/quicktime', 'mov'],
  ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm', 'video', 'video/webm', 'webm'],
  ['\x1aE\xdf\xa3\xa3B\x82\x88matroska', 'video', 'video/matroska', 'mkv'],
  ['RIFF\x10\0\0\0AVI LIST', 'video', 'video/x-msvideo', 'avi'],
  ['ID3\x04', 'audio', 'audio/mpeg', 'mp3'],
  ['\xff\xfb\x90', 'audio', 'audio/mpeg', 'mp3'],
  ['RIFF\x10\0\0\0WAVEfmt ', 'audio', 'audio/wav', 'wav'],
  ['OggS', 'audio', 'audio/ogg', 'ogg'],
  ['fLaC', 'audio', 'audio/flac', 'flac'],
  ['\0\0\0\x18ftypM4A ', 'audio', 'audio/mp4', 'm4a'],
  ['\xff\xf1\x50', 'audio', 'audio/aac', 'aac'],
])('%j is %s, %s', (start, kind, mediaType, extension) => {
  const bytes = Buffer.from(start.padEnd(100, '\0'), 'latin1');
  expect(sniffMedia(bytes)).toEqual({ kind, mediaType, extension });
  expect(sniffMedia(Buffer.from(start, 'latin1'))).toEqual({ kind, mediaType, extension });
});

test.each([
  '',
  'x',
  '<!doctype html>',
  '{"a":1}',
  'BMW is a brand',
  'RIFF\x10\0\0\0ACON',
  '\0\0\0\x18',
])('%j is no medium', (start) => {
  expect(sniffMedia(Buffer.from(start, 'latin1'))).toBeUndefined();
});
