import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

// The address is one that the sandbox does not fetch; it paints a placeholder.
const program = `
import { startSandbox } from '@kinora/sandbox';
import { createKinora, fal } from 'kinora';

const sandbox = await startSandbox({ timings: { queueMs: 5, runMs: 5 } });
try {
  const kinora = createKinora({ providers: [fal(sandbox.fal)] });
  const request = { model: 'hunyuan-video', prompt: 'Two cats.', image: 'https://example.com/a.jpg' };
  const clip = await kinora.generate(request, { provider: 'fal' });
  console.log((await clip.bytes()).byteLength);
} finally {
  await sandbox.close();
}
`;

/** Generates a clip by the installed packages, workers included; returns its size in bytes. */
export function tryGenerate(folder: string): number {
  writeFileSync(join(folder, 'generate.ts'), program);
  const sizeBytes = Number(runProgram('node', ['generate.ts'], { folder }));
  if (sizeBytes > 0) return sizeBytes;
  throw new Error('The installed packages generated an empty clip.');
}
