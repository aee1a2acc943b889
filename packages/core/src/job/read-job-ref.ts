import type { Asked, JobLinks, JobRef } from './job-ref.ts';

/**
 * A job's handle, which may come from anywhere, with nothing else in it; `undefined` when it is not
 * one. Read without zod: this is part of every start, and nothing else there needs it.
 */
export function readJobRef(handle: unknown): JobRef | undefined {
  // The table has a check for each field of the type, and each has passed.
  return readFields(handle, REF) as JobRef | undefined;
}

type Check = (value: unknown) => boolean;
/** What each field must be; an object of fields may be left out as a whole. */
interface Fields {
  readonly [name: string]: Check | Fields;
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const LINKS = {
  check: maybe(isText),
  result: maybe(isText),
  cancel: maybe(isText),
} satisfies Record<keyof JobLinks, Check>;

const ASKED = {
  width: maybe(isNumber),
  height: maybe(isNumber),
  durationSeconds: maybe(isNumber),
  frames: maybe(isNumber),
  fps: maybe(isNumber),
  audio: maybe(isFlag),
} satisfies Record<keyof Asked, Check>;

const REF = {
  version: (value) => value === 1,
  id: isText,
  provider: isText,
  model: isText,
  apiVersion: maybe(isText),
  requestId: maybe(isText),
  links: LINKS,
  submittedAt: (value) => typeof value === 'number' && value >= 0 && value <= 8.64e15,
  account: maybe(isText),
  asked: ASKED,
  estimateMicroUsd: maybe(isNumber),
  unverified: maybe(isFlag),
} satisfies Record<keyof JobRef, Check | Fields>;

function readFields(value: unknown, fields: Fields): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(value));
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const part = given.get(name);
    if (typeof field === 'function' && !field(part)) return undefined;
    if (part === undefined) continue;
    const read = typeof field === 'function' ? part : readFields(part, field);
    if (read === undefined) return undefined;
    kept[name] = read;
  }
  return kept;
}
