import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOutput } from '../../src/media/open-output.ts';
import { localServer } from '../transport/local-server.ts';
import { fileServer, part } from './file-server.ts';
import { clipAt, quickClock, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['before it answers', (_response: ServerResponse) => {}],
  ['after the first bytes', (response: ServerResponse) => response.write(video.subarray(0, 500))],
  [
    'but for a byte now and then',
    (response: ServerResponse) => {
      response.write(video.subarray(0, 500));
      const drip = setInterval(() => response.write('x'), 1);
      response.on('close', () => clearInterval(drip));
    },
  ],
])('D9: a server that stalls %s is given up after a minute', async (_when, stall) => {
  const { url } = await localServer((_request, response) => {
    stall(response);
    const minute = setInterval(() => vi.advanceTimersByTime(5_000), 5);
    response.on('close', () => clearInterval(minute));
  });
  const download = { job: ref, clock: quickClock(), allowLoopback: true };
  const fetched = openOutput({ url }, download).then((stream) => new Response(stream).bytes());
  await expect(fetched).rejects.toMatchObject({
    code: 'download_failed',
    message: expect.stringContaining('The file broke off: fewer than 60000 bytes in 60000 ms.'),
    retry: { safe: true },
  });
});

test('D9: a large file may take as long as it needs while it keeps coming', async () => {
  const minutes = 10;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(video),
    pull(controller) {
      vi.advanceTimersByTime(30_000);
      controller.enqueue(new Uint8Array(40_000));
      if (performance.now() > minutes * 60_000) controller.error(new Error('the end'));
    },
  });
  const fetch = async () => new Response(body);
  const stream = await clipAt('https://cdn.example.com', { fetch }).stream();
  await expect(new Response(stream).bytes()).rejects.toMatchObject({
    message: expect.stringContaining('The file broke off: the end.'),
  });
});

test('D9: a file that keeps coming for ever is given up after an hour', async () => {
  const pull = async (controller: ReadableStreamDefaultController) => {
    await Promise.resolve();
    controller.enqueue(performance.now() === 0 ? video : new Uint8Array(60_000));
    vi.advanceTimersByTime(20_000);
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const fetch = async () => new Response(body, { headers: { etag: '"one"' } });
  const stream = await clipAt('https://cdn.example.com', { fetch }).stream();
  await expect(new Response(stream).bytes()).rejects.toMatchObject({
    code: 'download_failed',
    message: expect.stringContaining('The file broke off: it is not whole after 3600000 ms.'),
    retry: { safe: true },
  });
});

test('D9: a server that stalls is asked for the rest over another connection', async () => {
  const { url, ranges } = await fileServer(
    (response) => {
      response.writeHead(200, { etag: '"one"', 'content-length': video.length });
      response.write(video.subarray(0, 500));
      const minute = setInterval(() => vi.advanceTimersByTime(5_000), 5);
      response.on('close', () => clearInterval(minute));
    },
    part(video, 500, { etag: '"one"' }),
  );
  expect(await clipAt(url).bytes()).toEqual(video);
  expect(ranges[1]).toEqual(['bytes=500-', '"one"']);
});

test("a slow reader is not the server's fault", async () => {
  const fetch = async () => new Response(video);
  const stream = await clipAt('https://cdn.example.com', { fetch }).stream();
  vi.advanceTimersByTime(600_000);
  expect(await new Response(stream).bytes()).toEqual(video);
});
