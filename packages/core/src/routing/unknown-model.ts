import type { Profile } from '../contract/adapter.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import { describe } from '../request/describe.ts';
import { listIds, refuseModel } from './adapter-named.ts';
import { knownModels } from './known-models.ts';
import { nearestNames } from './nearest-names.ts';

/** The error for a name that no model has, with what looks like it and who offers that. */
export function unknownModel(
  name: string,
  adapters: readonly Profile[],
  at?: Profile,
): KinoraError {
  const offering = offersByName(adapters);
  const elsewhere = offering.get(name);
  const near = nearestNames(name, [...offering.keys()]).map(
    (known) => `${known}${known.includes(':') ? '' : ` (${listIds(offering.get(known) ?? [])})`}`,
  );
  const where = at === undefined ? '' : ` at ${at.id}`;
  const hints = [
    elsewhere === undefined ? '' : ` It is offered by ${listIds(elsewhere)}.`,
    near.length > 0 && elsewhere === undefined ? ` Nearest: ${near.join(', ')}.` : '',
    ' Any id of a provider can be called as "provider:id" with providerOptions.',
  ];
  return refuseModel('unknown_model', `no model ${describe(name)}${where}.${hints.join('')}`);
}

/** Families, and ids with their provider. */
function offersByName(adapters: readonly Profile[]): ReadonlyMap<string, readonly Profile[]> {
  const offering = new Map<string, readonly Profile[]>();
  for (const adapter of adapters) {
    for (const [id, { family }] of knownModels(adapter)) {
      offering.set(`${adapter.id}:${id}`, [adapter]);
      if (family === undefined) continue;
      const known = offering.get(family) ?? [];
      if (!known.includes(adapter)) offering.set(family, [...known, adapter]);
    }
  }
  return offering;
}
