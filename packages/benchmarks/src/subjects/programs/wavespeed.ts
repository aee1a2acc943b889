import { writeFile } from 'node:fs/promises';
import { Client } from 'wavespeed';

const client = new Client(process.env['WAVESPEED_API_KEY']);
const { outputs } = await client.run('wavespeed-ai/hunyuan-video/t2v', {
  prompt: 'Two cats boxing.',
});
const { body } = await fetch(String(outputs[0]));
if (body !== null) await writeFile('cats.mp4', body);
