import { usd } from '../../money/usd.ts';
import type { Session } from '../../session/session.ts';
import { printable } from '../../terminal/printable.ts';
import type { BatchCall } from '../batch-options.ts';
import type { Purse } from '../run/purse.ts';
import type { Ending } from '../run/run-lines.ts';
import { totalOf, type Tally } from '../run/tally.ts';

export interface BatchEnd {
  /** Of the manifest. */
  readonly path: string;
  readonly ending: Ending;
  readonly tally: Tally;
  readonly purse: Purse;
  readonly world: Session['world'];
}

/** Says what came of a batch, what it cost, and what to do about the rest. */
export function tellEnd({ out }: Pick<BatchCall, 'out'>, end: BatchEnd): void {
  const { path, ending, tally, purse } = end;
  const spentMicroUsd = purse.spentMicroUsd + purse.heldMicroUsd;
  const facts = {
    ending,
    ...tally,
    spentMicroUsd,
    leftMicroUsd: purse.leftMicroUsd,
    manifest: path,
  };
  out.result('batch', facts, () =>
    [
      `${tally.done} of ${totalOf(tally)} videos are there, ${spentText(spentMicroUsd, end)}.`,
      `Manifest: ${printable(path)}`,
    ].join('\n'),
  );
  for (const remark of remarksOn(end)) out.note(remark);
}

function spentText(microUsd: number, { world }: BatchEnd): string {
  const spent = `${usd(microUsd)} spent over all runs`;
  return world === 'sandbox' ? `${spent}, were it not the sandbox` : spent;
}

function remarksOn({ ending, tally, purse }: BatchEnd): readonly string[] {
  const { open, waiting, parked } = tally;
  const again = 'The same command goes on from here, and pays for nothing twice.';
  return [
    ...(open === 0 ? [] : [`${open} paid for and not here yet, see the manifest.`]),
    ...(parked === 0
      ? []
      : [
          `${parked} parked: nobody knows whether they were paid for. Their handles are in the manifest.`,
        ]),
    ...(ending === 'budget'
      ? [
          `The ceiling has no room for the next video: ${usd(purse.leftMicroUsd ?? 0)} are left. Raise --max-cost to go on.`,
        ]
      : []),
    ...(ending === 'failure' && waiting > 0
      ? [
          `${waiting} not begun after a failure. --keep-going passes over a line that fails by itself.`,
        ]
      : []),
    ...(open + waiting === 0 ? [] : [again]),
  ];
}
