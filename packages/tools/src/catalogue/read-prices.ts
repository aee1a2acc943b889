import type { ListPrice } from './row.ts';

/** Reads prices in dollars, as in `0.4/video` or `resolution=720p&sound=true:0.08/second`. */
export function readPrices(text: string, source: string): readonly ListPrice[] {
  if (text === '') return [];
  return text.split(' ').map((word) => {
    const [, when, dollars, per] = /^(?:(.+):)?(\d+(?:\.\d+)?)\/(video|second)$/.exec(word) ?? [];
    if (dollars === undefined) throw new SyntaxError(`not a price: ${word}`);
    return {
      microUsd: Math.round(Number(dollars) * 1_000_000),
      per: per === 'video' ? 'video' : 'second',
      source,
      ...(when !== undefined && { when: readWhen(when) }),
    };
  });
}

function readWhen(text: string): NonNullable<ListPrice['when']> {
  return Object.fromEntries(
    text.split('&').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, /^(?:true|false|\d+)$/.test(value) ? toValue(value) : value];
    }),
  );
}

function toValue(word: string): number | boolean {
  return word === 'true' || (word === 'false' ? false : Number(word));
}
