#!/usr/bin/env node
// A name that an old Node does not export would end the program before it can say why.
import module from 'node:module';
import { nodeRefusal } from './node-version.ts';

const refusal = nodeRefusal(process.versions.node);
if (refusal === undefined) {
  // Before anything else is loaded, so that the next start has less to do.
  module.enableCompileCache();
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  console.error(`kinora: ${refusal}`);
  process.exitCode = 1;
}
