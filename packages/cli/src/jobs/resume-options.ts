import type { Options } from '../command/command.ts';
import { readPath } from '../command/option-values.ts';

export const resumeOptions = {
  output: {
    flags: '-o, --output <file>',
    about: 'where to save the video of one job; default: where it was to go from the start',
    read: readPath,
  },
  force: { flags: '-f, --force', about: 'replace a file that is there' },
} as const satisfies Options;
