import { resolve } from 'node:path';
import { defineCommand } from '../command/command.ts';
import { EXIT } from '../command/exit-codes.ts';
import { readList, readUsd } from '../command/option-values.ts';
import { confirmSpending } from '../money/confirm.ts';
import { usd } from '../money/usd.ts';
import { readPrompt } from '../request/read-prompt.ts';
import { policyFrom, requestFrom } from '../request/request-from.ts';
import { modelOption, requestOptions } from '../request/request-options.ts';
import { providerIds } from '../session/providers.ts';
import { createBoard } from '../terminal/board.ts';
import { printable } from '../terminal/printable.ts';

const USUAL_MODEL = 'hunyuan-video';

export const generate = defineCommand({
  name: 'generate',
  about: 'Makes a video.',
  arguments: [{ name: '[prompt]', about: 'what it shows; - reads it from stdin' }],
  options: {
    ...modelOption,
    provider: {
      flags: '-p, --provider <names>',
      about: 'one, or several to try in this order',
      read: readList,
      words: providerIds,
    },
    ...requestOptions,
    output: { flags: '-o, --output <file>', about: 'where to save it', read: String },
    force: { flags: '-f, --force', about: 'replace a file that is there' },
    maxCost: { flags: '--max-cost <usd>', about: 'the most it may cost', read: readUsd },
    yes: { flags: '-y, --yes', about: 'do not ask before spending' },
  },
  examples: [
    {
      line: 'kinora generate "Two cats boxing." --image cat.jpg --provider fal,wavespeed --max-cost 0.60 -o cat.mp4',
      does: 'fal first; WaveSpeedAI where fal cannot, and only if that costs nothing twice',
    },
  ],
  async run(call) {
    const { words, options, out, open, stdin, stops } = call;
    const prompt = await readPrompt(words[0], stdin);
    const request = requestFrom(options.model ?? USUAL_MODEL, prompt, options);
    const session = await open({ for: 'new-jobs', providers: options.provider });
    const board = createBoard(out);
    try {
      const agreement = { isAgreed: options.yes, maxCostUsd: options.maxCost };
      const prices = await session.kinora.quote(request, { providers: session.providers });
      const costs = prices.flatMap((quote) => (quote.ok ? (quote.costMicroUsd ?? []) : []));
      const question = `Spend up to ${usd(Math.max(0, ...costs))}?`;
      if (!(await confirmSpending(call, session, { question, ...agreement }))) return EXIT.failed;
      const startedAt = Date.now();
      const job = await session.kinora.submit(request, {
        ...policyFrom(options),
        providers: session.providers,
        maxCostUsd: options.maxCost,
        saveAs: resolve(options.output ?? '.'),
        signal: stops.first,
      });
      for await (const { ref, state } of job) {
        board.set(job.id, { name: printable(`${ref.provider} ${ref.model}`), state, startedAt });
      }
      const clip = await job.wait({ signal: stops.first });
      board.close();
      out.result('clip', { url: clip.url, job: clip.ref }, () => printable(clip.url));
      return EXIT.done;
    } finally {
      board.close();
      await session.close();
    }
  },
});
