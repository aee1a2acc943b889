/** Prints every import and name that breaks the rules of who may import whom. */
import { globSync, readFileSync } from 'node:fs';
import { checkLayers } from './layers/check-layers.ts';
import { readSourceTree } from './layers/source-tree.ts';
import { root } from './published-packages.ts';

const paths = globSync('packages/*/{src,test}/**/*.ts', { cwd: root }).toSorted();
const texts = new Map(paths.map((path) => [path, readFileSync(root + path, 'utf8')]));
const findings = checkLayers(readSourceTree(texts));

for (const { path, line, rule } of findings) console.error(`${path}:${line}  ${rule}`);
console.log(`layers: ${texts.size} files, ${findings.length} broken rules`);
process.exitCode = findings.length === 0 ? 0 : 1;
