import type { MediaKind } from '../../request/media.ts';
import type { WireField } from '../model.ts';
import { findField, notSupported, refuse, type BoundField, type Draft } from './draft.ts';
import { isFileOf, isListOf, putLinks, type AskedFile } from './files.ts';
import { REFERENCE_NAMES } from './names.ts';

/** Translates `references`, each kind to where the model takes it. */
export function putReferences(draft: Draft): void {
  const asked = (draft.request.references ?? []).map((reference): AskedFile =>
    typeof reference === 'object' && 'media' in reference
      ? { kind: reference.kind, media: reference.media }
      : { kind: 'image', media: reference },
  );
  const [first] = asked;
  if (first === undefined) return;
  const places = KINDS.map((kind) => ({ kind, fields: referenceFields(draft, kind) }));
  const taken = places.filter(({ fields }) => fields.length > 0);
  if (taken.length === 0) {
    return notSupported(draft, 'references', first.media, 'the model has no such field');
  }
  const other = asked.find((file) => taken.every(({ kind }) => kind !== file.kind));
  if (other !== undefined) {
    return refuse(draft, 'references', other.kind, taken.map(({ kind }) => kind).join(', '));
  }
  for (const { kind, fields } of taken) {
    const files = asked.filter((file) => file.kind === kind);
    if (files.length > 0) putKind(draft, kind, fields, files);
  }
}

const KINDS = ['image', 'video', 'audio'] as const satisfies readonly MediaKind[];

/** The wire fields for references of a kind: a list, one field, or fields for one each. */
export function referenceFields(draft: Draft, kind: MediaKind): readonly BoundField[] {
  const names: readonly string[] = REFERENCE_NAMES[kind];
  const isOfKind = (field: WireField) => isFileOf(field, kind) || isListOf(field, kind);
  // One picture without a number is a first frame, unless it is called a reference.
  const lone = names.filter((name) => name !== 'image_url');
  const found = findField(draft, 'references', lone, isOfKind);
  if (found !== undefined) return [found];
  const stem = names.find((name) => Object.hasOwn(draft.model.fields, `${name}_1`));
  if (stem === undefined) return [];
  return Array.from({ length: MOST_NUMBERED }, (_, index) => `${stem}_${index + 1}`).flatMap(
    (name) => findField(draft, 'references', [name], isOfKind) ?? [],
  );
}

const MOST_NUMBERED = 9;

function putKind(
  draft: Draft,
  kind: MediaKind,
  fields: readonly BoundField[],
  files: readonly AskedFile[],
): void {
  const [first] = fields;
  const isList = first?.field.type === 'array';
  const most = isList ? (first.field.maxItems ?? Infinity) : fields.length;
  const least = (isList ? first.field.minItems : undefined) ?? 1;
  if (files.length > most) return refuse(draft, 'references', files, `up to ${most} (${kind})`);
  if (files.length < least) return refuse(draft, 'references', files, `from ${least} (${kind})`);
  if (first !== undefined && isList) return putLinks(draft, 'references', first, files);
  for (const [index, file] of files.entries()) {
    const bound = fields[index];
    if (bound !== undefined) putLinks(draft, 'references', bound, [file]);
  }
}
