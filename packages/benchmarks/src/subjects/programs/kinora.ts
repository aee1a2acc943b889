import { createKinora, fal } from 'kinora';

const kinora = createKinora({ providers: [fal()] });
const clip = await kinora.generate({
  model: 'fal:fal-ai/hunyuan-video',
  prompt: 'Two cats boxing.',
});
await clip.save('cats.mp4');
