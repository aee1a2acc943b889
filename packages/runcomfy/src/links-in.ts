/** What an output calls its videos, and a file its link. */
const VIDEOS = ['video', 'videos', 'url'];
const OTHER_MEDIA = ['image', 'images', 'audio', 'audios'];

/**
 * The links to videos in an output, in order. Its shape depends on the model: text, a list, or
 * objects; where none is named a video, everything that is not named otherwise counts.
 */
export function linksIn(output: unknown): readonly string[] {
  return [...new Set(findLinks(output))];
}

function findLinks(output: unknown): readonly string[] {
  if (typeof output === 'string') return /^https?:\/\//i.test(output) ? [output] : [];
  if (Array.isArray(output)) return output.flatMap(findLinks);
  if (typeof output !== 'object' || output === null) return [];
  const parts = Object.entries(output);
  const named = parts
    .filter(([name]) => VIDEOS.includes(name))
    .flatMap(([, part]) => findLinks(part));
  if (named.length > 0) return named;
  // Each part is looked at once: twice would double the work at every level of a hostile reply.
  return parts
    .filter(([name]) => !OTHER_MEDIA.includes(name) && !VIDEOS.includes(name))
    .flatMap(([, part]) => findLinks(part));
}
