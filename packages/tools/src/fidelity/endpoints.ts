import type { Kinora } from 'kinora';
import { readFal } from '../catalogue/fal/read-fal.ts';
import { readModels } from '../catalogue/read-models.ts';
import type { Examined } from './examine.ts';

/** Every catalogued endpoint, as the sources of the catalogues describe it. */
export async function allEndpoints(kinora: Kinora): Promise<readonly Examined[]> {
  const models = await kinora.models();
  const rates = new Map(
    models.map((each) => [`${each.provider}:${each.id}`, each.framesPerSecond]),
  );
  const rows = {
    fal: readFal(),
    wavespeed: readModels('wavespeed'),
    runcomfy: readModels('runcomfy'),
  };
  return Object.entries(rows).flatMap(([provider, own]) =>
    own.map((row) => ({ ...row, provider, framesPerSecond: rates.get(`${provider}:${row.id}`) })),
  );
}
