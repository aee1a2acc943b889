/** Installs the peers, packs Kinora, and measures both: everything that `packages/benchmarks` does. */
import { spawnSync } from 'node:child_process';
import { installPeers } from './bench/install-peers.ts';
import { installKinora } from './bench/install-kinora.ts';
import { benchmarksFolder } from './bench/benchmarks-folder.ts';
import { join } from 'node:path';

console.log('bench: installing the peers');
installPeers();
console.log('bench: building and packing Kinora');
installKinora();
const { status } = spawnSync(
  process.execPath,
  [join(benchmarksFolder, 'src/bench.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
