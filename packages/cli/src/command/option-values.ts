import { statSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** US dollars, such as `0.60`. */
export function readUsd(text: string): number {
  if (!/^\$?\d+(\.\d+)?$/.test(text)) throw new UsageError('It is US dollars, such as 0.60.');
  return Number(text.replace('$', ''));
}

/** A whole number from `least` up. */
export function readCount(least: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= least && Number.isSafeInteger(count)) return count;
    throw new UsageError(`It is a whole number from ${least} up.`);
  };
}

/** A number above 0. */
export function readAmount(text: string): number {
  const amount = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && amount > 0) return amount;
  throw new UsageError('It is a number above 0.');
}

/** A number from 0 up. */
export function readLevel(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new UsageError('It is a number from 0 up.');
}

/** Names with commas between them. */
export function readList(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return [...new Set(names)];
  throw new UsageError('It is one name, or several with commas between them.');
}

/** One of a few words. */
export function readWord<const Word extends string>(
  words: readonly Word[],
): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    throw new UsageError(`It is one of: ${words.join(', ')}.`);
  };
}

/** Any JSON object. */
export function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      // Just found to be an object; its values are checked where they are used.
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Said below.
  }
  throw new UsageError('It is a JSON object, such as {"fal":{"enable_prompt_expansion":true}}.');
}

/** A file or a folder, which need not be there. */
export function readPath(text: string): string {
  if (text !== '') return text;
  throw new UsageError('It is a path, and not empty.');
}

/** A file that jobs are kept in, or `:memory:`. */
export function readStore(text: string): string {
  const isFolder = /[/\\]$/.test(text) || statSync(text, { throwIfNoEntry: false })?.isDirectory();
  if (text !== '' && isFolder !== true) return text;
  throw new UsageError('It is a file, which need not be there, or :memory:.');
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const SANDBOX_TAKES =
  'It takes nothing, or the address on this machine that "kinora sandbox" printed, such as http://127.0.0.1:4680';

/** The address of a sandbox, which is on this machine; `here` where none is given. */
export function readSandbox(text: string): URL | 'here' {
  if (text === 'here') return text;
  const url = URL.parse(text);
  if (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname)) return new URL(url.origin);
  throw new UsageError(`${SANDBOX_TAKES}.`);
}
