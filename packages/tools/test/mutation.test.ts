import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groups } from '../src/mutation/groups.ts';
import { percentOf, scoreOfAll, scoresIn } from '../src/mutation/scores-in.ts';
import { tableOf } from '../src/mutation/table-of.ts';
import { root } from '../src/published-packages.ts';

const mutants = (...states: readonly string[]) => ({
  mutants: states.map((status) => ({ status })),
});

test('a mutant counts as noticed when a test fails or never ends', () => {
  const report = {
    files: {
      'b.ts': mutants('Killed', 'Survived', 'Timeout', 'NoCoverage', 'Killed'),
      'a.ts': mutants('Killed'),
    },
  };
  expect(scoresIn(report)).toEqual([
    { place: 'a.ts', mutants: 1, killed: 1, survived: 0 },
    { place: 'b.ts', mutants: 5, killed: 3, survived: 2 },
  ]);
});

test('a mutant that does not compile, or is left out for a reason, counts neither way', () => {
  const report = {
    files: { 'a.ts': mutants('Killed', 'CompileError', 'RuntimeError', 'Ignored') },
  };
  expect(scoresIn(report)).toEqual([{ place: 'a.ts', mutants: 1, killed: 1, survived: 0 }]);
});

test('files are summed by mutants, not by their percents', () => {
  const small = { place: 'a.ts', mutants: 1, killed: 0, survived: 1 };
  const large = { place: 'b.ts', mutants: 9, killed: 9, survived: 0 };
  const total = scoreOfAll('both', [small, large]);
  expect(total).toEqual({ place: 'both', mutants: 10, killed: 9, survived: 1 });
  expect([small, large, total].map(percentOf)).toEqual([0, 100, 90]);
});

test('a table shows what was done to each file', () => {
  const scores = [
    { place: 'packages/a.ts', mutants: 12, killed: 11, survived: 1 },
    { place: 'all', mutants: 0, killed: 0, survived: 0 },
  ];
  expect(tableOf(scores)).toBe(
    [
      '                mutants    killed  survived     score',
      'packages/a.ts        12        11         1    91.7 %',
      'all                   0         0         0   100.0 %',
    ].join('\n'),
  );
});

test.each(Object.entries(groups))('the group %s names files that there are', (_name, group) => {
  for (const pattern of [...group.sources, ...group.tests]) {
    expect(globSync(pattern, { cwd: root }), pattern).not.toEqual([]);
  }
});
