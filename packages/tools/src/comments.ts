/** Prints every comment that breaks a rule of the house. */
import { globSync, readFileSync } from 'node:fs';
import { checkComments } from './comments/check-comments.ts';
import { root } from './published-packages.ts';

const paths = globSync('packages/*/{src,test}/**/*.ts', { cwd: root }).toSorted();
const findings = paths.flatMap((path) =>
  checkComments(path, readFileSync(root + path, 'utf8')).map(
    ({ line, rule }) => `${path}:${line}  ${rule}`,
  ),
);

for (const finding of findings) console.error(finding);
console.log(`comments: ${paths.length} files, ${findings.length} broken rules`);
process.exitCode = findings.length === 0 ? 0 : 1;
