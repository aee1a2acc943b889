import type { Listed } from '../engine/search.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { SKEW_MS } from './times.ts';

/**
 * A list counts as incomplete where its provider's clock and this one are so far apart that it may
 * have left out the job: it was asked for from a moment on that this clock has told.
 */
export function asFarAsClocksAgree(
  listed: Listed,
  { now, toldAt }: { readonly now: number; readonly toldAt: number | undefined },
): Listed {
  if (listed.kind !== 'listed' || toldAt === undefined) return listed;
  const apartMs = Math.abs(toldAt - now);
  if (apartMs <= SKEW_MS) return listed;
  const message = `the clock here and the provider's are ${Math.round(apartMs / 1000)} s apart`;
  const details = { phase: 'check', mayHaveCharged: 'unknown' } as const;
  return { ...listed, complete: false, error: new KinoraError('invalid_reply', message, details) };
}

export function toldAtIn(listed: Listed | undefined): number | undefined {
  return listed?.kind === 'listed' ? listed.toldAt : undefined;
}
