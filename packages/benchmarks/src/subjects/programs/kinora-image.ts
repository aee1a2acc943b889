import { createKinora, fal } from 'kinora';

const kinora = createKinora({ providers: [fal()] });
const clip = await kinora.generate({
  model: 'hunyuan-video',
  prompt: 'Two cats boxing.',
  image: 'https://example.com/cats.jpg',
});
await clip.save('cats.mp4');
