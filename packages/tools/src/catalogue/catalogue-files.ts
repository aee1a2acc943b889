import { dataFile } from './data-file.ts';
import { encode } from './encode.ts';
import { readFal } from './fal/read-fal.ts';
import { readModels } from './read-models.ts';
import type { Row } from './row.ts';

/** A file of an adapter's package, by its path from the root. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
  readonly count: number;
}

/** What the catalogues of the adapters should be. */
export function catalogueFiles(): readonly CatalogueFile[] {
  return [
    file('fal', 'fal', readFal()),
    file('wavespeed', 'WaveSpeed', readModels('wavespeed')),
    file('runcomfy', 'RunComfy', readModels('runcomfy')),
  ];
}

function file(folder: string, name: string, rows: readonly Row[]): CatalogueFile {
  const path = `packages/${folder}/src/catalogue/data.ts`;
  return { path, text: dataFile(name, encode(rows)), count: rows.length };
}
