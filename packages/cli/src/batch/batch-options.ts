import type { Call, Options } from '../command/command.ts';
import { readCount, readList, readPath, readUsd, readWord } from '../command/option-values.ts';
import { UsageError } from '../command/usage-error.ts';
import { requestOptions } from '../request/request-options.ts';
import { providerIds } from '../session/provider-ids.ts';
import { FORMATS } from './read/open-batch-file.ts';

/** What a batch may be told on the command line. */
export const batchOptions = {
  output: {
    flags: '-o, --output <folder>',
    about: 'where videos and manifest go; default: beside the file, by its name',
    read: readPath,
  },
  provider: {
    flags: '-p, --provider <names>',
    about: 'for lines that name none: one, or several to try in this order',
    read: readList,
    words: providerIds,
  },
  maxCost: {
    flags: '--max-cost <usd>',
    about: 'the most that all of it may cost, over all its runs',
    read: readUsd,
  },
  expectedCost: {
    flags: '--expected-cost <usd>',
    about: 'what a video costs whose price is not known',
    read: readUsd,
  },
  concurrency: {
    flags: '-c, --concurrency <count>',
    about: 'how many to have under way at once, up to 1000; default: 8',
    read: readConcurrency,
  },
  keepGoing: {
    flags: '-k, --keep-going',
    about: 'pass over lines that cannot be read, and those that fail',
  },
  force: { flags: '-f, --force', about: 'replace files that are in the way' },
  allowDoubleSpend: {
    flags: '--allow-double-spend',
    about: 'try lines again that failed or are parked and may have been billed',
  },
  files: {
    flags: '--files <folder>',
    about: 'where paths in lines start; default: the folder of the file',
    read: readPath,
  },
  format: {
    flags: '--format <kind>',
    about: 'jsonl or csv, where the name does not say',
    read: readWord(FORMATS),
    words: FORMATS,
  },
  adjust: requestOptions.adjust,
  loose: requestOptions.loose,
  yes: { flags: '-y, --yes', about: 'do not ask before spending' },
} as const satisfies Options;

export type BatchCall = Call<typeof batchOptions>;

const MOST_AT_ONCE = 1000;

function readConcurrency(text: string): number {
  const count = readCount(1)(text);
  if (count <= MOST_AT_ONCE) return count;
  throw new UsageError(`It is a whole number from 1 to ${MOST_AT_ONCE}.`);
}
