const REDACTED = '[redacted]';

/** A shorter part of a key of the form `id:secret` is too common a word to be taken out. */
const SHORTEST_PART = 8;
/** A shorter word is no key; taking it out would garble the ids of jobs. */
const SHORTEST_KEY = 4;

/** Takes API keys out of a text, as they are written and as URLs, JSON and base64 write them. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const key = JSON.stringify(secrets);
  const known = redactors.get(key);
  if (known !== undefined) return known;
  const spellings = [...new Set(secrets.flatMap(spellingsOf))].sort((a, b) => b.length - a.length);
  // Hardly any text holds a key, and all spellings are looked for at once in less time.
  const some = new RegExp(spellings.map(literally).join('|'));
  const hide = (text: string) =>
    some.test(text)
      ? spellings.reduce((left, secret) => left.replaceAll(secret, REDACTED), text)
      : text;
  if (redactors.size >= MOST_KNOWN) redactors.clear();
  redactors.set(key, hide);
  return hide;
}

/** The same keys come with every call, and to spell them takes longer than to look for them. */
const redactors = new Map<string, (text: string) => string>();
const MOST_KNOWN = 100;

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function spellingsOf(secret: string): string[] {
  // Headers carry a key without the blanks around it.
  const key = secret.trim();
  const parts = key.split(':').filter((part) => part.length >= SHORTEST_PART);
  return [secret, key, ...parts]
    .filter((word) => word.length >= SHORTEST_KEY)
    .flatMap((word) => {
      const encoded = encodeURIComponent(word.toWellFormed());
      const lowerCase = encoded.replaceAll(/%../g, (code) => code.toLowerCase());
      const json = word.replaceAll('/', String.raw`\/`);
      return [word, encoded, lowerCase, json, ...base64Of(word)];
    });
}

/** In both alphabets, without the last characters, which depend on what follows the key. */
function base64Of(word: string): readonly string[] {
  const bytes = new TextEncoder().encode(word);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  // Of a short word, too common a word would be left.
  if (whole.length < SHORTEST_PART) return [];
  const base64 = btoa(Array.from(whole, (byte) => String.fromCharCode(byte)).join(''));
  return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')];
}
