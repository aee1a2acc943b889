import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { USUAL_MODEL } from '../generate/generate-options.ts';
import { readPrompt } from '../request/read-prompt.ts';
import { policyFrom, requestFrom } from '../request/request-from.ts';
import type { quoteOptions } from './quote-options.ts';
import { quoteTable } from './quote-table.ts';

/** Asks every provider for its price; done where one of them can make the video. */
export async function runQuote(call: Call<typeof quoteOptions>): Promise<ExitCode> {
  const { words, options, open, stdin, out, stops } = call;
  const prompt = await readPrompt(words[0], stdin);
  const request = requestFrom(options.model ?? USUAL_MODEL, prompt, options);
  const session = await open({ for: 'questions', providers: options.provider });
  try {
    const quotes = await session.kinora.quote(request, {
      ...policyFrom(options),
      providers: options.provider === undefined ? undefined : session.providers,
      live: !options.offline,
      signal: stops.first,
    });
    if (out.isJson) for (const quote of quotes) out.result('quote', quote, () => '');
    else out.result('quotes', {}, () => quoteTable(quotes, out));
    return quotes.some(({ ok }) => ok) ? EXIT.done : EXIT.usage;
  } finally {
    await session.close();
  }
}
