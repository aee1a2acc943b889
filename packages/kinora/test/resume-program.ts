/** Another process: resumes the job of its argument and prints what the file is. */
import { createKinora, fal } from 'kinora';

const { ref, access } = JSON.parse(process.argv[2] ?? '');
const clip = await createKinora({ providers: [fal(access)], pace: { minMs: 50 } })
  .resume(ref)
  .wait();
const { width, height, frames } = await clip.media();
process.stdout.write(JSON.stringify({ width, height, frames }));
