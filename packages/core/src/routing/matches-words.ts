import { distance } from './nearest-names.ts';

const LONGEST_SEARCH = 200;

/**
 * Whether a text has every word of a search, in any order; capitals and signs between letters do
 * not count, nor does one wrong letter in a longer word: `Kling2.6 pro` and `hunyaun` find theirs.
 */
export function matchesWords(search: string, text: string): boolean {
  const whole = lettersIn(text);
  const parts = text.toLowerCase().split(/[^a-z0-9]+/);
  const words = search
    .slice(0, LONGEST_SEARCH)
    .split(/[\s/]+/)
    .map(lettersIn);
  return words.every((word) => whole.includes(word) || parts.some((part) => isSlip(word, part)));
}

function lettersIn(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Two letters that changed places count as two. */
function isSlip(word: string, part: string): boolean {
  if (word.length < 5 || Math.abs(word.length - part.length) > 2) return false;
  return distance(word, part) <= (word.length < 7 ? 1 : 2);
}
