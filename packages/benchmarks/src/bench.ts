/** Measures Kinora and its peers, and writes docs/benchmarks.md from a run of everything. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measures } from './measures.ts';
import { describeMachine } from './report/describe-machine.ts';
import { describeSubjects } from './report/describe-subjects.ts';
import { documentOf } from './report/document-of.ts';
import { tableOf, verdictsOf } from './report/table-of.ts';
import { writeDocument } from './report/write-document.ts';
import { runMeasure } from './run/run-measure.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const names = measures.map(({ name }) => name.replaceAll(' ', '-'));
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Nothing is measured as ${unknown.join(', ')}, only ${names.join(', ')}`);
  process.exit(2);
}

const startedMs = performance.now();
const chosen = measures.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name.replaceAll(' ', '-')),
);
const sections = [];
for (const measure of chosen) {
  const section = await runMeasure(measure, values.quick);
  console.log(`\n${tableOf(section)}\n\n${verdictsOf(section)}\n`);
  sections.push(section);
}
const seconds = (performance.now() - startedMs) / 1000;
console.log(`bench: ${sections.length} measures in ${seconds.toFixed(0)} s`);

if (values.quick || positionals.length > 0) {
  console.log('bench: docs/benchmarks.md is written by a whole run alone');
} else {
  const about = { machine: describeMachine(), subjects: describeSubjects() };
  const results = { ...about, seconds: Math.round(seconds), sections };
  const docs = join(import.meta.dirname, '../../../docs');
  await writeDocument(docs, documentOf(results), results);
  console.log('bench: docs/benchmarks.md is written');
}
