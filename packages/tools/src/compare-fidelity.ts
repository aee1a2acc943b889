/** Puts the same requests to Kinora and to the AI SDK's adapter of fal; writes docs/fidelity.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKinora, fal, type Kinora } from 'kinora';
import { benchmarksFolder } from './bench/benchmarks-folder.ts';
import { installPeers } from './bench/install-peers.ts';
import { readBaseline } from './fidelity/baseline.ts';
import { allEndpoints } from './fidelity/endpoints.ts';
import { compareWithAiSdk } from './fidelity/peers/compare.ts';
import { pageOf } from './fidelity/peers/page-of.ts';
import { root } from './published-packages.ts';
import { runProgram } from './run-program.ts';

installPeers();
const kinora: Kinora = createKinora({ providers: [fal({ apiKey: 'none' })] });
const endpoints = await allEndpoints(kinora);
const versions = ['ai', '@ai-sdk/fal'].map((name) => `\`${name}\` is ${versionOf(name)}`);
const comparison = await compareWithAiSdk(kinora, endpoints);
const page = pageOf(readBaseline(), comparison, versions.join(', '));
const path = `${root}docs/fidelity.md`;
writeFileSync(path, page);
runProgram('oxfmt', [path]);
console.log(page);

function versionOf(name: string): string {
  const manifest = join(benchmarksFolder, 'node_modules', name, 'package.json');
  // Written by whoever published it.
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
