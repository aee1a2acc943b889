import { CLAIMS } from './claims.ts';
import { COMMITS } from './commits.ts';
import { KEEPS_ROWS } from './keeps-rows.ts';
import { OUTLIVES } from './outlives.ts';
import { REMEMBERS } from './remembers.ts';
import type { StoreRule } from './rule.ts';
import { SPENDS } from './spends.ts';

/** In the order in which a job meets them. */
export const ALL_STORE_RULES: readonly StoreRule[] = [
  ...KEEPS_ROWS,
  ...COMMITS,
  ...SPENDS,
  ...CLAIMS,
  ...REMEMBERS,
  ...OUTLIVES,
];
