import { expect, test } from 'vitest';
import { documentOf } from '../src/report/document-of.ts';
import type { Section } from '../src/results.ts';

const section: Section = {
  name: 'weight',
  how: 'A program is bundled.',
  columns: [
    { key: 'gzipBytes', title: 'gzip, kB', per: 1000, digits: 1 },
    { key: 'error', title: 'error' },
    { key: 'hasKept', title: 'kept' },
  ],
  rows: [
    { subject: 'kinora', values: { gzipBytes: 20_040, hasKept: true } },
    { subject: 'ai', values: { gzipBytes: 0, error: 'a | b\nc', hasKept: false } },
  ],
  verdicts: [
    { goal: 'at most 20 kB', isMet: false, figure: '20.04 kB' },
    { goal: 'kept', isMet: true, figure: 'yes' },
    { goal: 'with 10,000 jobs' },
  ],
  notes: ['Nothing else.'],
  pictures: [{ name: 'weight.svg', alt: 'Two bars', svg: '<svg/>' }],
};

test('the document says what was measured, on which machine, and which goals are not met', () => {
  const machine = {
    processor: 'Some CPU',
    cores: 2,
    memoryGb: 8,
    system: 'Linux 6',
    node: 'v24.0.0',
    date: '2026-11-28',
  };
  const subjects = [{ name: 'ai', packages: ['ai 7.0.0', '@ai/fal 3.0.0'], isNeutral: true }];
  const document = documentOf({ machine, subjects, seconds: 12, sections: [section] });
  expect(document.slice(document.indexOf('**'))).toBe(`**1 of 2 goals are met.** \
Measured on 2026-11-28 on 2 cores of Some CPU with 8 GB, Linux 6, Node v24.0.0, in 12 seconds.

Measured are:
- **ai**: ai 7.0.0, @ai/fal 3.0.0; the models of several companies

## Weight

A program is bundled.

|        | gzip, kB | error    | kept |
| ------ | -------: | -------- | ---- |
| kinora |     20.0 | –        | yes  |
| ai     |      0.0 | a \\| b c | no   |

![Two bars](weight.svg)

- **Not met**: at most 20 kB (20.04 kB)
- Met: kept (yes)
- Not measured by this run: with 10,000 jobs

Nothing else.
`);
});
