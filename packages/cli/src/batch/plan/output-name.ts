import { slugOf } from './slug-of.ts';
import type { BatchLine } from '../read/batch-line.ts';
import { shown } from '../shown.ts';
import type { FieldIssue } from 'kinora';

/** The manifest lies beside the videos. */
export const MANIFEST_NAME = 'manifest.jsonl';

type Naming = Pick<BatchLine, 'output' | 'id' | 'request' | 'digest'>;

/**
 * Where the video of a line goes, from the output folder on with `/` between folders. An `output`
 * that ends in `/` names the folder alone.
 */
export function outputName({ output, ...line }: Naming): string {
  if (output === undefined) return ownName(line);
  if (output.endsWith('/')) return output + ownName(line);
  return /\.\w{2,5}$/.test(output) ? output : `${output}.mp4`;
}

function ownName({ id, request, digest }: Omit<Naming, 'output'>): string {
  if (id !== undefined) return `${slugOf(id, LONGEST_SLUG)}.mp4`;
  const { prompt } = request;
  const words = typeof prompt === 'string' ? slugOf(prompt, FEW_CHARACTERS) : '';
  return `${words === '' ? '' : `${words}-`}${digest.slice(0, 8)}.mp4`;
}

const LONGEST_SLUG = 100;
const FEW_CHARACTERS = 40;

/** What is wrong with a name, on any system that the folder may be carried to. */
export function outputIssue(name: string): FieldIssue | undefined {
  const problem = problemOf(name);
  if (problem === undefined) return undefined;
  const allowed = 'a name in the output folder, such as "cats.mp4" or "cats/one.mp4"';
  return { field: 'output', given: `${shown(name)}, which ${problem}`, allowed };
}

/** Names that a file system may take for one have the same key. */
export function outputKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

// A file that is being saved has a longer name for as long: 255 bytes are what disks take.
const MOST_BYTES = 230;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function problemOf(name: string): string | undefined {
  if (name.startsWith('/')) return 'starts elsewhere';
  const parts = name.split('/');
  if (parts.some((part) => part === '..' || part === '.')) return 'leaves the folder';
  if (parts.includes('')) return 'has a part without a name';
  if (/^\.\w{2,5}$/.test(parts.at(-1) ?? '')) return 'has an ending and no name';
  if (/[\\<>:"|?*]|\p{Cc}/u.test(name) || !name.isWellFormed())
    return 'holds characters that file names do not take everywhere';
  if (parts.some((part) => /[. ]$/.test(part) || RESERVED.test(part)))
    return 'is no file name everywhere';
  if (parts.some((part) => Buffer.byteLength(part) > MOST_BYTES)) return 'is too long';
  if (outputKey(name) === MANIFEST_NAME) return 'is taken by the manifest';
  return /\.part$/i.test(name) ? 'is the name of an unfinished file' : undefined;
}
