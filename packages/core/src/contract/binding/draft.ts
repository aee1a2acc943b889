import type { FieldIssue } from '../../errors/kinora-error.ts';
import { describe } from '../../request/describe.ts';
import type { Adjustment, Unsupported } from '../../request/notices.ts';
import type { NeutralField, VideoRequest } from '../../request/video-request.ts';
import type { Model, WireField } from '../model.ts';
import { fit, isSound, type Fit } from './fit.ts';

/** What to do with what a model cannot do. Both are strict unless the caller says otherwise. */
export interface TranslationPolicy {
  /** `nearest` moves a value to the nearest one that the model takes, and says so. */
  readonly adjust?: 'strict' | 'nearest' | undefined;
  /**
   * `warn` leaves out a field that the model does not take, and says so; a wire field of the
   * caller's own is sent as it is, and listed.
   */
  readonly onUnsupported?: 'error' | 'warn' | undefined;
}

/** How one neutral field was sent. */
export interface SentField {
  readonly field: string;
  readonly asked: unknown;
  /** Absent when the model does it without being told. */
  readonly wire?: string;
  readonly sent?: unknown;
  readonly rule: string;
}

/** A translation in the making. */
export interface Draft {
  readonly request: VideoRequest;
  readonly model: Model;
  readonly policy: TranslationPolicy;
  readonly body: Map<string, unknown>;
  readonly sent: SentField[];
  readonly adjusted: Adjustment[];
  readonly unsupported: Unsupported[];
  readonly issues: FieldIssue[];
}

/** A wire field of the model, found by one of its spellings. */
export interface BoundField {
  readonly wire: string;
  readonly field: WireField;
}

/**
 * The wire field that serves a neutral one: what the model's own bindings say, else the first of
 * the spellings whose field is of a kind that can. One that is bound elsewhere is not found.
 */
export function findField(
  { model: { fields, bindings = {} } }: Pick<Draft, 'model'>,
  neutral: NeutralField,
  names: readonly string[],
  canServe: (field: WireField) => boolean = () => true,
): BoundField | undefined {
  const own = bindings[neutral];
  const taken = Object.values(bindings).map(({ wire }) => wire);
  const wires = own === undefined ? names.filter((name) => !taken.includes(name)) : [own.wire];
  for (const wire of wires) {
    const field = wire !== undefined && Object.hasOwn(fields, wire) ? fields[wire] : undefined;
    if (wire === undefined || field === undefined) continue;
    if (isSound(field) && canServe(field)) return { wire, field };
  }
  return undefined;
}

/** Sends a value in a wire field, adjusted if that is allowed, or notes why not. */
export function put(
  draft: Draft,
  neutral: { readonly field: NeutralField; readonly asked: unknown },
  { wire, field }: BoundField,
  value: unknown = neutral.asked,
): void {
  settle(draft, neutral, fit(field, value), (sent) => ({
    wire: [[wire, sent]],
    means: sent,
    rule: `${neutral.field} is ${wire}`,
  }));
}

/** What a fitted value comes to: wire fields, and the same in the neutral field's terms. */
export interface Meaning {
  readonly wire: readonly (readonly [name: string, sent: unknown])[];
  readonly means: unknown;
  readonly rule: string;
}

export function settle(
  draft: Draft,
  { field, asked }: { readonly field: NeutralField; readonly asked: unknown },
  fitted: Fit,
  meaningOf: (sent: unknown) => Meaning,
): void {
  const isAdjusted = !fitted.ok && draft.policy.adjust === 'nearest';
  const sent = fitted.ok ? fitted.sent : isAdjusted ? fitted.nearest : undefined;
  if (!fitted.ok && sent === undefined) return refuse(draft, field, asked, fitted.allowed);
  const { wire, means, rule } = meaningOf(sent);
  for (const [name, value] of wire) {
    draft.body.set(name, value);
    draft.sent.push({ field, asked, wire: name, sent: value, rule });
  }
  if (wire.length === 0) draft.sent.push({ field, asked, rule });
  if (isAdjusted) draft.adjusted.push({ field, asked, sent: means });
}

export function refuse(draft: Draft, field: string, asked: unknown, allowed: string): void {
  draft.issues.push({ field, given: describe(asked), allowed });
}

export function notSupported(draft: Draft, field: string, asked: unknown, reason: string): void {
  const names = Object.keys(draft.model.fields);
  const isUnknown = names.length === 0;
  const known = `of its fields only ${names.join(', ')} are known, for others use providerOptions`;
  const open = isUnknown ? 'the fields of this model are not known, use providerOptions' : known;
  const why = isUnknown || draft.model.isPartial === true ? open : reason;
  if (draft.policy.onUnsupported === 'warn') draft.unsupported.push({ field, reason: why });
  else refuse(draft, field, asked, `nothing: ${why}`);
}
