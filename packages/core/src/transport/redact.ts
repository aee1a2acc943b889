const REDACTED = '[redacted]';

/** A shorter part of a key of the form `id:secret` is too common a word to be taken out. */
const SHORTEST_PART = 8;
/** A shorter word is no key; taking it out would garble the ids of jobs. */
const SHORTEST_KEY = 4;

/** Takes API keys out of a text, as they are written and as URLs and JSON write them. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const spellings = [...new Set(secrets.flatMap(spellingsOf))].sort((a, b) => b.length - a.length);
  return (text) => spellings.reduce((left, secret) => left.replaceAll(secret, REDACTED), text);
}

function spellingsOf(secret: string): string[] {
  // Headers carry a key without the blanks around it.
  const key = secret.trim();
  const parts = key.split(':').filter((part) => part.length >= SHORTEST_PART);
  return [secret, key, ...parts]
    .filter((word) => word.length >= SHORTEST_KEY)
    .flatMap((word) => [
      word,
      encodeURIComponent(word.toWellFormed()),
      word.replaceAll('/', String.raw`\/`),
    ]);
}
