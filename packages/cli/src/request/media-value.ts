import { statSync } from 'node:fs';
import { file, type MediaInput } from 'kinora';
import { UsageError } from '../command/usage-error.ts';
import { printable } from '../terminal/printable.ts';

const LINK = /^(https?|data):/i;

/** A link as it is, or a file of this machine, which must be there. */
export function readMedia(text: string): MediaInput {
  if (LINK.test(text)) return text;
  const found = statSync(text, { throwIfNoEntry: false });
  if (found?.isFile() === true) return file(text);
  const what = found === undefined ? 'There is no such file' : 'That is no file';
  throw new UsageError(`${what}: ${printable(text)}. Give a file of this machine, or a link.`);
}
