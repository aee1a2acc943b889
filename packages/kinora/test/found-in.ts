import { inspect } from 'node:util';

/** Which words are in anything at any depth, when it is printed or turned into JSON. */
export function foundIn(
  told: readonly unknown[],
  words: readonly string[],
  { showHidden = false } = {},
): readonly string[] {
  const whole = { depth: Infinity, maxStringLength: null, maxArrayLength: null } as const;
  const seen = [inspect(told, { ...whole, showHidden }), JSON.stringify(told) ?? ''];
  // Both write a backslash of a text as two.
  const texts = seen.flatMap((text) => [text, text.replaceAll('\\\\', '\\')]);
  return words.filter((word) => texts.some((text) => text.includes(word)));
}
