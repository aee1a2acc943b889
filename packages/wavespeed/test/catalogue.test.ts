import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { models } from '../src/models/index.ts';

describe("WaveSpeed's catalogue", () => {
  it.each(Object.entries(models))('says of %s what its own page says', (id, model) => {
    const { source, ...known } = model;
    const found = readCatalogue()[id];
    expect(found).toMatchObject(known);
    expect(found?.source).toContain(source.replace('docs page wavespeed-ai/', ''));
  });

  it('has a line for each variant, with what is its own', () => {
    const catalogue = readCatalogue();
    expect(catalogue['bytedance/seedance-v1-lite-t2v-480p']?.fields['duration']).toEqual({
      type: 'integer',
      required: true,
      enum: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      default: 5,
    });
    expect(catalogue['bytedance/seedance-v1-pro-t2v-480p']?.fields['duration']).not.toHaveProperty(
      'required',
    );
    const shift = ['t2v-480p', 't2v-720p'].map(
      (variant) => catalogue[`wavespeed-ai/wan-2.1/${variant}`]?.fields['flow_shift']?.default,
    );
    expect(shift).toEqual([3, 5]);
  });

  it('knows prices by what is sent', () => {
    const model = readCatalogue()['wavespeed-ai/wan-2.2/t2v-480p-ultra-fast'];
    const source = 'model page of wavespeed.ai/docs, spring 2026';
    expect(model?.prices).toEqual([
      { microUsd: 50_000, per: 'video', source, when: { duration: 5 } },
      { microUsd: 80_000, per: 'video', source, when: { duration: 8 } },
    ]);
  });

  it('has no fields where none are known, and says where there are more', () => {
    const catalogue = readCatalogue();
    const unknown = Object.entries(catalogue).flatMap(([id, { fields }]) =>
      Object.keys(fields).length === 0 ? [id] : [],
    );
    expect(unknown).toEqual([
      'bytedance/seedance-v1-pro-fast/image-to-video',
      'wavespeed-ai/ltx-2.3/text-to-video-lora',
      'wavespeed-ai/ltx-2.3/image-to-video-lora',
      'wavespeed-ai/ltx-2-19b/text-to-video-lora',
      'wavespeed-ai/ltx-2-19b/image-to-video-lora',
    ]);
    expect(catalogue['pixverse/pixverse-v6/transition']?.isPartial).toBe(true);
  });

  it('says the resolution that an id names and no field does', () => {
    const catalogue = readCatalogue();
    expect(catalogue['wavespeed-ai/wan-2.2/i2v-480p']?.fixed).toEqual({ resolution: '480p' });
    expect(catalogue['wavespeed-ai/hunyuan-video-1.5/image-to-video']?.fixed).toBeUndefined();
  });
});
