import { familiesOf } from './families.ts';
import { readFields } from './read-fields.ts';
import { readPrices } from './read-prices.ts';
import { readSource } from './read-source.ts';
import { readTable } from './read-table.ts';
import type { Row, Task } from './row.ts';
import { subjectOf } from './subject-of.ts';

/** Reads a provider's models from its table in sources/. */
export function readModels(provider: 'wavespeed' | 'runcomfy'): readonly Row[] {
  const path = `${provider}-models.tsv`;
  const familyOf = familiesOf(provider);
  return readTable(path, readSource(path), columns).map((row) => {
    const { id, task, known, source, remarks } = row;
    if (!isTask(task)) throw new SyntaxError(`${path}: ${id} has no task ${task}`);
    const fields = readFields(row.fields);
    if ((known === 'none') !== (fields.size === 0)) {
      throw new SyntaxError(
        `${path}: ${id} has ${fields.size} fields, of which ${known} are known`,
      );
    }
    const notes = remarks.split(' ');
    return {
      id,
      task,
      family: familyOf(id),
      fields,
      isPartial: known === 'some',
      prices: readPrices(row.prices, source),
      ...(notes.includes('v2') && { apiVersion: 'v2' }),
      ...(notes.includes('subject') && { bindings: subjectOf('image') }),
      source,
    };
  });
}

const columns = ['id', 'task', 'known', 'fields', 'prices', 'remarks', 'source'] as const;

const tasks = [
  'text-to-video',
  'image-to-video',
  'reference-to-video',
  'video-to-video',
  'audio-to-video',
] as const satisfies readonly Task[];

function isTask(word: string): word is Task {
  return tasks.some((task) => task === word);
}
