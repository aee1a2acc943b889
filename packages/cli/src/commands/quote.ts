import { defineCommand } from '../command/command.ts';
import { USUAL_MODEL } from '../generate/generate-options.ts';
import { quoteOptions } from '../money/quote-options.ts';

export const quote = defineCommand({
  name: 'quote',
  about: `Tells what a video would cost at each provider, and pays nothing. The model is ${USUAL_MODEL} unless another is named.`,
  arguments: [{ name: '[prompt]', about: 'what it shows; - reads it from stdin' }],
  options: quoteOptions,
  examples: [
    {
      line: 'kinora quote "Two cats boxing." --image cat.jpg --duration 5 --adjust',
      does: 'what five seconds cost, or the nearest that each can do',
    },
    { line: 'kinora quote "A boat." --offline', does: 'list prices alone, without any network' },
  ],
  run: async (call) => (await import('../money/run-quote.ts')).runQuote(call),
});
