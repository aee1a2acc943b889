import type { WireField } from '../model.ts';
import {
  findField,
  notSupported,
  put,
  refuse,
  settle,
  type BoundField,
  type Draft,
} from './draft.ts';
import { fit, numberIn, type Fit } from './fit.ts';
import { DURATION_NAMES, FRAMES_NAMES, RATE_NAMES } from './names.ts';

/** Translates `durationSeconds`, `frames` and `fps` together: each may stand for the others. */
export function putTime(draft: Draft): void {
  const seconds = findField(draft, 'durationSeconds', DURATION_NAMES, holdsNumbers);
  const frames = findField(draft, 'frames', FRAMES_NAMES, holdsNumbers);
  putRate(draft);
  const fps = rateOf(draft);
  putDuration(draft, seconds, frames, fps);
  putFrames(draft, seconds, frames, fps);
}

/** Whether a field can say an amount: free text can where its default shows how it is written. */
function holdsNumbers({ type, enum: members, media, default: usual }: WireField): boolean {
  if (type !== 'string') return type === 'integer' || type === 'number';
  if (members !== undefined) return members.some((word) => numberIn(word) !== undefined);
  return media === undefined && /^\d+(?:\.\d+)?s?$/.test(String(usual));
}

/** An amount as the field writes it: `5s` where the default is `8s`. */
function spell({ type, enum: members, default: usual }: WireField, amount: number) {
  const isFree = type === 'string' && members === undefined;
  return isFree ? String(usual).replace(/\d+(?:\.\d+)?/, String(amount)) : amount;
}

/** Frames per second of what will come, as far as it is known before. */
function rateOf(draft: Draft): number | undefined {
  const bound = findField(draft, 'fps', RATE_NAMES, holdsNumbers);
  if (bound === undefined) return draft.model.framesPerSecond;
  const { body, model } = draft;
  const sent = body.get(bound.wire) ?? bound.field.default ?? model.framesPerSecond;
  return typeof sent === 'number' || typeof sent === 'string' ? numberIn(sent) : undefined;
}

function putRate(draft: Draft): void {
  const asked = draft.request.fps;
  if (asked === undefined) return;
  const neutral = { field: 'fps', asked } as const;
  const bound = findField(draft, 'fps', RATE_NAMES, holdsNumbers);
  const fixed = draft.model.framesPerSecond;
  if (bound !== undefined) put(draft, neutral, bound, spell(bound.field, asked));
  else if (fixed === undefined)
    notSupported(draft, 'fps', asked, 'the model has a rate of its own');
  else {
    const fitted: Fit =
      asked === fixed
        ? { ok: true, sent: fixed }
        : { ok: false, allowed: String(fixed), nearest: fixed };
    settle(draft, neutral, fitted, (sent) => ({
      wire: [],
      means: sent,
      rule: `the model makes ${fixed} frames per second`,
    }));
  }
}

function putDuration(
  draft: Draft,
  seconds: BoundField | undefined,
  frames: BoundField | undefined,
  fps: number | undefined,
): void {
  const asked = draft.request.durationSeconds;
  if (asked === undefined) return;
  const neutral = { field: 'durationSeconds', asked } as const;
  if (seconds !== undefined) {
    settle(draft, neutral, fit(seconds.field, spell(seconds.field, asked)), (sent) => ({
      wire: [[seconds.wire, sent]],
      means: numberIn(String(sent)) ?? sent,
      rule: `durationSeconds is ${seconds.wire}`,
    }));
  } else if (frames !== undefined && fps !== undefined) {
    settle(draft, neutral, fitSeconds(frames.field, asked, fps), (sent) => ({
      wire: [[frames.wire, sent]],
      means: Number(sent) / fps,
      rule: `durationSeconds is ${frames.wire} at ${fps} frames per second`,
    }));
  } else notSupported(draft, 'durationSeconds', asked, 'the model cannot be told');
}

function putFrames(
  draft: Draft,
  seconds: BoundField | undefined,
  frames: BoundField | undefined,
  fps: number | undefined,
): void {
  const asked = draft.request.frames;
  if (asked === undefined) return;
  const neutral = { field: 'frames', asked } as const;
  const said = frames ?? seconds;
  const before = said === undefined ? undefined : draft.body.get(said.wire);
  if (frames !== undefined) put(draft, neutral, frames, spell(frames.field, asked));
  else if (seconds !== undefined && fps !== undefined) {
    settle(draft, neutral, fitFrames(seconds.field, asked, fps), (sent) => ({
      wire: [[seconds.wire, sent]],
      means: (numberIn(String(sent)) ?? 0) * fps,
      rule: `frames is ${seconds.wire} at ${fps} frames per second`,
    }));
  } else notSupported(draft, 'frames', asked, 'the model does not count in frames');
  const after = said === undefined ? undefined : draft.body.get(said.wire);
  if (before !== undefined && before !== after) {
    refuse(draft, 'frames', asked, `a length that agrees with durationSeconds, or one of the two`);
  }
}

/** Frames as seconds at a rate. */
function fitFrames(field: WireField, frames: number, fps: number): Fit {
  const fitted = fit(field, spell(field, frames / fps));
  if (fitted.ok) return fitted;
  return { ...fitted, allowed: `${fitted.allowed} seconds at ${fps} frames per second` };
}

/** Seconds as frames at a rate; allowed values are given back in seconds. */
function fitSeconds(field: WireField, seconds: number, fps: number): Fit {
  const fitted = fit(field, spell(field, Math.round(seconds * fps)));
  if (fitted.ok) return fitted;
  const inSeconds = (frames: number | string) =>
    `${Number(frames) / fps} (${frames} frames at ${fps} per second)`;
  const { enum: members, minimum, maximum } = field;
  if (members !== undefined) return { ...fitted, allowed: members.map(inSeconds).join(', ') };
  const isRange = minimum !== undefined && maximum !== undefined;
  const allowed = isRange
    ? `${inSeconds(minimum)} to ${inSeconds(maximum)}`
    : `${fitted.allowed} frames at ${fps} per second`;
  return { ...fitted, allowed };
}
