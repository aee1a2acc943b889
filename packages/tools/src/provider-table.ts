/** Writes the table of providers into README.md from the adapters; with --check, only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fal, runcomfy, wavespeed } from 'kinora';
import { root } from './published-packages.ts';
import { replaceTable, tableOf } from './provider-table/table-of.ts';

const path = `${root}README.md`;
const before = readFileSync(path, 'utf8');
const after = replaceTable(before, tableOf([fal(), wavespeed(), runcomfy()]));

if (!process.argv.includes('--check')) writeFileSync(path, after);
else if (before !== after) {
  console.error('The table of providers in README.md is out of date: run pnpm provider-table');
  process.exitCode = 1;
}
