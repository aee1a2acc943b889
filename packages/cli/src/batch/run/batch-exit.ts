import { EXIT, type ExitCode } from '../../command/exit-codes.ts';
import type { Ending } from './run-lines.ts';
import { totalOf, type Tally } from './tally.ts';

/** How the program ends: what a person has to see to comes before what time or money would mend. */
export function batchExit(tally: Tally, ending: Ending): ExitCode {
  if (ending === 'stopped') return EXIT.interrupted;
  if (tally.parked > 0) return EXIT.unknown;
  if (tally.done === totalOf(tally)) return EXIT.done;
  if (ending === 'budget') return EXIT.budget;
  return tally.done > 0 ? EXIT.partlyDone : EXIT.failed;
}
