import { Worker } from 'node:worker_threads';
import type { ClipSpec } from './clip-spec.ts';
import type { RenderMessage } from './render-message.ts';

/** Renders specs one after another in a worker thread. */
export interface RenderThread {
  /** Rejects when the worker fails, dies, or takes longer than any such clip should. */
  render(spec: ClipSpec): Promise<Uint8Array>;
  /** Ends the worker; what is not rendered yet is rejected. */
  close(): Promise<void>;
}

/** A thread whose worker starts with the first spec, and again after one that ended it. */
export function createRenderThread(workerUrl: URL = WORKER_URL): RenderThread {
  let worker: Worker | undefined;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  function forget(ended: Worker): void {
    if (worker === ended) worker = undefined;
  }

  async function renderNow(spec: ClipSpec): Promise<Uint8Array> {
    if (isClosed) throw new Error(CLOSED);
    const current = worker ?? startWorker(workerUrl, forget);
    worker = current;
    const answer = await ask(current, spec);
    if (answer.kind === 'rendered') return answer.clip;
    if (answer.kind === 'failed') {
      throw new Error(`The clip could not be rendered: ${answer.reason}`);
    }
    // A worker that ends takes a while to be gone, and must not be sent anything until then.
    forget(current);
    void current.terminate();
    throw isClosed ? new Error(CLOSED) : new Error(answer.reason, { cause: answer.cause });
  }

  return {
    render(spec) {
      const clip = last.then(() => renderNow(spec));
      last = clip.catch(() => undefined);
      return clip;
    },
    async close() {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

const CLOSED = 'The clip renderer is closed.';

// Next to this file, as source and as built.
const WORKER_URL = new URL(
  import.meta.url.endsWith('.ts') ? './render-worker.ts' : './render-worker.js',
  import.meta.url,
);

/** Starts a worker that does not keep the process alive while it has nothing to do. */
function startWorker(url: URL, onEnd: (worker: Worker) => void): Worker {
  // Flags of the process may be about its own entry file, such as --input-type or --eval.
  const worker = new Worker(url, { execArgv: [], name: 'kinora-clip-renderer' });
  worker.unref();
  // An error that is not listened to would end the process; `ask` reports it to the caller.
  worker.on('error', () => undefined);
  worker.once('exit', () => onEnd(worker));
  return worker;
}

/** The worker will not answer any more. */
interface Ended {
  readonly kind: 'ended';
  readonly reason: string;
  readonly cause?: unknown;
}

/** Sends one spec and waits for the answer, keeping the process alive as long as that takes. */
function ask(worker: Worker, spec: ClipSpec): Promise<RenderMessage | Ended> {
  const { promise, resolve } = Promise.withResolvers<RenderMessage | Ended>();
  const end = (reason: string, cause?: unknown): void => resolve({ kind: 'ended', reason, cause });
  const onError = (cause: unknown): void => end('The clip renderer stopped on an error.', cause);
  const onExit = (code: number): void =>
    end(`The clip renderer stopped with exit code ${code} before the clip was done.`);
  const limitMs = renderLimitMs(spec);
  const timer = setTimeout(() => end(`The clip was not rendered within ${limitMs} ms.`), limitMs);
  worker.on('message', resolve).on('error', onError).on('exit', onExit).ref();
  worker.postMessage(spec);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', onError).off('exit', onExit).unref();
  });
}

/** A minute, and a millisecond for every 10,000 pixels: about fifty times what is usual. */
function renderLimitMs({ width, height, frames }: ClipSpec): number {
  return 60_000 + Math.ceil((width * height * frames) / 10_000);
}
