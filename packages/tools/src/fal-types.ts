/** Prints what a newer `endpoints.ts` of fal's client says, for a file of catalogue/sources. */
import { readFileSync } from 'node:fs';
import { newerTypes } from './catalogue/fal/newer-types.ts';
import { readClientTypes } from './catalogue/fal/read-client-types.ts';
import { readTypeMap } from './catalogue/fal/read-type-map.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node --conditions=@kinora/source packages/tools/src/fal-types.ts <file>');
  process.exitCode = 1;
} else {
  const lines = newerTypes(readClientTypes(), readTypeMap(path, readFileSync(path, 'utf8')));
  for (const line of lines) console.log(line);
}
