import { createKinora, fal, runcomfy, wavespeed, type ModelEntry, type Provider } from 'kinora';
import { dataFile } from './data-file.ts';
import { encode } from './encode.ts';
import { readFal } from './fal/read-fal.ts';
import { fixedOf } from './fixed-of.ts';
import { knownFile } from './known-file.ts';
import { readModels } from './read-models.ts';
import type { Model, Row } from './row.ts';

/** A file of an adapter's package, by its path from the root. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
  readonly count: number;
}

/** What the catalogues of the adapters should be, and the types of what is in them. */
export async function catalogueFiles(): Promise<readonly CatalogueFile[]> {
  const options = { apiKey: 'none' };
  const files = await Promise.all([
    filesOf(fal(options), 'fal', readFal()),
    filesOf(wavespeed(options), 'WaveSpeed', readModels('wavespeed')),
    filesOf(runcomfy(options), 'RunComfy', readModels('runcomfy')),
  ]);
  return files.flat();
}

async function filesOf(
  provider: Provider,
  name: string,
  rows: readonly Row[],
): Promise<readonly CatalogueFile[]> {
  const { id } = provider.adapter;
  const folder = `packages/${id}/src/catalogue`;
  const entries = await entriesOf(provider, rows);
  return [
    { path: `${folder}/data.ts`, text: dataFile(name, encode(rows)), count: rows.length },
    {
      path: `${folder}/known-models.ts`,
      text: knownFile(id, name, entries),
      count: entries.length,
    },
  ];
}

/** The models as a client lists them: those that the adapter knows better are its own. */
async function entriesOf(provider: Provider, rows: readonly Row[]): Promise<readonly ModelEntry[]> {
  const models = Object.fromEntries(rows.map((row) => [row.id, modelOf(row)]));
  const adapter = { ...provider.adapter, catalogue: async () => models };
  return createKinora({ providers: [{ ...provider, adapter }] }).models();
}

function modelOf({ id, task, family, fields, isPartial, bindings, source }: Row): Model {
  const fixed = fixedOf(id, fields);
  return {
    task,
    ...(family !== undefined && { family }),
    fields: Object.fromEntries(fields),
    ...(bindings !== undefined && { bindings }),
    ...(fixed !== undefined && { fixed }),
    ...(isPartial && { isPartial }),
    source,
  };
}
