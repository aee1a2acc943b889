import type { Model, Row } from './row.ts';

/** What an id says of the picture, where no field does: `t2v-480p`, `image-to-video/4K`. */
export function fixedOf(id: string, fields: Row['fields']): Model['fixed'] {
  if (RESOLUTIONS.some((name) => fields.has(name))) return undefined;
  const resolution = /(?:^|[-/])(\d{3,4}p|\dk)(?=[-/]|$)/i.exec(id)?.[1]?.toLowerCase();
  return resolution === undefined ? undefined : { resolution };
}

const RESOLUTIONS = ['resolution', 'target_resolution', 'output_resolution'];
