/** Prints every scenario of the register that has neither a test nor a reason for having none. */
import { globSync, readFileSync } from 'node:fs';
import { root } from './published-packages.ts';
import { checkScenarios } from './scenarios/check-scenarios.ts';
import { NOT_YET } from './scenarios/not-yet.ts';
import { REGISTER } from './scenarios/register.ts';

// The rules of the suites become tests of every adapter and every store.
const places = ['packages/*/test/**/*.test.ts', 'packages/testing/src/{contract,store}/*.ts'];
// Their titles are about titles.
const own = ['packages/tools/test/**'];
const paths = globSync(places, { cwd: root, exclude: own }).toSorted();
const texts = new Map(paths.map((path) => [path, readFileSync(root + path, 'utf8')]));
const { findings, tested } = checkScenarios(texts, REGISTER, NOT_YET);

for (const finding of findings) console.error(finding);
const untested = Object.keys(NOT_YET).length;
const total = Object.keys(REGISTER).length;
console.log(`scenarios: ${tested.length} of ${total} tested, ${untested} not yet`);
process.exitCode = findings.length === 0 ? 0 : 1;
