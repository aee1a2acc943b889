import type { Model } from '@kinora/core/adapter';
import type { JsonObject } from './json-object.ts';

/** How many frames a clip has, and how fast they pass. */
export interface ClipLength {
  readonly frames: number;
  readonly fps: number;
}

const RATE_FIELDS = ['frames_per_second', 'fps', 'frame_rate', 'export_fps'];
const FRAME_FIELDS = ['num_frames', 'frames'];
const DURATION_FIELDS = ['duration', 'duration_seconds'];
const DEFAULT_RATE = 24;
const DEFAULT_SECONDS = 5;
const MOST_FRAMES = 10_000;
const FASTEST_RATE = 240;

/** The length these values ask for: frames outright, or seconds at the model's rate. */
export function clipLength(model: Model, values: JsonObject): ClipLength {
  const asked = first(values, RATE_FIELDS) ?? model.framesPerSecond ?? DEFAULT_RATE;
  const fps = between(1, asked, FASTEST_RATE);
  const seconds = first(values, DURATION_FIELDS) ?? DEFAULT_SECONDS;
  const frames = Math.round(first(values, FRAME_FIELDS) ?? seconds * fps);
  return { frames: between(1, frames, MOST_FRAMES), fps };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The first of the fields that holds a positive number: 5, "5" or "5s". */
function first(values: JsonObject, fields: readonly string[]): number | undefined {
  return fields
    .map((field) => Number.parseFloat(String(values[field])))
    .find((value) => Number.isFinite(value) && value > 0);
}
