import { describe, expect, it } from 'vitest';
import { readPrices } from '../../src/catalogue/read-prices.ts';

describe('the notation of prices', () => {
  it('is dollars for a video or a second, read as millionths', () => {
    expect(readPrices('0.4/video', 'page')).toEqual([
      { microUsd: 400_000, per: 'video', source: 'page' },
    ]);
    expect(readPrices('0.3034/second', 'page')).toEqual([
      { microUsd: 303_400, per: 'second', source: 'page' },
    ]);
  });

  it('says which wire fields each of several prices holds for', () => {
    expect(readPrices('size=832*480:0.02/second resolution=4k&sound=true:1/video', 'p')).toEqual([
      { microUsd: 20_000, per: 'second', source: 'p', when: { size: '832*480' } },
      { microUsd: 1_000_000, per: 'video', source: 'p', when: { resolution: '4k', sound: true } },
    ]);
    expect(readPrices('duration=8&sound=false:0.08/video', 'p')[0]?.when).toEqual({
      duration: 8,
      sound: false,
    });
  });

  it('may be unknown, and is never guessed from something else', () => {
    expect(readPrices('', 'page')).toEqual([]);
    expect(() => readPrices('about 0.4', 'page')).toThrow('not a price: about');
  });
});
