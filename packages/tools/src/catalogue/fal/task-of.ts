import type { MediaKind, Task, WireField } from '../row.ts';

/**
 * What an endpoint makes videos from: the files that it cannot do without decide, then the words of
 * its id, then fal's category.
 */
export function taskOf(
  id: string,
  fields: ReadonlyMap<string, WireField>,
  category: string | undefined,
): Task {
  if (/reference-to-video|\/elements|subject-reference|hunyuan-custom|pikascenes/.test(id)) {
    return 'reference-to-video';
  }
  const needed = [...fields.values()].filter(({ required }) => required === true);
  const needs = (kind: MediaKind) =>
    needed.some(({ type, media }) => type === 'string' && media === kind);
  if (needs('video')) return 'video-to-video';
  if (needs('image')) return 'image-to-video';
  if (needs('audio')) return 'audio-to-video';
  // Their clip is part of a structured field.
  if (/\/(?:extend|multiconditioning|dubbing)$/.test(id)) return 'video-to-video';
  const word = /(text|image|video|audio)s?-to-video/.exec(id)?.[1] ?? category?.split('-')[0] ?? '';
  return TASKS.get(word) ?? taskOfLists(fields);
}

const TASKS: ReadonlyMap<string, Task> = new Map([
  ['text', 'text-to-video'],
  ['image', 'image-to-video'],
  ['video', 'video-to-video'],
  ['audio', 'audio-to-video'],
]);

function taskOfLists(fields: ReadonlyMap<string, WireField>): Task {
  const kinds = [...fields.values()].flatMap(({ required, media }) =>
    required === true ? (media ?? []) : [],
  );
  if (kinds.includes('video')) return 'video-to-video';
  return kinds.includes('image') ? 'image-to-video' : 'text-to-video';
}
