import { parentPort } from 'node:worker_threads';
import type { ClipSpec } from './clip-spec.ts';
import { renderClip } from './render-clip.ts';
import type { RenderMessage } from './render-message.ts';

if (parentPort === null) throw new Error('render-worker is started by the clip renderer only.');
const port = parentPort;

// The renderer sends the next spec only after the answer to the last one.
port.on('message', (spec: ClipSpec) => {
  renderClip(spec).then(answerWithClip, answerWithFailure);
});

function answerWithClip(clip: Uint8Array): void {
  const message: RenderMessage = { kind: 'rendered', clip };
  // The file owns its buffer, so it can move to the other thread without a copy.
  port.postMessage(message, clip.buffer instanceof ArrayBuffer ? [clip.buffer] : []);
}

function answerWithFailure(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  port.postMessage({ kind: 'failed', reason } satisfies RenderMessage);
}
