import { writeFile } from 'node:fs/promises';
import { fal } from '@fal-ai/client';

const { data } = await fal.subscribe('fal-ai/hunyuan-video', {
  input: { prompt: 'Two cats boxing.' },
});
const { body } = await fetch(data.video.url);
if (body !== null) await writeFile('cats.mp4', body);
