import type { MeasuredSubject, Results, Section } from '../results.ts';
import { tableOf, verdictsOf } from './table-of.ts';

/** The document that tells of a run: nothing in it comes from anywhere else. */
export function documentOf({ machine, subjects, seconds, sections }: Results): string {
  const { processor, cores, memoryGb, system, node, date } = machine;
  const judged = sections.flatMap(({ verdicts }) => verdicts);
  const all = judged.filter(({ isMet }) => isMet !== undefined).length;
  const met = judged.filter(({ isMet }) => isMet === true).length;
  return `${[
    '# Measured against the others',
    'Written by `npx -y pnpm@12.21.0 bench`, which measures everything below in one run and changes nothing by hand; its figures are kept in [benchmarks.json](benchmarks.json).',
    `**${met} of ${all} goals are met.** Measured on ${date} on ${cores} cores of ${processor} with ${memoryGb} GB, ${system}, Node ${node}, in ${seconds} seconds.`,
    ['Measured are:', ...subjects.map(subjectOf)].join('\n'),
    ...sections.map(sectionOf),
  ].join('\n\n')}\n`;
}

function subjectOf({ name, packages, isNeutral }: MeasuredSubject): string {
  const range = isNeutral ? 'the models of several companies' : 'the models of one company';
  return `- **${name}**: ${packages.join(', ')}; ${range}`;
}

function sectionOf(section: Section): string {
  const { name, how, notes = [], pictures = [] } = section;
  return [
    `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    how,
    tableOf(section),
    ...pictures.map(({ name: file, alt }) => `![${alt}](${file})`),
    verdictsOf(section),
    ...notes,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
