import { writeFile } from 'node:fs/promises';
import { fal } from '@ai-sdk/fal';
import { experimental_generateVideo as generateVideo } from 'ai';

const { video } = await generateVideo({
  model: fal.video('fal-ai/hunyuan-video'),
  prompt: 'Two cats boxing.',
});
await writeFile('cats.mp4', video.uint8Array);
