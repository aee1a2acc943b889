import { describe } from '../../request/describe.ts';
import type { NeutralField } from '../../request/video-request.ts';
import type { WireField } from '../model.ts';
import { refuse, type Draft } from './draft.ts';
import { fileField } from './files.ts';
import { allowedBy, fit, isSound } from './fit.ts';
import {
  DURATION_NAMES,
  FRAMES_NAMES,
  MEDIA_FIELDS,
  PLAIN_FIELDS,
  RATE_NAMES,
  RATIO_NAMES,
  RESOLUTION_NAMES,
  SIZE_NAMES,
} from './names.ts';
import { plainField } from './plain.ts';
import { referenceFields } from './references.ts';

/** Sends the documented default of a field that is required, and refuses where there is none. */
export function requireFields(draft: Draft): void {
  const named = new Set(draft.issues.map(({ field }) => field));
  for (const [wire, field] of Object.entries(draft.model.fields)) {
    const value = draft.body.get(wire);
    if (field.required === undefined || (value !== undefined && value !== '')) continue;
    const neutral = neutralNameOf(draft, wire);
    if (named.has(neutral)) continue;
    const known = value === undefined ? defaultOf(field) : undefined;
    if (known === undefined) {
      const given = value === '' ? value : undefined;
      refuse(draft, neutral, given, `${allowedBy(field)}; it is required`);
      continue;
    }
    draft.body.set(wire, known);
    const rule = `the model requires ${wire}; this is its default`;
    draft.sent.push({ field: neutral, asked: undefined, wire, sent: known, rule });
  }
}

/** Files have no defaults, and a default that the field does not take is none. */
function defaultOf(field: WireField): unknown {
  if (field.media !== undefined || field.default === undefined || !isSound(field)) return undefined;
  const fitted = fit(field, field.default);
  return fitted.ok && fitted.sent !== '' ? fitted.sent : undefined;
}

function neutralNameOf(draft: Draft, wire: string): string {
  const plain = PLAIN_FIELDS.find((field) => plainField(draft, field)?.wire === wire);
  const file = MEDIA_FIELDS.find((field) => fileField(draft, field)?.wire === wire);
  const { media } = draft.model.fields[wire] ?? {};
  const isReference =
    media !== undefined && referenceFields(draft, media).some((bound) => bound.wire === wire);
  const other = isReference
    ? 'references'
    : Object.entries(TOGETHER).find(([, names]) => names.includes(wire))?.[0];
  return plain ?? file ?? other ?? `providerOptions field ${describe(wire)}`;
}

/** The spellings of fields that are translated together. */
const TOGETHER: { readonly [Field in NeutralField]?: readonly string[] } = {
  size: SIZE_NAMES,
  aspectRatio: RATIO_NAMES,
  resolution: RESOLUTION_NAMES,
  durationSeconds: DURATION_NAMES,
  frames: FRAMES_NAMES,
  fps: RATE_NAMES,
};
