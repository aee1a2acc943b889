import { describe, expect, it } from 'vitest';
import { checkSnippets } from '../src/snippets/check-snippets.ts';
import { snippetsIn } from '../src/snippets/snippets-in.ts';

const fence = '```';

const read = (...lines: readonly string[]) =>
  snippetsIn('docs/guide/jobs.md', lines.join('\n')).map(({ name, lines: module }) => ({
    name,
    lines: module.map(({ line, text }) => `${line} ${text}`),
  }));

const check = (...lines: readonly string[]) =>
  checkSnippets(snippetsIn('docs/guide/jobs.md', lines.join('\n')));

describe('the snippets of a document', () => {
  it('are its ts blocks, each a module whose lines know their place', () => {
    expect(
      read(
        '# Jobs',
        `${fence}ts`,
        'const one = 1;',
        '',
        'one;',
        fence,
        `${fence}sh`,
        'npm install',
        fence,
        `- an item`,
        `  ${fence}ts`,
        '  const two = 2;',
        `  ${fence}`,
      ),
    ).toEqual([
      { name: 'docs-guide-jobs-1.ts', lines: ['3 const one = 1;', '4 ', '5 one;'] },
      { name: 'docs-guide-jobs-2.ts', lines: ['12   const two = 2;'] },
    ]);
  });

  it('begin with what the comment just above them holds', () => {
    expect(
      read(
        '<!-- snippet: declare const one: 1; -->',
        '',
        `${fence}ts`,
        'one;',
        fence,
        '<!-- snippet:',
        'declare const two: 2;',
        '-->',
        `${fence}ts`,
        'two;',
        fence,
      ),
    ).toEqual([
      { name: 'docs-guide-jobs-1.ts', lines: ['1  declare const one: 1;', '4 one;'] },
      {
        name: 'docs-guide-jobs-2.ts',
        lines: ['6 ', '7 declare const two: 2;', '8 ', '10 two;'],
      },
    ]);
  });

  it('begin with nothing of a comment that stands above other text', () => {
    expect(
      read('<!-- snippet: declare const one: 1; -->', 'A word.', `${fence}ts`, 'one;', fence),
    ).toEqual([{ name: 'docs-guide-jobs-1.ts', lines: ['4 one;'] }]);
  });

  it('have the name that a comment gives them', () => {
    expect(
      read('<!-- snippet file: acme.ts -->', `${fence}ts`, 'export const a = 1;', fence),
    ).toEqual([{ name: 'acme.ts', lines: ['1 ', '3 export const a = 1;'] }]);
  });

  it('have the path that a comment gives them, and begin with what it holds', () => {
    expect(
      read('<!-- snippet file: packages/a/b.ts', 'type B = 1;', '-->', `${fence}ts`, '1;', fence),
    ).toEqual([{ name: 'packages/a/b.ts', lines: ['1 ', '2 type B = 1;', '3 ', '5 1;'] }]);
  });

  it('are refused when a comment has no end', () => {
    expect(() => read('# Jobs', '<!-- snippet: declare const one: 1;')).toThrow(
      'docs/guide/jobs.md:2  the comment has no end',
    );
  });
});

describe('the check of snippets', () => {
  it('passes what imports packages and named snippets, and awaits at the top', () => {
    expect(
      check(
        '<!-- snippet file: request.ts -->',
        `${fence}ts`,
        "import type { VideoRequest } from 'kinora';",
        "export const request: VideoRequest = { model: 'fox', prompt: 'A fox.' };",
        fence,
        '<!-- snippet: import { createKinora, fal } from "kinora"; -->',
        `${fence}ts`,
        "import { request } from './request.ts';",
        'const kinora = createKinora({ providers: [fal()] });',
        "const clip = await kinora.generate(request, { provider: 'fal' });",
        fence,
      ),
    ).toEqual([]);
  });

  it('finds the files of the repository beside a block that has a path in it', () => {
    expect(
      check(
        '<!-- snippet file: packages/tools/src/sample.ts -->',
        `${fence}ts`,
        "import { root } from './published-packages.ts';",
        'root satisfies string;',
        fence,
      ),
    ).toEqual([]);
  });

  it('says at which line of the document a block or what it begins with is wrong', () => {
    expect(
      check(
        '<!-- snippet: declare const seed: Seed; -->',
        `${fence}ts`,
        'seed;',
        'const text: string = 1;',
        fence,
        `${fence}ts`,
        'const text = seed;',
        fence,
      ),
    ).toEqual([
      "docs/guide/jobs.md:1  error TS2304: Cannot find name 'Seed'.",
      "docs/guide/jobs.md:4  error TS2322: Type 'number' is not assignable to type 'string'.",
      "docs/guide/jobs.md:7  error TS2304: Cannot find name 'seed'.",
    ]);
  });
});
