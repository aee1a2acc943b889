import { describe, expect, it } from 'vitest';
import { familiesOf } from '../../src/catalogue/families.ts';
import { readFal } from '../../src/catalogue/fal/read-fal.ts';
import { readModels } from '../../src/catalogue/read-models.ts';

describe('families', () => {
  it.each([
    ['fal', 'fal-ai/veo3.1/fast/first-last-frame-to-video', 'veo-3.1-fast'],
    ['runcomfy', 'google-deepmind/veo-3-1/fast/extend-video', 'veo-3.1-fast-extend'],
    ['wavespeed', 'google/veo3.1-fast/text-to-video', 'veo-3.1-fast'],
    ['wavespeed', 'kwaivgi/kling-v2.1-i2v-pro/start-end-frame', 'kling-2.1-pro'],
    ['fal', 'fal-ai/kling-video/o3/4k/text-to-video', 'kling-o3-4k'],
    ['runcomfy', 'kling/kling-video-o3/4K/text-to-video', 'kling-o3-4k'],
    ['runcomfy', 'bytedance/seedance-2.5/text-to-video/4k', 'seedance-2.5'],
    ['wavespeed', 'bytedance/seedance-v1-pro-t2v-1080p', 'seedance-1.0-pro'],
    ['fal', 'fal-ai/bytedance/seedance/v1/pro/fast/image-to-video', 'seedance-1.0-pro-fast'],
    ['fal', 'fal-ai/wan/v2.2-a14b/image-to-video/lora', 'wan-2.2-lora'],
    ['wavespeed', 'wavespeed-ai/wan-2.2/i2v-720p-lora', 'wan-2.2-lora'],
  ])('%s: %s is %s', (provider, id, family) => {
    expect(familiesOf(provider)(id)).toBe(family);
  });

  it('leave tools and unknown ids without a name', () => {
    const familyOf = familiesOf('fal');
    expect(familyOf('fal-ai/topaz/upscale/video')).toBeUndefined();
    expect(familyOf('fal-ai/veo3.2')).toBeUndefined();
  });

  const catalogues = [readFal(), readModels('wavespeed'), readModels('runcomfy')];
  const named = catalogues.map((rows) => new Set(rows.flatMap(({ family }) => family ?? [])));

  it('are offered by two providers or more in at least sixty-five cases', () => {
    const all = new Set(named.flatMap((each) => [...each]));
    const shared = [...all].filter((name) => named.filter((each) => each.has(name)).length >= 2);
    expect(shared.length).toBeGreaterThanOrEqual(65);
    for (const family of ['hunyuan-video', 'wan-2.2', 'kling-2.6-pro', 'seedance-1.0-pro']) {
      expect(shared).toContain(family);
    }
  });

  it('mean one endpoint a task at each provider, but for two frames and resolutions in ids', () => {
    const twoFrames = /first-last-frame|start-end|transition|flf2v/;
    for (const rows of catalogues) {
      const withoutResolution = rows.flatMap(({ id, family, task }) =>
        family === undefined || twoFrames.test(id)
          ? []
          : [`${family} ${task} ${id.replace(/480p|720p|1080p|4k$/, '')}`],
      );
      const endpoints = [...new Set(withoutResolution)].map((text) =>
        text.split(' ').slice(0, 2).join(' '),
      );
      const twice = endpoints.filter((each, index) => endpoints.indexOf(each) !== index);
      // WaveSpeed has it once more, with the resolution as a field.
      expect(twice.filter((each) => each !== 'wan-2.2 image-to-video')).toEqual([]);
    }
  });
});
