import { join } from 'node:path';
import { root } from '../published-packages.ts';

/** What measures Kinora against its peers; it is no part of the workspace's install. */
export const benchmarksFolder = join(root, 'packages/benchmarks');
