import { ASKS_ON } from './asks-on.ts';
import { CANCELS } from './cancels.ts';
import { COUNTS_BILLS } from './counts-bills.ts';
import { DELIVERS_FILES } from './delivers-files.ts';
import { ENDS } from './ends.ts';
import { HEARS } from './hears.ts';
import { KEEPS_THE_KEY } from './keeps-the-key.ts';
import { LOOKS_FOR } from './looks-for.ts';
import { READS_STATES } from './reads-states.ts';
import { RESENDS } from './resends.ts';
import { RESUMES } from './resumes.ts';
import type { Rule } from './rule.ts';
import { SENDS } from './sends.ts';
import { SUBMITS_ONCE } from './submits-once.ts';
import { SURVIVES } from './survives.ts';

/** In the order of a job's life. */
export const ALL_RULES: readonly Rule[] = [
  ...SENDS,
  ...KEEPS_THE_KEY,
  ...DELIVERS_FILES,
  ...SUBMITS_ONCE,
  ...RESENDS,
  ...LOOKS_FOR,
  ...COUNTS_BILLS,
  ...READS_STATES,
  ...ASKS_ON,
  ...HEARS,
  ...ENDS,
  ...RESUMES,
  ...CANCELS,
  ...SURVIVES,
];
