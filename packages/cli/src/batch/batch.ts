import { defineCommand } from '../command/command.ts';
import { batchOptions } from './batch-options.ts';

export const batch = defineCommand({
  name: 'batch',
  about: 'Makes a video of each line of a file; started again, it goes on where it was.',
  arguments: [{ name: '<file>', about: 'requests as JSON lines, or a CSV table with a header' }],
  options: batchOptions,
  examples: [
    {
      line: 'kinora batch prompts.jsonl --provider fal --max-cost 20 -o clips',
      does: 'every line, for 20 dollars at most; the same again after any stop',
    },
    {
      line: 'kinora batch prompts.csv --keep-going --concurrency 20 --yes',
      does: 'a table, passing over what cannot be made',
    },
  ],
  run: async (call) => (await import('./carry-out.ts')).carryOut(call),
});
