import { parentPort } from 'node:worker_threads';
import type { ClipSpec } from '../../src/clip/clip-renderer.ts';

let rendered = 0;

// Does what the prompt says; otherwise answers with how many specs this worker has rendered.
parentPort?.on('message', ({ prompt }: ClipSpec) => {
  if (prompt === 'exit') process.exit(3);
  if (prompt === 'throw') throw new Error('out of paint');
  if (prompt === 'fail') parentPort?.postMessage({ kind: 'failed', reason: 'no such colour' });
  else if (prompt !== 'hang') {
    parentPort?.postMessage({ kind: 'rendered', clip: Uint8Array.of(++rendered) });
    if (prompt === 'exit later') setTimeout(() => process.exit(4), 20);
  }
});
