import type { Options } from '../command/command.ts';
import { readWord } from '../command/option-values.ts';
import { providerIds } from '../session/provider-ids.ts';

const tasks = [
  'text-to-video',
  'image-to-video',
  'reference-to-video',
  'video-to-video',
  'audio-to-video',
] as const;

export const modelsOptions = {
  provider: {
    flags: '-p, --provider <name>',
    about: "one provider's alone",
    read: readWord(providerIds),
    words: providerIds,
  },
  task: {
    flags: '-t, --task <task>',
    about: 'one task alone',
    read: readWord(tasks),
    words: tasks,
  },
  sync: {
    flags: '--sync',
    about: 'ask the providers what they offer today, and keep that; so does "kinora models sync"',
  },
} as const satisfies Options;
