import { describe, expect, it } from 'vitest';
import { checkComments } from '../src/comments/check-comments.ts';

const broken = (text: string) =>
  checkComments('file.ts', text).map(({ line, rule }) => `${line} ${rule}`);

describe('comments', () => {
  it('may say why, in prose and with names of code', () => {
    const text = `
      /** How long to wait, e.g. \`wait({ intervalMs: 5 })\`. */
      // Two cores: more workers only take turns.
      export const intervalMs = 5; // Milliseconds; the provider asks for it.`;
    expect(broken(text)).toEqual([]);
  });

  it('may not say that work is left', () => {
    expect(broken('const a = 1;\n// TODO the rest')).toEqual([
      '2 finish it, or say so where work is planned',
    ]);
    expect(broken('/**\n * FIXME: later\n */')).toHaveLength(1);
    expect(broken('// The word TODO inside a sentence.')).toEqual([]);
  });

  it('may not be a banner', () => {
    const rule = '1 no banners: a file with sections is two files';
    expect(broken('// ---------- helpers')).toEqual([rule]);
    expect(broken('/* ======= */')).toEqual([rule]);
  });

  it('may not hold code', () => {
    expect(broken('const a = 1;\n// const b = 2;\n// if (b > a) {\n//   run();\n// }')).toEqual([
      '2 no code in comments: version control keeps it',
    ]);
  });

  it('switches a rule off only with a reason', () => {
    const rule = '1 say why the rule is off: `-- the reason`';
    expect(broken('// oxlint-disable-next-line no-console')).toEqual([rule]);
    expect(broken('// @ts-expect-error')).toEqual([rule]);
    expect(broken('// oxlint-disable-next-line no-console -- a program')).toEqual([]);
    expect(broken('// @ts-expect-error: a string is what is tested')).toEqual([]);
  });

  it('is not text that looks like one', () => {
    expect(broken("const url = 'https://example.com // TODO'; const b = '// -----';")).toEqual([]);
  });
});
