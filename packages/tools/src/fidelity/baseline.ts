import { readFileSync, writeFileSync } from 'node:fs';
import type { Stock } from './take-stock.ts';

/** What is kept of a report, to be held against the next. */
export interface Baseline {
  readonly providers: Readonly<Record<string, Stock>>;
  /** Bodies that were compiled against the types of fal's client. */
  readonly compiled: number;
}

const place = new URL('baseline.json', import.meta.url);

export function readBaseline(): Baseline {
  // Written by writeBaseline alone.
  return JSON.parse(readFileSync(place, 'utf8')) as Baseline;
}

export function writeBaseline(baseline: Baseline): void {
  writeFileSync(place, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** What has become worse; anything wrong is, whatever was before. */
export function shrunken(before: Baseline, now: Baseline): readonly string[] {
  const lost = Object.entries(before.providers).flatMap(
    ([provider, { reached, plain, fitted }]) => {
      const stock = now.providers[provider];
      const pairs = [
        ['endpoints reached', reached, stock?.reached],
        ['valid bodies', plain.valid, stock?.plain.valid],
        ['valid bodies with what is needed', fitted.valid, stock?.fitted.valid],
      ] as const;
      return pairs.flatMap(([what, was, is = 0]) =>
        is < was ? [`${provider}: ${is} ${what}, not ${was}`] : [],
      );
    },
  );
  const wrong = Object.entries(now.providers).flatMap(([provider, { plain, fitted }]) =>
    plain.wrong + fitted.wrong > 0 ? [`${provider}: ${plain.wrong + fitted.wrong} wrong`] : [],
  );
  const compiled =
    now.compiled < before.compiled ? [`${now.compiled} compiled, not ${before.compiled}`] : [];
  return [...lost, ...wrong, ...compiled];
}
