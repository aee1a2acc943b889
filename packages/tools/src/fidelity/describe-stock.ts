import type { Counts, Finding, Stock } from './take-stock.ts';

/**
 * One line a provider, then the endpoints that no request reaches and why, then why requests were
 * refused, the usual reasons first.
 */
export function describeStock(
  stocks: Readonly<Record<string, Stock>>,
  findings: readonly Finding[],
): readonly string[] {
  const lines = Object.entries(stocks).map(
    ([provider, { endpoints, reached, plain, fitted }]) =>
      `${provider}: ${reached} of ${endpoints} endpoints reached; ${say(plain)}; ` +
      `with what each endpoint needs ${say(fitted)}`,
  );
  return [
    ...lines,
    ...unreachedIn(findings),
    'refused, most often:',
    ...reasonsIn(findings).map((line) => `  ${line}`),
  ];
}

function say({ valid, refused, wrong, dropped }: Counts): string {
  return `${valid} valid, ${refused} refused, ${wrong} wrong, ${dropped} with silent drops`;
}

function unreachedIn(findings: readonly Finding[]): readonly string[] {
  const nameOf = ({ endpoint: { provider, id } }: Finding) => `${provider}:${id}`;
  const reached = new Set(findings.filter(({ verdict }) => verdict.kind === 'valid').map(nameOf));
  const names = [...new Set(findings.map(nameOf))].filter((name) => !reached.has(name));
  return names.map((name) => {
    const [first] = findings.filter((each) => each.isFitted && nameOf(each) === name);
    const reasons = first?.verdict.kind === 'refused' ? first.verdict.reasons : [];
    return `not reached: ${name} (${reasons.join(', ')})`;
  });
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
