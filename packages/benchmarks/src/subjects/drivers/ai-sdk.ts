import { writeFile } from 'node:fs/promises';
import type { Access } from '../../sandbox/access.ts';
import { ASK_EVERY_MS, FAL_MODEL, PROMPT, type Driver } from '../subject.ts';

/** The AI SDK with its adapter of fal. */
export async function connectAiSdk(access: Access): Promise<Driver> {
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { experimental_generateVideo: generateVideo } = await import('ai');
  const { createFal } = await import('@ai-sdk/fal');
  const fal = createFal({ apiKey: access.fal.apiKey });
  return {
    make: async ({ timeoutMs, signal }) => {
      const { video, ...rest } = await generateVideo({
        model: fal.video(FAL_MODEL),
        prompt: PROMPT,
        poll: {
          intervalMs: ASK_EVERY_MS,
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        },
        ...(signal === undefined ? {} : { abortSignal: signal }),
      });
      return {
        given: rest,
        isLink: false,
        bytes: async () => video.uint8Array,
        save: async (path) => writeFile(path, video.uint8Array),
      };
    },
  };
}
