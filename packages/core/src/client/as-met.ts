import type { Translated } from '../contract/binding/translate.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { ChosenModel } from '../routing/choose-model.ts';
import { isPartlyKnown } from '../routing/known-models.ts';
import type { Desk } from './core.ts';

/** A chosen model with the fields that its provider has told, where no table has them all. */
export function asMet(core: Pick<Desk, 'met'>, chosen: ChosenModel): ChosenModel {
  const told = metFor(core, chosen)?.model;
  if (told === undefined) return chosen;
  if (chosen.unverified) return { ...chosen, model: told };
  const { isPartial: _more, ...known } = chosen.model;
  const { fields, source } = told;
  return { ...chosen, model: { ...known, fields, source }, unverified: true };
}

/** Translates, and says in the result or the error why the fields of a model are not known. */
export function withDoubt(
  core: Pick<Desk, 'met'>,
  chosen: ChosenModel,
  translate: () => Translated,
): Translated {
  const reason = chosen.unverified ? metFor(core, chosen)?.reason : undefined;
  if (reason === undefined) return translate();
  try {
    const translated = translate();
    const doubt = `its schema is not known, so only providerOptions reach it: ${reason}`;
    const unsupported = [...translated.unsupported, { field: 'model', reason: doubt }];
    return { ...translated, unsupported };
  } catch (error) {
    if (!isKinoraError(error)) throw error;
    const { adapter, id } = chosen;
    const allowed = `a model whose schema can be read (${reason})`;
    const doubt = { field: 'model', given: describe(`${adapter.id}:${id}`), allowed };
    throw invalidRequest([...error.issues, doubt], adapter.id);
  }
}

function metFor({ met }: Pick<Desk, 'met'>, { adapter, id, model, unverified }: ChosenModel) {
  return unverified || isPartlyKnown(model) ? met.known.get(`${adapter.id}:${id}`) : undefined;
}
