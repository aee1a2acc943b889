/** Writes the catalogues of the adapters from their sources; with --check, only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogueFiles } from './catalogue/catalogue-files.ts';
import { root } from './published-packages.ts';

for (const { path, text, count } of await catalogueFiles()) {
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('.', `file://${root}${path}`), { recursive: true });
    writeFileSync(root + path, text);
    console.log(`${path}: ${count} endpoints, ${text.length} characters`);
  } else if (readFileSync(root + path, 'utf8') !== text) {
    console.error(`${path} is not what its sources say: run pnpm catalogue`);
    process.exitCode = 1;
  }
}
