import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Results } from '../results.ts';

/** Writes the document, its pictures and the figures that they were made from. */
export async function writeDocument(
  folder: string,
  document: string,
  results: Results,
): Promise<void> {
  const sections = results.sections.map(({ pictures = [], ...section }) => ({
    ...section,
    pictures: pictures.map(({ name, alt }) => ({ name, alt })),
  }));
  await writeFile(join(folder, 'benchmarks.md'), document);
  await writeFile(
    join(folder, 'benchmarks.json'),
    `${JSON.stringify({ ...results, sections }, undefined, 2)}\n`,
  );
  for (const { name, svg } of results.sections.flatMap(({ pictures = [] }) => pictures)) {
    await writeFile(join(folder, name), svg);
  }
}
