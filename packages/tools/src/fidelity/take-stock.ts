import { examine, fitted, type Examined, type Translator, type Verdict } from './examine.ts';
import { REQUESTS } from './neutral-requests.ts';

/** How one provider's endpoints take the neutral requests. */
export interface Stock {
  readonly endpoints: number;
  /** Endpoints that take at least one of the requests. */
  readonly reached: number;
  /** The requests as they are. */
  readonly plain: Counts;
  /** The same with the files that each endpoint needs. */
  readonly fitted: Counts;
}

export interface Counts {
  readonly valid: number;
  readonly refused: number;
  readonly wrong: number;
  /** Of the wrong ones, those in which something asked for is not and nothing says so. */
  readonly dropped: number;
}

/** One request at one endpoint. */
export interface Finding {
  readonly endpoint: Examined;
  readonly request: string;
  readonly isFitted: boolean;
  readonly verdict: Verdict;
}

/** Asks every endpoint everything, first as it is and then with what the endpoint needs. */
export async function findAll(
  kinora: Translator,
  endpoints: readonly Examined[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const endpoint of endpoints) {
    for (const [request, asked] of Object.entries(REQUESTS)) {
      const plain = await examine(kinora, endpoint, { asked, wire: {} });
      const more = await fitted(kinora, endpoint, asked);
      const isSame = more.asked === asked && Object.keys(more.wire).length === 0;
      const again = isSame ? plain : await examine(kinora, endpoint, more);
      findings.push({ endpoint, request, isFitted: false, verdict: plain });
      findings.push({ endpoint, request, isFitted: true, verdict: again });
    }
  }
  return findings;
}

export function takeStock(findings: readonly Finding[], provider: string): Stock {
  const own = findings.filter(({ endpoint }) => endpoint.provider === provider);
  const valid = own.filter(({ verdict }) => verdict.kind === 'valid');
  return {
    endpoints: new Set(own.map(({ endpoint }) => endpoint.id)).size,
    reached: new Set(valid.map(({ endpoint }) => endpoint.id)).size,
    plain: countsOf(own.filter(({ isFitted }) => !isFitted)),
    fitted: countsOf(own.filter(({ isFitted }) => isFitted)),
  };
}

function countsOf(findings: readonly Finding[]): Counts {
  const count = (kind: Verdict['kind']) =>
    findings.filter(({ verdict }) => verdict.kind === kind).length;
  const dropped = findings.filter(({ verdict }) => verdict.kind === 'wrong' && verdict.dropped > 0);
  return {
    valid: count('valid'),
    refused: count('refused'),
    wrong: count('wrong'),
    dropped: dropped.length,
  };
}
