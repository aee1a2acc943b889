import { statSync } from 'node:fs';
import { UsageError } from '../command/usage-error.ts';
import { printable } from '../terminal/printable.ts';

/** A picture, a clip or a sound, as it stands on a command line. */
export type MediaValue = { readonly link: string } | { readonly path: string };

const LINK = /^(https?|data):/i;

/** A link as it is, or a file of this machine, which must be there. */
export function readMedia(text: string): MediaValue {
  if (LINK.test(text)) return { link: text };
  const found = statSync(text, { throwIfNoEntry: false });
  if (found?.isFile() === true) return { path: text };
  const what = found === undefined ? 'There is no such file' : 'That is no file';
  throw new UsageError(`${what}: ${printable(text)}. Give a file of this machine, or a link.`);
}
