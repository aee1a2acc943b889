/** Writes the table of providers into README.md from the adapters; with --check, only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadAdapter } from '@kinora/core/adapter';
import { createKinora, fal, runcomfy, wavespeed } from 'kinora';
import { root } from './published-packages.ts';
import { replaceTable, tableOf } from './provider-table/table-of.ts';

const path = `${root}README.md`;
const before = readFileSync(path, 'utf8');
const options = { apiKey: 'none' };
const providers = [fal(options), wavespeed(options), runcomfy(options)];
const models = await createKinora({ providers }).models();
const adapters = await Promise.all(providers.map(({ adapter }) => loadAdapter(adapter)));
const after = replaceTable(before, tableOf(adapters, models));

if (!process.argv.includes('--check')) writeFileSync(path, after);
else if (before !== after) {
  console.error('The table of providers in README.md is out of date: run pnpm provider-table');
  process.exitCode = 1;
}
