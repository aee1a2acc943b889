import type { Counts, Finding, Stock } from './take-stock.ts';

/** One line a provider, then why requests were refused, the usual reasons first. */
export function describeStock(
  stocks: Readonly<Record<string, Stock>>,
  findings: readonly Finding[],
): readonly string[] {
  const lines = Object.entries(stocks).map(
    ([provider, { endpoints, reached, plain, fitted }]) =>
      `${provider}: ${reached} of ${endpoints} endpoints reached; ${say(plain)}; ` +
      `with what each endpoint needs ${say(fitted)}`,
  );
  return [...lines, 'refused, most often:', ...reasonsIn(findings).map((line) => `  ${line}`)];
}

function say({ valid, refused, wrong }: Counts): string {
  return `${valid} valid, ${refused} refused, ${wrong} wrong`;
}

const SHOWN = 15;

function reasonsIn(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { verdict, isFitted } of findings) {
    if (verdict.kind !== 'refused' || !isFitted) continue;
    for (const reason of verdict.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const usual = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, SHOWN);
  return usual.map(([reason, count]) => `${count} × ${reason}`);
}
