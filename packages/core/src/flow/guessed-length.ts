/**
 * How long jobs may take by the words in an endpoint's id, where none of it is known. No provider
 * documents times, so that these are choices: they order classes of models, are believed within a
 * factor of two to three, steer questions alone, and are told to nobody.
 */
const CLASSES: readonly { readonly words: RegExp; readonly ms: number }[] = [
  // Makers give these names to fewer steps or a smaller network than the standard model has.
  { words: wordsOf('turbo|fast|flash|lightning|lite|distilled|480p'), ms: 45_000 },
  // And these to more steps or a larger picture.
  { words: wordsOf('pro|master|quality|max|ultra|1080p|2k|4k'), ms: 150_000 },
];
const OTHERS_MS = 90_000;

export function guessedLengthMs(endpoint: string): number {
  return CLASSES.find(({ words }) => words.test(endpoint))?.ms ?? OTHERS_MS;
}

/** Whole words between the marks that ids are made of. */
function wordsOf(words: string): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])(?:${words})(?![a-z0-9])`, 'i');
}
