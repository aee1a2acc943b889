/**
 * The last gate before a terminal: of all control characters only line breaks pass, and colours.
 * Text from outside has been through `printable` before, which lets no colours through either.
 */
export function guarded(text: string): string {
  return text
    .split(COLOUR)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(CONTROL, '')))
    .join('');
}

const COLOUR = new RegExp(`(${String.fromCharCode(27)}\\[[0-9;]*m)`);
const CONTROL = /[^\P{Cc}\n]/gu;
