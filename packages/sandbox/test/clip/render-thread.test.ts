import { once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRenderThread } from '../../src/clip/render-thread.ts';
import { clipSpec } from './clip-spec.ts';

const WORKER = new URL('./dying-worker.ts', import.meta.url);

describe('a render thread', () => {
  const thread = createRenderThread(WORKER);
  const render = (prompt: string) => thread.render(clipSpec({ prompt }));
  afterEach(() => vi.useRealTimers());

  test('renders one spec after another in the same worker', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map(render))).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(2),
      Uint8Array.of(3),
    ]);
  });

  test('reports a clip that could not be rendered and keeps its worker', async () => {
    await expect(render('fail')).rejects.toThrow('The clip could not be rendered: no such colour');
    expect(await render('a')).toEqual(Uint8Array.of(4));
  });

  test('rejects only the clip during which its worker ended, and starts another', async () => {
    const [ended, next] = await Promise.allSettled([render('exit'), render('a')]);
    expect(ended).toMatchObject({
      reason: new Error('The clip renderer stopped with exit code 3 before the clip was done.'),
    });
    expect(next).toMatchObject({ value: Uint8Array.of(1) });
  });

  test('tells what error its worker died of', async () => {
    const failure = await render('throw').catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: 'The clip renderer stopped on an error.',
      cause: { message: 'out of paint' },
    });
    expect(await render('a')).toEqual(Uint8Array.of(1));
  });

  test('gives up a clip that takes far too long, and goes on with the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const settled = Promise.allSettled([render('hang'), render('a')]);
    await vi.advanceTimersByTimeAsync(60_015);
    expect(await settled).toMatchObject([
      { reason: new Error('The clip was not rendered within 60015 ms.') },
      { value: Uint8Array.of(1) },
    ]);
  });

  test('starts another worker when the last one ended while it had nothing to do', async () => {
    const idle = createRenderThread(WORKER);
    const ended = once(process, 'worker').then(([worker]) => once(worker, 'exit'));
    expect(await idle.render(clipSpec({ prompt: 'exit later' }))).toEqual(Uint8Array.of(1));
    await ended;
    expect(await idle.render(clipSpec())).toEqual(Uint8Array.of(1));
    await idle.close();
  });

  test('ends what is under way when it is closed, and renders nothing after', async () => {
    const closing = createRenderThread(WORKER);
    await closing.render(clipSpec());
    const hanging = closing.render(clipSpec({ prompt: 'hang' }));
    const waiting = closing.render(clipSpec());
    const settled = Promise.allSettled([hanging, waiting]);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await closing.close();
    expect(await settled).toMatchObject([
      { reason: { message: 'The clip renderer is closed.' } },
      { reason: { message: 'The clip renderer is closed.' } },
    ]);
    await expect(closing.render(clipSpec())).rejects.toThrow('The clip renderer is closed.');
    await thread.close();
  });
});
