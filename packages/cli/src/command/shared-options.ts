import type { Options } from './command.ts';
import { readSandbox, readStore } from './option-values.ts';

/** Every command takes these, before or after its own. */
export const sharedOptions = {
  json: { flags: '--json', about: 'one JSON object per line on stdout, and nothing else' },
  store: {
    flags: '--store <file>',
    about: "where jobs are kept; default: jobs.db in the user's data folder",
    read: readStore,
  },
  sandbox: {
    flags: '--sandbox [url]',
    about: 'costs nothing: a sandbox of this command, or one served by "kinora sandbox"',
    read: readSandbox,
  },
  color: { flags: '--no-color', about: 'plain text; so do NO_COLOR and a pipe' },
} as const satisfies Options;
