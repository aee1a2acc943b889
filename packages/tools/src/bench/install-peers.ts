import { runProgram } from '../run-program.ts';
import { benchmarksFolder } from './benchmarks-folder.ts';

/**
 * Installs what Kinora is measured against, by a lockfile of its own, and type-checks the programs
 * that use it, which the check of the workspace leaves out.
 */
export function installPeers(): void {
  const folder = benchmarksFolder;
  runProgram('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], { folder });
  runProgram('tsc', ['-p', folder]);
}
