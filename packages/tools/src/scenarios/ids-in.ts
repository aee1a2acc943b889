/** `B1`, `B1-B4`, `B1–B4` and `B1 to B4`, as titles write them. */
const MENTION = /\b([A-K])([1-9]\d?)\b(?:\s*(?:-|–|to)\s*([A-K])([1-9]\d?)\b)?/g;

/** The ids that a title names, ranges spelt out. */
export function idsIn(title: string): readonly string[] {
  return [...title.matchAll(MENTION)].flatMap(([, letter = '', from, lastLetter, to]) => {
    const first = Number(from);
    if (lastLetter === undefined) return [`${letter}${first}`];
    // A range ends in its own part of the register, or it is two ids with a word between.
    if (lastLetter !== letter) return [`${letter}${first}`, `${lastLetter}${to}`];
    const count = Math.max(Number(to) - first + 1, 0);
    return Array.from({ length: count }, (_, index) => `${letter}${first + index}`);
  });
}
