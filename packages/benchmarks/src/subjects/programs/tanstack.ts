import { writeFile } from 'node:fs/promises';
import { generateVideo } from '@tanstack/ai';
import { falVideo } from '@tanstack/ai-fal';

const chunks = generateVideo({
  adapter: falVideo('fal-ai/hunyuan-video'),
  prompt: 'Two cats boxing.',
  stream: true,
});
for await (const chunk of chunks) {
  if (chunk.type !== 'CUSTOM' || chunk.name !== 'generation:result') continue;
  const { body } = await fetch((chunk.value as { readonly url: string }).url);
  if (body !== null) await writeFile('cats.mp4', body);
}
