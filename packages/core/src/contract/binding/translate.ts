import { describe } from '../../request/describe.ts';
import type { Size } from '../../request/geometry.ts';
import type { Adjustment, Unsupported } from '../../request/notices.ts';
import { readMedia } from '../../request/read-media.ts';
import { invalidRequest } from '../../request/read-request.ts';
import type { VideoRequest } from '../../request/video-request.ts';
import type { Model } from '../model.ts';
import {
  findField,
  notSupported,
  put,
  refuse,
  type Draft,
  type SentField,
  type TranslationPolicy,
} from './draft.ts';
import { boundFile, putFiles } from './files.ts';
import { allowedBy, fit } from './fit.ts';
import { isJsonValue } from './json-value.ts';
import { MEDIA_FIELDS, NAMES, PLAIN_FIELDS } from './names.ts';
import { putShape } from './shape.ts';
import { putTime } from './time.ts';

/** A neutral request in one model's wire fields. Bytes are still slots: see `FileSlot`. */
export interface Translated {
  readonly body: Readonly<Record<string, unknown>>;
  readonly sent: readonly SentField[];
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  /** The picture's size, when the request says enough to know it. */
  readonly size: Size | undefined;
}

/**
 * Writes a neutral request in a model's own fields. Pure; `0`, `false` and `''` are values.
 * @throws KinoraError `invalid_request` naming every field that the model cannot honour.
 */
export function translateFields(
  request: VideoRequest,
  model: Model,
  { provider, policy }: { readonly provider: string; readonly policy: TranslationPolicy },
): Translated {
  const notes = { sent: [], adjusted: [], unsupported: [], issues: [] };
  const draft: Draft = { request, model, policy, body: new Map(), ...notes };
  putPlain(draft);
  putFiles(draft);
  const size = putShape(draft);
  putTime(draft);
  putOptions(draft, provider);
  requireFields(draft);
  if (draft.issues.length > 0) throw invalidRequest(draft.issues, provider);
  const { body, sent, adjusted, unsupported } = draft;
  return { body: Object.fromEntries(body), sent, adjusted, unsupported, size };
}

function putPlain(draft: Draft): void {
  for (const field of PLAIN_FIELDS) {
    const asked = draft.request[field];
    if (asked === undefined) continue;
    const bound = findField(draft, NAMES[field]);
    if (bound === undefined) notSupported(draft, field, asked, 'the model has no such field');
    else put(draft, { field, asked }, bound);
  }
}

/**
 * The caller's own wire fields come last and win. For a model whose fields are known they are
 * checked: a provider that drops an unknown key in silence bills a video nobody asked for.
 */
function putOptions(draft: Draft, provider: string): void {
  const { providerOptions } = draft.request;
  const isOurs = providerOptions !== undefined && Object.hasOwn(providerOptions, provider);
  for (const [wire, value] of Object.entries(isOurs ? (providerOptions[provider] ?? {}) : {})) {
    if (value === undefined) continue;
    const field = `providerOptions.${provider}.${wire}`;
    checkOption(draft, field, wire, value);
    overrule(draft, wire, value);
    draft.body.set(wire, value);
    draft.sent.push({ field, asked: value, wire, sent: value, rule: 'as given' });
  }
}

function checkOption(draft: Draft, field: string, wire: string, value: unknown): void {
  const { fields } = draft.model;
  const known = Object.hasOwn(fields, wire) ? fields[wire] : undefined;
  if (known === undefined && Object.keys(fields).length > 0) {
    notSupported(draft, field, value, `the model has ${Object.keys(fields).join(', ')}`);
  }
  const fitted = known === undefined ? undefined : fit(known, value);
  if (fitted?.ok === false) refuse(draft, field, value, fitted.allowed);
  else if (!isJsonValue(value)) refuse(draft, field, value, JSON_VALUES);
  else if (known?.media !== undefined && typeof value === 'string') {
    if (!('kind' in readMedia(field, value))) refuse(draft, field, value, LINKS);
  }
}

const JSON_VALUES = 'a value that JSON has; files go into image, video and the like';
const LINKS = 'an https: or data: URL; files go into image, video and the like';

/** A neutral field that loses to a wire field is told as moved to its value. */
function overrule({ sent, adjusted }: Draft, wire: string, value: unknown): void {
  for (const [index, entry] of sent.entries()) {
    if (entry.wire !== wire || entry.sent === value) continue;
    sent[index] = { ...entry, sent: value, rule: 'overruled by providerOptions' };
    adjusted.push({ field: entry.field, asked: entry.asked, sent: value });
  }
}

function requireFields(draft: Draft): void {
  const named = new Set(draft.issues.map(({ field }) => field));
  for (const [wire, field] of Object.entries(draft.model.fields)) {
    const value = draft.body.get(wire);
    if (field.required === undefined || (value !== undefined && value !== '')) continue;
    const neutral = neutralNameOf(draft, wire);
    if (named.has(neutral)) continue;
    refuse(draft, neutral, value === '' ? value : undefined, `${allowedBy(field)}; it is required`);
  }
}

function neutralNameOf(draft: Draft, wire: string): string {
  const plain = PLAIN_FIELDS.find((field) => findField(draft, NAMES[field])?.wire === wire);
  const file = MEDIA_FIELDS.find((field) => boundFile(draft, field)?.wire === wire);
  return plain ?? file ?? `providerOptions field ${describe(wire)}`;
}
