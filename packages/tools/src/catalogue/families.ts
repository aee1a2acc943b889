import { readTable } from './read-table.ts';
import { readSource } from './read-source.ts';

/** Names the family of a provider's ids, or none; the rules are in sources/families.tsv. */
export function familiesOf(provider: string): (id: string) => string | undefined {
  const path = 'families.tsv';
  const rules = readTable(path, readSource(path), ['provider', 'start', 'family'])
    .filter((rule) => rule.provider === provider)
    .toSorted((a, b) => b.start.length - a.start.length);
  return (id) => {
    const rule = rules.find(({ start }) => startsWithWords(id, start));
    if (rule === undefined) return undefined;
    const rest = variantOf(id.slice(rule.start.length));
    return rest === '' ? rule.family : `${rule.family}-${rest}`;
  };
}

/** `fal-ai/veo3` begins `fal-ai/veo3/fast`, but not `fal-ai/veo3.1`. */
function startsWithWords(id: string, start: string): boolean {
  return id.startsWith(start) && /^(?:$|[/-])/.test(id.slice(start.length));
}

/** What is left of an id, without its task and resolution, in the words of one vocabulary. */
function variantOf(rest: string): string {
  const words = rest.toLowerCase().replaceAll('/', '-');
  return RENAMED.reduce((text, [spelling, word]) => text.replace(spelling, word), words)
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** In order: the longer spellings come before those that they hold. */
const RENAMED: readonly (readonly [spelling: RegExp, word: string])[] = [
  // At the end of an id a resolution is no tier.
  [/-(?:480p|720p|1080p|4k)$/, ''],
  [/-(?:480p|720p|1080p)(?=-)/, ''],
  // Two frames instead of one are told by what a request brings, as tasks are.
  [/-(?:start-end-to-video|start-end-frame|first-last-frame-to-video|first-last-frame)(?=-|$)/, ''],
  [/-(?:flf2v|transition)(?=-|$)/, ''],
  [/-reference-video-to-video(?=-|$)/, '-reference-video'],
  [/-(?:text|image|reference|video|audio)-to-video(?=-|$)/, ''],
  [/-(?:t2v|i2v|v2v|r2v)(?=-|$)/, ''],
  [/-(?:extend-video|video-extension)(?=-|$)/, '-extend'],
  [/-(?:edit-video|video-edit)(?=-|$)/, '-edit'],
  [/-speech-to-video(?=-|$)/, '-speech'],
  [/-retake-video(?=-|$)/, '-retake'],
  [/-ultra-fast(?=-|$)/, '-fast'],
];
