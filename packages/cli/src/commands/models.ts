import type { ModelEntry } from 'kinora';
import { defineCommand } from '../command/command.ts';
import { EXIT } from '../command/exit-codes.ts';
import { readWord } from '../command/option-values.ts';
import { providerIds } from '../session/providers.ts';
import { printable } from '../terminal/printable.ts';

const tasks = [
  'text-to-video',
  'image-to-video',
  'reference-to-video',
  'video-to-video',
  'audio-to-video',
] as const;

export const models = defineCommand({
  name: 'models',
  about: 'Lists models with their price, task and limits.',
  arguments: [{ name: '[search...]', about: 'words of ids, families and tasks, in any order' }],
  options: {
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
  },
  examples: [
    { line: 'kinora models hunyuan', does: 'every endpoint of a family' },
    { line: 'kinora models --task image-to-video --json | jq .name', does: 'names for a script' },
  ],
  async run({ words, options, out, open }) {
    const session = await open({ for: 'questions' });
    const found = await session.kinora.models({ ...options, search: words.join(' ') });
    for (const model of found) out.result('model', model, () => lineOf(model));
    await session.close();
    if (found.length === 0) out.note('No model fits. Fewer words find more.');
    return found.length === 0 ? EXIT.failed : EXIT.done;
  },
});

function lineOf({ name, task }: ModelEntry): string {
  return printable(`${name}  ${task}`);
}
