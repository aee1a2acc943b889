import type { Options } from '../command/command.ts';
import { readCount, readWord } from '../command/option-values.ts';

const states = ['open', 'succeeded', 'failed', 'cancelled', 'parked'] as const;

export const jobsOptions = {
  state: {
    flags: '-s, --state <state>',
    about: states.join(', '),
    read: readWord(states),
    words: states,
  },
  limit: {
    flags: '-n, --limit <count>',
    about: 'at most so many; default: 20',
    read: readCount(1),
  },
} as const satisfies Options;
