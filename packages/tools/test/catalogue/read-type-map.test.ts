import { describe, expect, it } from 'vitest';
import { readTypeMap } from '../../src/catalogue/fal/read-type-map.ts';

const text = `
export type SharedOutput = {
    video: File;
    /** Random seed. */
    seed: number;
};
export type MakeOutput = SharedOutput;
export type ImageSize = { width?: number; height?: number };
export type MakeInput = {
    /**
     * What to show, in
     * two lines.
     */
    prompt: string;
    /**
     * URL of the first frame of the video.
     */
    first_frame_url?: string | Blob | File;
    /** Reference images. */
    image_urls?: Array<string>;
    /** Zip archive with images. */
    archive_url?: string | Blob | File;
    /** Length in seconds. Default value: \`5\` */
    duration?: 5 | 10;
    /** Length of the part. Default value: \`"3"\` */
    part?: "3" | "4";
    /** How fast. Default value: \`regular\` */
    speed?: "none" | "regular";
    /** How large. Default value: \`square\` */
    video_size?: ImageSize | "square" | "portrait";
    size?: ImageSize;
    /** Any of these, or another. Default value: \`"16:9"\` */
    ratio?: "16:9" | "9:16" | string;
    /** How strongly. Default value: \`0.8\` */
    strength?: number;
    /** What to leave out. Default value: \`"${'blurry, '.repeat(20)}"\` */
    negative_prompt?: string;
    loras?: Array<LoraWeight>;
    sound?: boolean;
};
export type EndpointTypeMap = {
    "fal-ai/make": {
        input: MakeInput;
        output: MakeOutput;
    };
};
`;

describe("fal's type map", () => {
  const endpoint = readTypeMap('endpoints.d.ts', text).get('fal-ai/make');

  it('is read into wire fields: members, defaults, links and what they point at', () => {
    expect(Object.fromEntries(endpoint?.fields ?? [])).toEqual({
      prompt: { type: 'string', required: true },
      first_frame_url: { type: 'string', media: 'image' },
      image_urls: { type: 'array', media: 'image' },
      archive_url: { type: 'string' },
      duration: { type: 'integer', enum: [5, 10], default: 5 },
      part: { type: 'string', enum: ['3', '4'], default: '3' },
      speed: { type: 'string', enum: ['none', 'regular'], default: 'regular' },
      video_size: {
        type: 'string',
        enum: ['square', 'portrait'],
        maxSide: 14_142,
        default: 'square',
      },
      size: { type: 'object' },
      ratio: { type: 'string', default: '16:9' },
      strength: { type: 'number', default: 0.8 },
      // A whole negative prompt is no default to decide by.
      negative_prompt: { type: 'string' },
      loras: { type: 'array' },
      sound: { type: 'boolean' },
    });
  });

  it('tells what an endpoint answers with, through names for the same type', () => {
    expect(endpoint?.output).toEqual(['video', 'seed']);
  });

  it('must be TypeScript', () => {
    expect(() => readTypeMap('endpoints.d.ts', 'export type = {')).toThrow(SyntaxError);
  });
});
