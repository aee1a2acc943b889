import { describe, expect, it } from 'vitest';
import { dataFile } from '../../src/catalogue/data-file.ts';
import { encode } from '../../src/catalogue/encode.ts';
import { readFields } from '../../src/catalogue/read-fields.ts';
import type { Row } from '../../src/catalogue/row.ts';

const row: Row = {
  id: 'a/one',
  task: 'text-to-video',
  family: 'one',
  fields: readFields('prompt*:str; seed:int'),
  isPartial: false,
  prices: [],
  source: 'page',
};

describe('a packed catalogue', () => {
  it('says once what repeats', () => {
    const other: Row = { ...row, id: 'b', family: undefined, fields: readFields('seed:int') };
    expect(encode([row, other])).toEqual({
      sources: 'page',
      fields: 'prompt {"type":"string","required":true}\nseed {"type":"integer"}',
      models: 'a/one\ttext-to-video\tone\t0\t0 1\nb\ttext-to-video\t\t0\t1',
    });
  });

  it('keeps one price as the price, and prices with conditions as a list', () => {
    const price = { microUsd: 5, per: 'video', source: 'page' } as const;
    const tier = { ...price, when: { resolution: '720p' } };
    const rests = [[price], [tier]].map((prices) => {
      const cells = encode([{ ...row, isPartial: true, prices }]).models.split('\t');
      return JSON.parse(cells.at(-1) ?? '');
    });
    expect(rests).toEqual([
      { isPartial: true, price },
      { isPartial: true, prices: [tier] },
    ]);
  });

  it('refuses text that would end the literal that it stands in', () => {
    const encoded = encode([row]);
    expect(() => dataFile('A', { ...encoded, fields: 'a `' })).toThrow(/raw template/);
    expect(() => dataFile('A', { ...encoded, fields: 'a ${b}' })).toThrow(/raw template/);
  });
});
