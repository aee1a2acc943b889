import { findField, notSupported, put, type BoundField, type Draft } from './draft.ts';
import { NAMES, PLAIN_FIELDS, TYPES } from './names.ts';

/** Translates the fields that are one value on both sides. */
export function putPlain(draft: Draft): void {
  for (const field of PLAIN_FIELDS) {
    const asked = draft.request[field];
    if (asked === undefined) continue;
    const bound = plainField(draft, field);
    if (bound === undefined) notSupported(draft, field, asked, 'the model has no such field');
    else put(draft, { field, asked }, bound);
  }
}

export function plainField(
  draft: Pick<Draft, 'model'>,
  field: (typeof PLAIN_FIELDS)[number],
): BoundField | undefined {
  const types: readonly string[] = TYPES[field];
  return findField(
    draft,
    field,
    NAMES[field],
    ({ type, media }) => media === undefined && types.includes(type),
  );
}
