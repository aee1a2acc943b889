import { writeFile } from 'node:fs/promises';
import { InferenceClient } from '@huggingface/inference';

const client = new InferenceClient(process.env['FAL_KEY']);
const video = await client.textToVideo({
  model: 'tencent/HunyuanVideo',
  provider: 'fal-ai',
  inputs: 'Two cats boxing.',
});
await writeFile('cats.mp4', video.stream());
