/** Type-checks every `ts` block of the documents, as a reader who copies it would. */
import { globSync, readFileSync } from 'node:fs';
import { root } from './published-packages.ts';
import { checkSnippets } from './snippets/check-snippets.ts';
import { snippetsIn } from './snippets/snippets-in.ts';

const documents = globSync(['README.md', 'docs/guide/*.md', 'packages/*/README.md'], { cwd: root });
const snippets = documents
  .toSorted()
  .flatMap((path) => snippetsIn(path, readFileSync(root + path, 'utf8')));
const findings = checkSnippets(snippets);

for (const finding of findings) console.error(finding);
console.log(
  `snippets: ${snippets.length} in ${documents.length} documents, ${findings.length} lines of errors`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
