import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Call, Options } from '../command/command.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Session } from '../session/session.ts';

/** What is about to be spent, and what the caller has said to it. */
export interface Spending {
  /** A question that names the price, e.g. `Spend up to $0.40 at fal?`. */
  readonly question: string;
  readonly isAgreed: boolean;
  readonly maxCostUsd: number | undefined;
}

/**
 * Whether to go on: asked on a terminal. Where nobody can be asked, `--yes` or a ceiling has to
 * stand on the command line already. On a sandbox of this command nothing is charged, and nobody
 * is asked; one that is served rehearses the question too.
 * @throws UsageError
 */
export async function confirmSpending(
  { out, stdin, stops }: Pick<Call<Options>, 'out' | 'stdin' | 'stops'>,
  { world, flags }: Pick<Session, 'world' | 'flags'>,
  { question, isAgreed, maxCostUsd }: Spending,
): Promise<boolean> {
  if (isAgreed || (world === 'sandbox' && flags === '')) return true;
  if (out.isInteractive) return ask(`${question} [y/N] `, { out, stdin, stops });
  if (maxCostUsd !== undefined) return true;
  throw new UsageError(
    'Nobody is there to agree to the price. Say --yes, or what it may cost: --max-cost <usd>.',
  );
}

async function ask(
  question: string,
  { out, stdin, stops }: Pick<Call<Options>, 'out' | 'stdin' | 'stops'>,
): Promise<boolean> {
  const prompt = createInterface({ input: stdin, output: out.noteStream });
  // readline takes Ctrl-C for itself while it asks, and at Ctrl-D waits on for an answer.
  prompt.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  let isClosed = false;
  const closed = once(prompt, 'close').then(() => void (isClosed = true));
  try {
    const answer = await Promise.race([prompt.question(question, { signal: stops.first }), closed]);
    if (typeof answer === 'string') return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    if (!stops.first.aborted && !isClosed) throw error;
  } finally {
    prompt.close();
  }
  out.note('');
  return false;
}
