import { describe, expect, it } from 'vitest';
import { readFal } from '../../src/catalogue/fal/read-fal.ts';
import { readClientTypes } from '../../src/catalogue/fal/read-client-types.ts';

describe("fal's rows", () => {
  const rows = new Map(readFal().map((row) => [row.id, row]));

  it('hold every endpoint of the client whose reply holds a video, but those that train', () => {
    const videos = [...readClientTypes()].filter(([, { output }]) =>
      output.some((name) => name === 'video' || name === 'videos'),
    );
    expect(videos).toHaveLength(445);
    expect(videos.flatMap(([id]) => (rows.has(id) ? [] : [id]))).toEqual([
      'fal-ai/ltx-video-trainer',
      'fal-ai/ltx2-video-trainer',
    ]);
    expect(rows.size).toBe(584);
  });

  it('have integers where the types of the client have texts', () => {
    const { fields, source } = rows.get('fal-ai/ltx-2/text-to-video') ?? {};
    expect(fields?.get('duration')).toEqual({ type: 'integer', enum: [6, 8, 10], default: 6 });
    expect(source).toBe('official client 1.10.1; OpenAPI of 2026-01-26');
    // These are in no OpenAPI document; the newer types tell.
    const newer = rows.get('fal-ai/ltx-2.3/image-to-video');
    expect(newer?.fields.get('fps')).toEqual({
      type: 'integer',
      enum: [24, 25, 48, 50],
      default: 25,
    });
    expect(newer?.source).toBe('official client 1.10.1; fal-js types of 2026-08-02');
  });

  it('have what the client does not list', () => {
    const row = rows.get('fal-ai/wan/v2.2-a14b/image-to-video');
    expect(row).toMatchObject({
      task: 'image-to-video',
      family: 'wan-2.2',
      source: 'OpenAPI of 2026-01-26',
    });
    expect(row?.fields.get('num_frames')).toEqual({
      type: 'integer',
      minimum: 17,
      maximum: 161,
      default: 81,
    });
    expect(rows.get('bytedance/seedance-2.0/text-to-video')?.source).toBe(
      'fal-js types of 2026-08-02',
    );
  });

  it('drop the fields that the newer types drop', () => {
    expect(rows.get('fal-ai/hunyuan-video/video-to-video')?.fields.has('num_inference_steps')).toBe(
      false,
    );
  });

  it('have defaults that their own members and ranges allow', () => {
    const wrong = [...rows.values()].flatMap(({ id, fields }) =>
      [...fields].flatMap(([name, field]) => {
        const { default: value, enum: members, minimum, maximum } = field;
        if (value === undefined) return [];
        const isMember = members === undefined || members.some((member) => member === value);
        const isWithin =
          typeof value !== 'number' ||
          (value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity));
        return isMember && isWithin ? [] : [`${id} ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
