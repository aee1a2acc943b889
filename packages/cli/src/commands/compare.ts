import { defineCommand } from '../command/command.ts';
import { compareOptions } from '../compare/compare-options.ts';
import { USUAL_MODEL } from '../generate/generate-options.ts';

export const compare = defineCommand({
  name: 'compare',
  about: `Makes the same video at several providers and models, and shows them side by side in a report. The model is ${USUAL_MODEL} unless others are named.`,
  arguments: [{ name: '[prompt]', about: 'what it shows; - reads it from stdin' }],
  options: compareOptions,
  examples: [
    {
      line: 'kinora compare "Two cats boxing." --image cat.jpg --providers all --models hunyuan-video,wan-2.2 --repeat 2 --max-cost 5',
      does: 'two models at every provider, twice, for five dollars at most',
    },
    {
      line: 'kinora compare "A boat." --duration 5 --adjust --loose --csv > figures.csv',
      does: 'the nearest that each can do, and the figures for a spreadsheet',
    },
  ],
  run: async (call) => (await import('../compare/run-compare.ts')).runCompare(call),
});
