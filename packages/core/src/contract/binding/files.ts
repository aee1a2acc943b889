import type { Media, MediaInput, MediaKind } from '../../request/media.ts';
import { readMedia } from '../../request/read-media.ts';
import type { NeutralField } from '../../request/video-request.ts';
import type { WireField } from '../model.ts';
import { findField, notSupported, refuse, type BoundField, type Draft } from './draft.ts';
import { fit } from './fit.ts';
import { MEDIA_FIELDS, NAMES, type MediaField } from './names.ts';

/** A file in a body that still has to travel: it becomes a link when it is uploaded. */
export interface FileSlot {
  readonly [FILE_SLOT]: true;
  readonly field: string;
  readonly kind: MediaKind;
  readonly media: Extract<Media, { kind: 'bytes' }>;
}

const FILE_SLOT: unique symbol = Symbol('kinora.file-slot');

export function isFileSlot(value: unknown): value is FileSlot {
  return typeof value === 'object' && value !== null && FILE_SLOT in value;
}

/** The files in a body that still have to travel. */
export function fileSlotsIn(body: Readonly<Record<string, unknown>>): FileSlot[] {
  return Object.values(body).flat().filter(isFileSlot);
}

const KINDS = {
  image: 'image',
  lastImage: 'image',
  video: 'video',
  audio: 'audio',
} as const satisfies Record<MediaField, MediaKind>;

/** Translates first and last frame, clip and sound: links as they are, bytes as slots to fill. */
export function putFiles(draft: Draft): void {
  for (const field of MEDIA_FIELDS) {
    const media = draft.request[field];
    if (media === undefined) continue;
    const bound = fileField(draft, field);
    if (bound === undefined) notSupported(draft, field, media, 'the model has no such field');
    else putLinks(draft, field, bound, [{ kind: KINDS[field], media }]);
  }
}

/** The wire field of one file; a list is only found where a binding names it. */
export function fileField(draft: Draft, field: MediaField): BoundField | undefined {
  const isBound = draft.model.bindings?.[field] !== undefined;
  return findField(
    draft,
    field,
    NAMES[field],
    (wire) => isFileOf(wire, KINDS[field]) || (isBound && isListOf(wire, KINDS[field])),
  );
}

/** The name decides where a text does not say what it links to. */
export function isFileOf({ type, media, enum: members }: WireField, kind: MediaKind) {
  return type === 'string' && members === undefined && (media ?? kind) === kind;
}

/** A list that does not say what its items link to may hold objects. */
export function isListOf({ type, media }: WireField, kind: MediaKind): boolean {
  return type === 'array' && media === kind;
}

export interface AskedFile {
  readonly kind: MediaKind;
  readonly media: MediaInput;
}

/** Sends files in one wire field; a list that two neutral fields share holds them in turn. */
export function putLinks(
  draft: Draft,
  field: NeutralField,
  { wire, field: wireField }: BoundField,
  asked: readonly AskedFile[],
): void {
  const links = asked.flatMap((file) => linkOf(draft, field, file) ?? []);
  const [first] = links;
  if (links.length < asked.length) return;
  const isList = wireField.type === 'array';
  const fitted = isList || typeof first !== 'string' ? undefined : fit(wireField, first);
  if (fitted?.ok === false) return refuse(draft, field, first, fitted.allowed);
  const sent = isList ? [draft.body.get(wire) ?? [], links].flat() : first;
  draft.body.set(wire, sent);
  const rule = `${field} is ${wire}`;
  const same = draft.sent.findIndex((entry) => entry.wire === wire);
  // Two entries for one list would not agree on what was sent.
  draft.sent.push({ field, asked: 'a file', wire, sent, rule });
  const shared = draft.sent[same];
  if (shared !== undefined) draft.sent[same] = { ...shared, sent };
}

function linkOf(draft: Draft, field: string, { kind, media }: AskedFile) {
  const read = readMedia(field, media);
  if (!('kind' in read)) {
    draft.issues.push(read);
    return undefined;
  }
  if (read.kind === 'url') return read.url;
  return { [FILE_SLOT]: true, field, kind, media: read } satisfies FileSlot;
}
