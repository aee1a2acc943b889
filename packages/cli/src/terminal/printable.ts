import { stripVTControlCharacters } from 'node:util';

/**
 * Text from outside (prompts, replies, file names, links) as a terminal may be given it: without
 * escape sequences, control characters and marks that turn the direction of what follows. Line
 * breaks and tabs become spaces.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text.toWellFormed())
    .replaceAll(BREAKS, ' ')
    .replaceAll(UNSEEN, '');
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const UNSEEN = /\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
