import type { Comparison, ComparisonEntry } from 'kinora';
import { errorFacts } from '../command/tell-error.ts';
import type { Session } from '../session/session.ts';
import type { Output } from '../terminal/output.ts';
import { csvOf } from './csv-of.ts';
import { entryTable } from './entry-table.ts';
import { flagsOf } from './record-of.ts';

export interface Telling {
  readonly out: Output;
  readonly isCsv: boolean;
  readonly session: Pick<Session, 'world'>;
}

/** The figures: a table for people, JSON lines or CSV for programs. */
export function tellResults({ entries }: Comparison, { out, isCsv, session }: Telling): void {
  if (out.isJson) {
    for (const entry of entries) {
      out.result('entry', { ...factsOf(entry), world: session.world }, () => '');
    }
  } else {
    out.result('entries', {}, () => (isCsv ? csvOf(entries) : entryTable(entries, out)));
  }
}

function factsOf(entry: ComparisonEntry): object {
  const { index, provider, model, run, state, quote, translation, job } = entry;
  const about = { index, state, provider, model, run, job: job?.id, quote, translation, ref: job };
  if (entry.state !== 'succeeded') return { ...about, error: errorFacts(entry.error) };
  const { clip, actualCost, secondsToResult, costPerSecondMicroUsd } = entry;
  const { media, differences, saved, unmeasured } = entry;
  return {
    ...about,
    ...{ path: saved?.path, url: clip.url, seed: clip.seed, flags: flagsOf(entry) },
    ...{ costMicroUsd: actualCost?.microUsd, secondsToResult, costPerSecondMicroUsd },
    ...{ media, differences, adjusted: clip.adjusted, unsupported: clip.unsupported },
    ...(unmeasured !== undefined && { unmeasured: errorFacts(unmeasured) }),
  };
}
