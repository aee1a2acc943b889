import type { BadLine } from '../read/batch-line.ts';
import { shown } from '../shown.ts';
import { outputKey } from './output-name.ts';

interface Named {
  readonly number: number;
  readonly id: string | undefined;
  readonly digest: string;
  readonly file: string;
}

/** Lines that cannot stand beside one before them: an id twice, or one file for two videos. */
export function sameNames(lines: readonly Named[]): readonly BadLine[] {
  const byId = new Map<string, Named>();
  const byFile = new Map<string, Named>();
  const byFolder = new Map<string, Named>();
  const bad: BadLine[] = [];
  for (const line of lines) {
    const { number, id, file } = line;
    const key = outputKey(file);
    const twin = id === undefined ? undefined : byId.get(id);
    const rival = byFile.get(key) ?? byFolder.get(key);
    const folders = foldersOf(key);
    const blocked = folders.map((folder) => byFile.get(folder)).find((each) => each !== undefined);
    if (twin !== undefined) bad.push({ number, issues: [idTwice(twin, line)] });
    else if (rival !== undefined) bad.push({ number, issues: [fileTwice(rival, line)] });
    else if (blocked !== undefined) bad.push({ number, issues: [fileTwice(blocked, line)] });
    if (id !== undefined && twin === undefined) byId.set(id, line);
    if (rival !== undefined || blocked !== undefined) continue;
    byFile.set(key, line);
    for (const folder of folders) if (!byFolder.has(folder)) byFolder.set(folder, line);
  }
  return bad;
}

function foldersOf(key: string): readonly string[] {
  const parts = key.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function idTwice(twin: Named, { id }: Named) {
  const given = `${shown(id)}, as line ${twin.number} has`;
  return { field: 'id', given, allowed: 'a name of its own for each line' };
}

function fileTwice(rival: Named, line: Named) {
  if (rival.digest === line.digest && line.id === undefined) {
    const given = `the same request as line ${rival.number}`;
    return {
      field: 'line',
      given,
      allowed: 'each request once; to have both made, give each an id',
    };
  }
  const given = `${shown(line.file)}, where line ${rival.number} saves ${shown(rival.file)}`;
  return { field: 'output', given, allowed: 'a file of its own for each line' };
}
