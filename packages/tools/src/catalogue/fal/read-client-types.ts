import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from '../../published-packages.ts';
import { readTypeMap, type TypedEndpoint } from './read-type-map.ts';

/** The version of fal's client that the other sources are held against. */
const version = '1.10.1';

/** The type map of fal's official client, which the sandbox is tested with. */
export function readClientTypes(): ReadonlyMap<string, TypedEndpoint> {
  const { resolve } = createRequire(`${root}packages/sandbox/package.json`);
  const entry = resolve('@fal-ai/client/endpoints');
  const manifest = entry.replace(/src\/types\/endpoints\.js$/, 'package.json');
  const text = readFileSync(manifest, 'utf8');
  if (!text.includes(`"version": "${version}"`)) {
    throw new Error(`${manifest} is not ${version}: what the other sources add may be out of date`);
  }
  const path = entry.replace(/\.js$/, '.d.ts');
  return readTypeMap(path, readFileSync(path, 'utf8'));
}
