import type { Call, Options } from '../command/command.ts';
import { readCount, readList, readPath } from '../command/option-values.ts';
import { moneyOptions } from '../generate/generate-options.ts';
import { requestOptions } from '../request/request-options.ts';
import { providerIds } from '../session/provider-ids.ts';

/** What a comparison may be told on the command line. */
export const compareOptions = {
  models: {
    flags: '-m, --models <names>',
    about: 'families such as hunyuan-video,wan-2.2, or provider:id; see "kinora models"',
    read: readList,
    words: async () => (await import('../request/model-names.ts')).modelNames(),
  },
  providers: {
    flags: '-p, --providers <names>',
    about: 'those to compare; default: all whose keys are set, as "all" is too',
    read: readList,
    words: ['all', ...providerIds],
  },
  repeat: {
    flags: '-n, --repeat <times>',
    about: 'how many of each; default: 1',
    read: readCount(1),
  },
  output: {
    flags: '-o, --output <folder>',
    about: 'where report and clips go; default: a new folder here',
    read: readPath,
  },
  force: { flags: '-f, --force', about: 'use a folder that has files in it' },
  csv: { flags: '--csv', about: 'the figures as CSV on stdout, instead of the table' },
  open: { flags: '--open', about: 'open the report in the browser when it is written' },
  ...moneyOptions,
  ...requestOptions,
} as const satisfies Options;

export type CompareCall = Call<typeof compareOptions>;
