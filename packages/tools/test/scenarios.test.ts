import { describe, expect, it } from 'vitest';
import { checkScenarios } from '../src/scenarios/check-scenarios.ts';
import { idsIn } from '../src/scenarios/ids-in.ts';
import { REGISTER } from '../src/scenarios/register.ts';
import { titlesIn } from '../src/scenarios/titles-in.ts';

describe('the ids in a title', () => {
  it.each([
    ['A1: a reply that is lost', ['A1']],
    ['A4, J12: what is no JSON', ['A4', 'J12']],
    ['B1 to B4: 429 is sent again', ['B1', 'B2', 'B3', 'B4']],
    ['a submit in doubt (A1-A3)', ['A1', 'A2', 'A3']],
    ['a submit in doubt (A9–A11, B1)', ['A9', 'A10', 'A11', 'B1']],
    ['from A20 to B1', ['A20', 'B1']],
    ['B4 to B1', []],
    ['H264 in an MP4, at 1A1 and A100', []],
    ['no id at all', []],
  ])('%s', (title, ids) => {
    expect(idsIn(title)).toEqual(ids);
  });
});

describe('the titles in a file', () => {
  it('are those of tests and groups, and of rows that become titles', () => {
    const text = `
      describe('group', () => {
        test.each([1])('each %i', () => {});
        describe.skipIf(true)('skipped', () => {});
        it(\`all of \${names}\`, () => {});
      });
      const rows = [['A1: a row', 2], ['no row', 3], 'A1, B2: another', 'H264: none'];
      const rules = [{ title: 'a rule (A3)', other: 'B5 is not told' }];
      other('C1 in a call');`;
    expect(titlesIn('x.test.ts', text)).toEqual([
      { text: 'group', line: 2 },
      { text: 'each %i', line: 3 },
      { text: 'skipped', line: 4 },
      { text: 'all of …', line: 5 },
      { text: 'A1: a row', line: 7 },
      { text: 'A1, B2: another', line: 7 },
      { text: 'a rule (A3)', line: 8 },
    ]);
  });

  it('cannot be read where the file is no TypeScript', () => {
    expect(() => titlesIn('x.test.ts', 'test(')).toThrow(/x\.test\.ts/);
  });
});

describe('the register of scenarios', () => {
  const register = { A1: 'lost', A2: 'reset', A3: 'cut' };
  const check = (title: string, notYet: Readonly<Record<string, string>> = {}) =>
    checkScenarios(new Map([['a.test.ts', `test('${title}', () => {});`]]), register, notYet);

  it('is covered when each id is in a title, or has a reason', () => {
    expect(check('A1-A2: both', { A3: 'later' })).toEqual({ findings: [], tested: ['A1', 'A2'] });
  });

  it('tells a scenario without a test', () => {
    expect(check('A1, A3: two').findings).toEqual(['A2 has no test: reset']);
  });

  it('tells an id that no scenario has', () => {
    expect(check('A1 to A4: too many').findings).toEqual(['a.test.ts:1  no scenario is called A4']);
    expect(check('A1 to A3: all', { toString: 'no' }).findings).toEqual([
      'toString is listed without a test, and no scenario',
    ]);
  });

  it('tells a reason that has become untrue', () => {
    expect(check('A1 to A3: all', { A3: 'later' }).findings).toEqual([
      'A3 has a test, so it leaves the list of those without one',
    ]);
  });

  it('has 148 of them, numbered without gaps', () => {
    const parts = Object.groupBy(Object.keys(REGISTER), (id) => id.charAt(0));
    const counts = Object.entries(parts).map(([part, ids = []]) => {
      expect(ids).toEqual(ids.map((_, index) => `${part}${index + 1}`));
      return `${part}${ids.length}`;
    });
    expect(counts.join(' ')).toBe('A20 B13 C18 D17 E12 F12 G12 H15 I6 J16 K7');
  });
});
