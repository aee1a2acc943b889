import { findField, type Draft } from '../contract/binding/draft.ts';
import { fileField } from '../contract/binding/files.ts';
import { numberIn } from '../contract/binding/fit.ts';
import {
  DURATION_NAMES,
  FRAMES_NAMES,
  MEDIA_FIELDS,
  PLAIN_FIELDS,
  RATE_NAMES,
  RATIO_NAMES,
  RESOLUTION_NAMES,
} from '../contract/binding/names.ts';
import { plainField } from '../contract/binding/plain.ts';
import { referenceFields } from '../contract/binding/references.ts';
import { shapesOf, type Shape } from '../contract/binding/shapes.ts';
import type { Model, WireField } from '../contract/model.ts';
import { nameRatio } from '../request/geometry.ts';
import type { NeutralField } from '../request/video-request.ts';

/** What a model takes, in neutral words; what is absent is not known, or cannot be told. */
export interface ModelLimits {
  /** The lengths there are, or the shortest and the longest. */
  readonly durationSeconds?: readonly number[] | AmountRange;
  readonly frames?: readonly number[] | AmountRange;
  readonly resolutions?: readonly string[];
  readonly aspectRatios?: readonly string[];
  /** Longest prompt, in Unicode code points. */
  readonly promptLength?: number;
}

export interface AmountRange {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The neutral fields that a model has a place for, by the rules that requests are written by. */
export function takenBy(model: Model): readonly NeutralField[] {
  const draft = emptyDraft(model);
  const has = (field: NeutralField, names: readonly string[]) =>
    findField(draft, field, names) !== undefined;
  const shapes = shapesOf(draft);
  /** Any word may be told, so that no shape is listed. */
  const isOpen = (field: 'aspectRatio' | 'resolution', names: readonly string[]) =>
    findField(
      draft,
      field,
      names,
      ({ type, enum: words }) => type === 'string' && words === undefined,
    ) !== undefined;
  const isReferring = (['image', 'video', 'audio'] as const).some(
    (kind) => referenceFields(draft, kind).length > 0,
  );
  return [
    ...PLAIN_FIELDS.filter((field) => plainField(draft, field) !== undefined),
    ...MEDIA_FIELDS.filter((field) => fileField(draft, field) !== undefined),
    ...(isReferring ? (['references'] as const) : []),
    ...(isOpen('aspectRatio', RATIO_NAMES) ||
    shapes.some(({ ratio, size }) => (ratio ?? size) !== undefined)
      ? (['aspectRatio'] as const)
      : []),
    ...(isOpen('resolution', RESOLUTION_NAMES) || shapes.some(({ lines }) => lines !== undefined)
      ? (['resolution'] as const)
      : []),
    ...(has('durationSeconds', DURATION_NAMES) ? (['durationSeconds'] as const) : []),
    ...(has('frames', FRAMES_NAMES) ? (['frames'] as const) : []),
    ...(has('fps', RATE_NAMES) ? (['fps'] as const) : []),
  ];
}

export function limitsOf(model: Model): ModelLimits {
  const draft = emptyDraft(model);
  const shapes = shapesOf(draft);
  const amounts = (field: NeutralField, names: readonly string[]) =>
    amountsIn(findField(draft, field, names)?.field);
  const durationSeconds = amounts('durationSeconds', DURATION_NAMES);
  const frames = amounts('frames', FRAMES_NAMES);
  const resolutions = resolutionsIn(shapes);
  const ratios = shapes.map(({ ratio, size }) => ratio ?? (size && nameRatio(size)));
  const aspectRatios = [...new Set(ratios.flatMap((ratio) => ratio ?? []))];
  const promptLength = plainField(draft, 'prompt')?.field.maxLength;
  return {
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(frames !== undefined && { frames }),
    ...(resolutions.length > 0 && { resolutions }),
    ...(aspectRatios.length > 0 && { aspectRatios }),
    ...(promptLength !== undefined && { promptLength }),
  };
}

function emptyDraft(model: Model): Draft {
  const notes = { sent: [], adjusted: [], unsupported: [], issues: [] };
  return { request: { model: '' }, model, policy: {}, body: new Map(), ...notes };
}

function amountsIn(field: WireField | undefined): readonly number[] | AmountRange | undefined {
  if (field === undefined) return undefined;
  const { enum: members, minimum, maximum } = field;
  const amounts = members?.flatMap((member) => numberIn(member) ?? []) ?? [];
  if (amounts.length > 0) return amounts.toSorted((a, b) => a - b);
  if (members !== undefined || (minimum ?? maximum) === undefined) return undefined;
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

function resolutionsIn(shapes: readonly Shape[]): readonly string[] {
  const lines = new Set(shapes.flatMap((shape) => shape.lines ?? []));
  return [...lines].toSorted((a, b) => a - b).map((each) => `${each}p`);
}
