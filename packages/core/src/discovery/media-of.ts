import type { MediaKind } from '../request/media.ts';
import type { SchemaPart } from './plain-schema.ts';

const KINDS = ['image', 'video', 'audio'] as const satisfies readonly MediaKind[];

const LINKS = /_urls?(?:$|_)/;
/** A list of texts with such a name is one of links. */
const FILES = /_urls?(?:$|_)|image|video|audio|frame/;

/** Texts are looked at no further. */
const LONGEST_TEXT = 500;

/**
 * The kind of file that a text, or each text of a list, links to: what a format or a form's element
 * says, else the name and then the description of what is clearly a link.
 */
export function mediaOf(name: string, part: SchemaPart): MediaKind | undefined {
  const { format } = part;
  const said = KINDS.find((kind) => format === `${kind}_uri` || format === `${kind}_uris`);
  if (said !== undefined) return said;
  const isUpload = /^uploaders?$/.test(textOf(part['x-ui-component']));
  const accepted = KINDS.filter((kind) => textOf(part['x-accept']).includes(kind));
  if (isUpload && accepted.length === 1) return accepted[0];
  const isLink = isUpload || (part['type'] === 'array' ? FILES : LINKS).test(name);
  if (!isLink || /lora|zip|archive|data|prompt/.test(name)) return undefined;
  const [byName] = kindsIn(name);
  if (byName !== undefined) return byName;
  const kinds = kindsIn(textOf(part['description']).toLowerCase());
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** The first frame of a video is an image, so images come first. */
function kindsIn(text: string): readonly MediaKind[] {
  const words = { image: /image|img|frame|picture/, video: /video|clip/, audio: /audio/ };
  return KINDS.filter((kind) => words[kind].test(text));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '';
}
