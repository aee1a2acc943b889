import { RESOLUTION_NAMES } from '../contract/binding/names.ts';
import type { Model, Task, WireFields } from '../contract/model.ts';
import type { DescribedModel } from '../contract/schemas.ts';
import type { MediaKind } from '../request/media.ts';
import { readSchema } from './read-schema.ts';

/** A model as its provider describes it, or why that cannot be used. */
export type ModelRead =
  | { readonly model: Model; readonly reason?: undefined }
  | { readonly model?: undefined; readonly reason: string };

/** Reads what a provider says of an endpoint, by the rules that the catalogue was made by. */
export function modelOf(
  { id, schema, document, categories = [], apiVersion }: DescribedModel,
  source: string,
): ModelRead {
  const other = categories.find((word) => /-to-(?!video)/.test(word));
  if (other !== undefined && !categories.some((word) => word.endsWith('-to-video'))) {
    return { reason: `it is for ${other.slice(0, 40)}` };
  }
  const read = readSchema(schema, document ?? schema);
  if ('reason' in read) return read;
  const { fields, unread } = read;
  const task = TASKS.find((word) => categories.includes(word)) ?? taskOf(id, fields);
  const subject = task === 'reference-to-video' ? soleImage(fields) : undefined;
  const resolution = resolutionIn(id, fields);
  const model: Model = {
    task,
    fields,
    ...(apiVersion !== undefined && { apiVersion }),
    ...(subject !== undefined && {
      bindings: { references: { wire: subject, reason: 'the one image is a subject to keep' } },
    }),
    ...(resolution !== undefined && { fixed: { resolution } }),
    ...(unread.length > 0 && { isPartial: true as const }),
    source,
  };
  return { model };
}

/** What of a model its category says, or its id, that makes videos; undefined for all others. */
export function videoTaskIn(id: string, categories: readonly string[]): Task | undefined {
  const told = TASKS.find((word) => categories.includes(word));
  const isOther = categories.some((word) => /-to-(?!video)/.test(word));
  return told ?? (isOther ? undefined : TASKS.find((word) => id.includes(word)));
}

export const TASKS = [
  'text-to-video',
  'image-to-video',
  'reference-to-video',
  'video-to-video',
  'audio-to-video',
] as const satisfies readonly Task[];

/** The files that it cannot do without decide, then the words of its id. */
function taskOf(id: string, fields: WireFields): Task {
  const needed = Object.values(fields).filter(({ required }) => required === true);
  const needs = (kind: MediaKind) => needed.some(({ media }) => media === kind);
  const word = TASKS.find((task) => id.includes(task));
  if (word === 'reference-to-video' || needed.length === 0) return word ?? 'text-to-video';
  if (needs('video')) return 'video-to-video';
  if (needs('image')) return 'image-to-video';
  return needs('audio') ? 'audio-to-video' : (word ?? 'text-to-video');
}

/** The image of a model that takes one and no list of them. */
function soleImage(fields: WireFields): string | undefined {
  const images = Object.entries(fields).filter(([, { media }]) => media === 'image');
  const [only] = images;
  return images.length === 1 && only?.[1].type === 'string' ? only[0] : undefined;
}

/** What an id says of the picture, where no field does: `t2v-480p`, `image-to-video/4K`. */
function resolutionIn(id: string, fields: WireFields): string | undefined {
  if (RESOLUTION_NAMES.some((name) => Object.hasOwn(fields, name))) return undefined;
  return /(?:^|[-/])(\d{3,4}p|\dk)(?=[-/]|$)/i.exec(id)?.[1]?.toLowerCase();
}
