import { defineCommand } from '../command/command.ts';
import { generateOptions, USUAL_MODEL } from '../generate/generate-options.ts';

export const generate = defineCommand({
  name: 'generate',
  about: `Makes a video, after telling its price. The model is ${USUAL_MODEL} unless another is named.`,
  arguments: [{ name: '[prompt]', about: 'what it shows; - reads it from stdin' }],
  options: generateOptions,
  examples: [
    {
      line: 'kinora generate "Two cats boxing." --image cat.jpg --provider fal,wavespeed --max-cost 0.60 -o cat.mp4',
      does: 'fal first, and WaveSpeedAI where fal fails at no cost',
    },
    {
      line: 'kinora generate - --model wan-2.2 --yes --json < prompt.txt',
      does: 'the prompt from a file, everything as JSON lines',
    },
  ],
  run: async (call) => (await import('../generate/run-generate.ts')).runGenerate(call),
});
