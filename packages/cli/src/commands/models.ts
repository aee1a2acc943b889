import { defineCommand } from '../command/command.ts';
import { modelsOptions } from '../models/models-options.ts';

export const models = defineCommand({
  name: 'models',
  about: 'Lists models with their price, task and limits.',
  arguments: [{ name: '[search...]', about: 'words of ids, families and tasks, in any order' }],
  options: modelsOptions,
  examples: [
    { line: 'kinora models hunyuan', does: 'every endpoint of a family' },
    { line: 'kinora models sync', does: 'what is new at the providers, and what is gone' },
    {
      line: 'kinora models --task image-to-video --json | jq -r .name',
      does: 'names for a script',
    },
  ],
  run: async (call) => (await import('../models/run-models.ts')).runModels(call),
});
