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

function isAddress(word: string | undefined): boolean {
  return word !== undefined && /^\w+:\/\//.test(word);
}
