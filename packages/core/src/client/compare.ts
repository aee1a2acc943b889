import { KinoraError } from '../errors/kinora-error.ts';
import { unlessAborted } from '../flow/unless-aborted.ts';
import { ensureBudget } from './budgets.ts';
import { readCompare, type ComparedRequest, type CompareOptions } from './compare-options.ts';
import type { Comparison } from './comparison.ts';
import { contendersFor, type Funded } from './contenders.ts';
import type { Core } from './core.ts';
import { startDeadline } from './deadline.ts';
import { runContender } from './run-contender.ts';

/**
 * Makes the same video at several providers or models, all at once. Once anything was sent it
 * resolves, also after an abort: every job is among the entries, with its handle.
 * @throws KinoraError before anything is sent, at no cost
 */
export async function compare(
  core: Core,
  request: ComparedRequest,
  options: CompareOptions,
): Promise<Comparison> {
  const models = readCompare(request, options);
  await ensureBudget(core, options.budget);
  const funded = await contendersFor(core, request, models, options);
  await requireConfirmation(funded, options);
  const startedAt = core.clock.now();
  const deadline = startDeadline(core.clock, options.deadlineMs, options.signal);
  try {
    const running = funded.map((each) => runContender(core, each, { request, options, deadline }));
    // Even a fault in this program must not end the wait for the others.
    await Promise.allSettled(running);
    return { entries: await Promise.all(running), startedAt, endedAt: core.clock.now() };
  } finally {
    deadline.end();
  }
}

async function requireConfirmation(
  funded: readonly Funded[],
  { confirm, signal }: CompareOptions,
): Promise<void> {
  const isConfirmed = await unlessAborted('validate', signal, async () => {
    const answer = await confirm?.(funded.map(({ contender }) => contender));
    signal?.throwIfAborted();
    return answer ?? true;
  });
  if (isConfirmed) return;
  const details = { phase: 'validate', mayHaveCharged: 'no' } as const;
  throw new KinoraError(
    'aborted',
    'the comparison was not confirmed, so nothing was sent.',
    details,
  );
}
