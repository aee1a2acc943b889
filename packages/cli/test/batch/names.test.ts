import { describe, expect, it } from 'vitest';
import { matchEarlier } from '../../src/batch/plan/match-earlier.ts';
import { outputIssue, outputName } from '../../src/batch/plan/output-name.ts';
import { sameNames } from '../../src/batch/plan/same-names.ts';

const digest = '0123456789abcdef0123456789abcdef';

describe('the file of a line', () => {
  const nameOf = (line: { output?: string; id?: string; prompt?: string }) =>
    outputName({
      output: line.output,
      id: line.id,
      digest,
      request: { model: 'm', prompt: line.prompt },
    });

  it('is named by its output, else its id, else its prompt', () => {
    expect(nameOf({ output: 'a/b.webm', id: 'x' })).toBe('a/b.webm');
    expect(nameOf({ output: 'v1.hero' })).toBe('v1.hero');
    expect(nameOf({ output: 'cats' })).toBe('cats.mp4');
    expect(nameOf({ output: 'a/b/', id: 'x' })).toBe('a/b/x.mp4');
    expect(nameOf({ id: '../x y/日本' })).toBe('x-y-日本.mp4');
    expect(nameOf({ prompt: 'Two cats, boxing — hard!' })).toBe(
      'Two-cats-boxing-hard-01234567.mp4',
    );
    expect(nameOf({ prompt: '💥' })).toBe('01234567.mp4');
    expect(nameOf({})).toBe('01234567.mp4');
  });

  it.each([
    '../x.mp4',
    'a/../../x.mp4',
    '/etc/x.mp4',
    'a//x.mp4',
    './x.mp4',
    'C:\\x.mp4',
    'a\\x.mp4',
    'x\u0000.mp4',
    'x\u001b[2J.mp4',
    'nul.mp4',
    'a/con',
    'x. ',
    'MANIFEST.jsonl',
    'x.mp4.01234567.part',
    `${'x'.repeat(300)}.mp4`,
    '\ud800.mp4',
    'a/.mp4',
  ])('is refused where it leaves the folder or is no name everywhere: %j', (name) => {
    expect(outputIssue(name)).toMatchObject({ field: 'output' });
  });

  it.each(['x.mp4', 'a/b/x.mp4', '猫.mp4', 'x y.mp4', 'a..b.mp4', '.hidden/x.mp4'])(
    'is taken where it stays in the folder: %j',
    (name) => {
      expect(outputIssue(name)).toBeUndefined();
    },
  );
});

describe('lines of one batch', () => {
  const line = (number: number, file: string, id?: string, itsDigest = String(number)) => ({
    number,
    file,
    id,
    digest: itsDigest,
  });

  it('have ids and files of their own, by the rules of every disk', () => {
    const bad = sameNames([
      line(1, 'a.mp4', 'a'),
      line(2, 'b.mp4', 'a'),
      line(3, 'A.MP4', 'c'),
      line(4, 'caf\u00e9.mp4'),
      line(5, 'cafe\u0301.mp4'),
      line(6, 'x/y.mp4'),
      line(7, 'x'),
      line(8, 'a.mp4/z.mp4'),
      line(9, 'x/z.mp4'),
      line(10, 'w.mp4', undefined, 'same'),
      line(11, 'w.mp4', undefined, 'same'),
    ]);
    expect(bad.map(({ number, issues }) => [number, issues[0]?.field, issues[0]?.given])).toEqual([
      [2, 'id', '"a", as line 1 has'],
      [3, 'output', '"A.MP4", where line 1 saves "a.mp4"'],
      [5, 'output', '"cafe\u0301.mp4", where line 4 saves "caf\u00e9.mp4"'],
      [7, 'output', '"x", where line 6 saves "x/y.mp4"'],
      [8, 'output', '"a.mp4/z.mp4", where line 1 saves "a.mp4"'],
      [11, 'line', 'the same request as line 10'],
    ]);
  });

  it('keep the copy of their request that they were, wherever they stand and whatever they are called', () => {
    const a = { digest: 'a' };
    const earlier = [
      { ...a, id: 'one', copy: 1 },
      { ...a, id: 'two', copy: 2 },
      { digest: 'b', copy: 1 },
    ];
    const lines = (...ids: (string | undefined)[]) => ids.map((id) => ({ ...a, id }));
    expect(matchEarlier(lines('two', 'one'), earlier)).toEqual([2, 1]);
    expect(matchEarlier(lines('two'), earlier)).toEqual([2]);
    expect(matchEarlier(lines('renamed', 'two'), earlier)).toEqual([1, 2]);
    expect(matchEarlier(lines('one', 'two', 'three'), earlier)).toEqual([1, 2, 3]);
    expect(matchEarlier(lines('three', 'two', 'one'), earlier)).toEqual([3, 2, 1]);
    expect(matchEarlier(lines(undefined), earlier)).toEqual([1]);
    expect(matchEarlier(lines('x', 'y'), [])).toEqual([1, 2]);
  });
});
