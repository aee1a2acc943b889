import { once } from 'node:events';
import { forkSource } from '../fork-source.ts';
import type { Access, Bill, OracleAnswer, OracleOrder, OracleQuestion } from './oracle-process.ts';

/** The running providers, as the soak asks them. */
export interface Oracle {
  readonly access: Access;
  /** How many submits were accepted so far. */
  readonly accepted: () => Promise<number>;
  readonly bill: () => Promise<Bill>;
  readonly skip: (ms: number) => void;
  readonly close: () => void;
}

export async function startOracle(order: OracleOrder): Promise<Oracle> {
  const child = forkSource(new URL('oracle-process.ts', import.meta.url), order);
  const hear = async <Kind extends OracleAnswer['kind']>(kind: Kind) => {
    // The process tells nothing else, and answers one question at a time.
    const [answer] = (await once(child, 'message')) as [OracleAnswer];
    if (answer.kind !== kind) throw new Error(`the oracle said ${answer.kind}`);
    return answer as Extract<OracleAnswer, { readonly kind: Kind }>;
  };
  const { access } = await hear('open');
  let last: Promise<unknown> = Promise.resolve();
  const answer = <Kind extends 'count' | 'bill'>(kind: Kind) => {
    const next = last.then(() => {
      child.send({ kind } satisfies OracleQuestion);
      return hear(kind);
    });
    last = next;
    return next;
  };
  return {
    access,
    accepted: async () => (await answer('count')).accepted,
    bill: async () => (await answer('bill')).bill,
    skip: (ms) => void child.send({ kind: 'skip', ms } satisfies OracleQuestion),
    close: () => child.disconnect(),
  };
}
