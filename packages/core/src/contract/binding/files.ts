import type { Media, MediaInput, MediaKind } from '../../request/media.ts';
import { readMedia } from '../../request/read-media.ts';
import type { VideoRequest } from '../../request/video-request.ts';
import { findField, notSupported, refuse, type BoundField, type Draft } from './draft.ts';
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
  references: 'image',
} as const satisfies Record<MediaField, MediaKind>;

/** Translates every file of the request: links as they are, bytes as slots to be filled. */
export function putFiles(draft: Draft): void {
  for (const field of MEDIA_FIELDS) {
    const asked = filesOf(draft.request, field);
    const [first] = asked;
    if (first === undefined) continue;
    const bound = boundFile(draft, field);
    if (bound === undefined) notSupported(draft, field, first.media, 'the model has no such field');
    else putFile(draft, field, asked, bound);
  }
}

interface AskedFile {
  readonly kind: MediaKind;
  readonly media: MediaInput;
}

function filesOf(request: VideoRequest, field: MediaField): readonly AskedFile[] {
  if (field !== 'references') {
    const media = request[field];
    return media === undefined ? [] : [{ kind: KINDS[field], media }];
  }
  return (request.references ?? []).map((reference) =>
    typeof reference === 'object' && 'media' in reference
      ? { kind: reference.kind, media: reference.media }
      : { kind: 'image', media: reference },
  );
}

/** A wire field that a binding gives to one neutral field is not found for another. */
export function boundFile(draft: Draft, field: MediaField): BoundField | undefined {
  const bindings = Object.entries(draft.model.bindings ?? {});
  const own = bindings.find(([neutral]) => neutral === field)?.[1];
  if (own !== undefined) return findField(draft, [own.wire]);
  const taken = bindings.map(([, { wire }]) => wire);
  return findField(
    draft,
    NAMES[field].filter((name) => !taken.includes(name)),
  );
}

function putFile(
  draft: Draft,
  field: MediaField,
  asked: readonly AskedFile[],
  { wire, field: wireField }: BoundField,
): void {
  const isList = wireField.type === 'array';
  const most = isList ? (wireField.maxItems ?? Infinity) : 1;
  const kind = wireField.media ?? KINDS[field];
  if (asked.length > most) return refuse(draft, field, asked, `up to ${most} (${kind})`);
  const other = asked.find((file) => file.kind !== kind);
  if (other !== undefined) return refuse(draft, field, other.kind, kind);
  const links = asked.flatMap((file) => linkOf(draft, field, file) ?? []);
  if (links.length < asked.length) return;
  const sent = isList ? links : links[0];
  draft.body.set(wire, sent);
  draft.sent.push({ field, asked: 'a file', wire, sent, rule: `${field} is ${wire}` });
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
