import type { MediaKind } from './row.ts';

/**
 * The kind of file that a link field points at, from `name description`; only names that speak of
 * a link or a file count, and the name decides before the description.
 */
export function mediaOf(about: string): MediaKind | undefined {
  const [name = '', ...words] = about.split(' ');
  if (!/url|image|video|audio|frame/.test(name) || /lora|zip|archive|data|prompt/.test(name)) {
    return undefined;
  }
  const [kind] = kindsIn(name);
  if (kind !== undefined) return kind;
  const kinds = kindsIn(words.join(' ').toLowerCase());
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** The first frame of a video is an image, so images come first. */
function kindsIn(text: string): readonly MediaKind[] {
  const kinds = { image: /image|img|frame|picture/, video: /video|clip/, audio: /audio/ };
  return (['image', 'video', 'audio'] as const).filter((kind) => kinds[kind].test(text));
}
