import type { Options } from '../command/command.ts';
import { readAmount, readCount } from '../command/option-values.ts';

export const USUAL_PORT = 4680;

export const sandboxOptions = {
  port: {
    flags: '--port <number>',
    about: `where it listens; default: ${USUAL_PORT}, and 0 is any free port`,
    read: readCount(0),
  },
  speed: {
    flags: '--speed <times>',
    about: 'how many times faster than life jobs run; default: 20',
    read: readAmount,
  },
} as const satisfies Options;
