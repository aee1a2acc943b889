/**
 * `--sandbox` takes an address or nothing. What follows it is its value only where it looks like
 * an address, so that a prompt after it stays a prompt.
 */
export function splitSandbox(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return words.flatMap((word, index) => {
    const isOption = end === -1 || index < end;
    if (!isOption) return word;
    const next = words[index + 1];
    if (word === '--sandbox') return isAddress(next) ? `--sandbox=${next}` : '--sandbox=here';
    return words[index - 1] === '--sandbox' && isAddress(word) ? [] : word;
  });
}

/** An address without its `http://` is told what is missing. */
function isAddress(word: string | undefined): boolean {
  return word !== undefined && /^(\w+:\/\/|(localhost|[\d.]+|\[::1\]):\d+)/.test(word);
}

/** A word that may have been meant as the address of a sandbox. */
export function afterSandbox(words: readonly string[]): string | undefined {
  const at = words.indexOf('--sandbox');
  const next = at === -1 ? undefined : words[at + 1];
  return next === undefined || next.startsWith('-') || isAddress(next) ? undefined : next;
}
