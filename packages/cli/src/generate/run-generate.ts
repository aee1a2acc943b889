import { isKinoraError, type Clip, type VideoJob } from 'kinora';
import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { reportClip } from '../jobs/clip-report.ts';
import { leaveJobs } from '../jobs/leave-job.ts';
import { watchJob } from '../jobs/watch-job.ts';
import { confirmSpending } from '../money/confirm.ts';
import { quoteTable } from '../money/quote-table.ts';
import { readPrompt } from '../request/read-prompt.ts';
import { policyFrom, requestFrom } from '../request/request-from.ts';
import { providerIds } from '../session/provider-ids.ts';
import type { Session } from '../session/session.ts';
import { createBoard } from '../terminal/board.ts';
import { affordable, spendingQuestion } from './affordable.ts';
import type { generateOptions } from './generate-options.ts';
import { USUAL_MODEL } from './generate-options.ts';
import { outputPath } from './output-path.ts';

type GenerateCall = Call<typeof generateOptions>;

/** Quotes, asks, submits once, waits, saves and says what it came to. */
export async function runGenerate(call: GenerateCall): Promise<ExitCode> {
  const { words, options, open, stdin, out } = call;
  const prompt = await readPrompt(words[0], stdin);
  const model = options.model ?? USUAL_MODEL;
  const request = requestFrom(model, prompt, options);
  const wish = { given: options.output, name: model, isForced: options.force };
  const path = await outputPath(wish);
  const session = await open({ for: 'new-jobs', providers: options.provider ?? ownerOf(model) });
  try {
    const job = await submit(call, session, { request, path });
    if (job === undefined) {
      out.note('Nothing was sent.');
      return call.stops.first.aborted ? EXIT.interrupted : EXIT.failed;
    }
    return await see(call, session, { job, path });
  } finally {
    await session.close();
  }
}

/** A model of one provider's own is made by no other. */
function ownerOf(model: string): readonly string[] | undefined {
  const owner = providerIds.find((id) => model.startsWith(`${id}:`));
  return owner === undefined ? undefined : [owner];
}

interface Order {
  readonly request: ReturnType<typeof requestFrom>;
  readonly path: string;
}

async function submit(
  call: GenerateCall,
  session: Session,
  { request, path }: Order,
): Promise<VideoJob<Clip> | undefined> {
  const { options, out, stops } = call;
  const { maxCost: maxCostUsd, expectedCost: expectedCostUsd } = options;
  const { kinora, providers } = session;
  const policy = policyFrom(options);
  const { first: signal } = stops;
  const quotes = await kinora.quote(request, { ...policy, providers, signal });
  if (out.isJson) for (const quote of quotes) out.result('quote', quote, () => '');
  else if (quotes.some(({ ok }) => ok))
    out.note(quoteTable(quotes, { ...out, paint: out.notePaint, isTerminal: out.isInteractive }));
  const chosen = affordable(quotes, { maxCostUsd, isCheapestFirst: options.cheapest });
  const question = spendingQuestion(chosen, maxCostUsd);
  const agreed = await confirmSpending(call, session, {
    question,
    isAgreed: options.yes,
    maxCostUsd,
  });
  if (!agreed) return undefined;
  return kinora.submit(request, {
    ...policy,
    providers: chosen.map(({ provider }) => provider as (typeof providers)[number]),
    ...{ maxCostUsd, expectedCostUsd, saveAs: path, signal },
  });
}

async function see(
  call: GenerateCall,
  session: Session,
  { job, path }: { readonly job: VideoJob<Clip>; readonly path: string },
): Promise<ExitCode> {
  const { out, stops, options } = call;
  const { first: signal } = stops;
  const board = createBoard(out);
  try {
    const clip = await watchJob(job, { board, out, signal, first: job.snapshot });
    board.close();
    const estimate = options.expectedCost === undefined ? 'list price' : 'expected';
    await reportClip(clip, path, { out, world: session.world, signal, estimate });
    return EXIT.done;
  } catch (error) {
    board.close();
    const isLeft = isKinoraError(error) && error.code === 'aborted' && signal.aborted;
    if (!isLeft) throw error;
    return await leaveJobs([job], call, session);
  } finally {
    board.close();
  }
}
