import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { link } from '../link.ts';
import { publishedPackages, root } from '../published-packages.ts';
import type { Snippet } from './snippets-in.ts';

/** Type-checks each snippet as a module; returns what is wrong, by document and line. */
export function checkSnippets(snippets: readonly Snippet[]): readonly string[] {
  const byName = new Map(snippets.map((snippet) => [snippet.name, snippet]));
  if (byName.size < snippets.length) throw new Error('two snippets have the same file name');
  const folder = mkdtempSync(join(tmpdir(), 'kinora-snippets-'));
  try {
    layOut(snippets, folder);
    const { status, stdout, stderr, error } = spawnSync(
      `${root}node_modules/.bin/tsc`,
      ['-p', folder, '--pretty', 'false'],
      { cwd: folder, encoding: 'utf8', timeout: longestMs },
    );
    if (status === 0) return [];
    const findings = stdout.split('\n').flatMap((line) => describeFinding(line, byName) ?? []);
    if (findings.length > 0) return findings;
    throw new Error(`tsc failed: ${stdout}${stderr}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// It takes seconds; one that hangs must not hold up the check.
const longestMs = 120_000;

/** The snippets in one folder, where the workspace's packages can be imported, as source. */
function layOut(snippets: readonly Snippet[], folder: string): void {
  const packages = publishedPackages();
  for (const { name, folder: source } of packages) link(name, source, folder);
  for (const { folder: source } of packages) {
    // Also what a package is only developed with: its document may show how the two meet.
    const libraries = `${source}/node_modules`;
    for (const name of globSync(['[!.@]*', '@*/*'], { cwd: libraries })) {
      link(name, join(libraries, name), folder);
    }
  }
  link('@types/node', `${root}node_modules/@types/node`, folder);
  for (const { name, lines } of snippets) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), lines.map(({ text }) => text).join('\n'));
  }
  const compilerOptions = {
    moduleDetection: 'force',
    // A relative import of a block that has a path leads to the repository.
    rootDirs: [folder, root],
    // A block shows a call, and need not use what it returns.
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const config = {
    extends: `${root}tsconfig.json`,
    compilerOptions,
    include: [],
    files: snippets.map(({ name }) => name),
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
}

/** A line of tsc's, in the document's terms; its further lines are kept as they are. */
function describeFinding(line: string, byName: ReadonlyMap<string, Snippet>): string | undefined {
  const [, name = '', number, message] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(line) ?? [];
  if (message === undefined) return line.trim() === '' ? undefined : line;
  const snippet = byName.get(name);
  const place = snippet?.lines[Number(number) - 1]?.line;
  if (snippet === undefined) return line;
  return `${snippet.document}:${place ?? snippet.lines.at(-1)?.line ?? 1}  ${message}`;
}
