import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { localServer } from '../transport/local-server.ts';
import { clipAt, quickClock, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();
const aborted = { code: 'aborted', phase: 'download', mayHaveCharged: 'yes', job: ref };

test('G10: an abort beforehand asks for nothing', async () => {
  const { url, requests } = await localServer((_request, response) => response.end(video));
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(clipAt(url).bytes({ signal })).rejects.toMatchObject(aborted);
  expect(requests).toEqual([]);
});

test.each(['before the headers', 'inside the file'])('G10: an abort %s ends it', async (when) => {
  const controller = new AbortController();
  const dropped = Promise.withResolvers<string>();
  const { url, requests } = await localServer((_request, response) => {
    response.on('close', () => dropped.resolve('dropped'));
    if (when === 'inside the file') response.write(video.subarray(0, 500));
    void setImmediate().then(() => controller.abort('enough'));
  });
  await expect(clipAt(url).bytes({ signal: controller.signal })).rejects.toMatchObject({
    ...aborted,
    cause: 'enough',
  });
  expect(await dropped.promise).toBe('dropped');
  expect(requests).toHaveLength(1);
});

test('G11: an abort between two tries starts no other', async () => {
  const controller = new AbortController();
  const { url, requests } = await localServer((_request, response) =>
    response.writeHead(503).end(),
  );
  const clock = {
    ...quickClock(),
    sleep: async () => {
      controller.abort();
      throw new Error('woken');
    },
  };
  const { signal } = controller;
  await expect(clipAt(url, { clock }).bytes({ signal })).rejects.toMatchObject({
    ...aborted,
    cause: { code: 'download_failed', httpStatus: 503 },
  });
  expect(requests).toHaveLength(1);
});

test('a stream that is cancelled drops the connection', async () => {
  const dropped = Promise.withResolvers<string>();
  const { url } = await localServer((_request, response) => {
    response.on('close', () => dropped.resolve('dropped'));
    response.write(video.subarray(0, 500));
  });
  const stream = await clipAt(url).stream();
  await stream.cancel();
  expect(await dropped.promise).toBe('dropped');
});

test('a stream that is cancelled in the middle of a wait drops the connection too', async () => {
  const dropped = Promise.withResolvers<string>();
  const { url } = await localServer((_request, response) => {
    response.on('close', () => dropped.resolve('dropped'));
    response.write(video.subarray(0, 500));
  });
  const reader = (await clipAt(url).stream()).getReader();
  await reader.read();
  const waiting = reader.read();
  await setImmediate();
  await reader.cancel();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await dropped.promise).toBe('dropped');
});

test('G12: a signal keeps no listener of a stream that was cancelled', async () => {
  const { url } = await localServer((_request, response) => {
    response.write(video.subarray(0, 500));
  });
  const { signal } = new AbortController();
  const stream = await clipAt(url).stream({ signal });
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  await stream.cancel();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('G12: a signal keeps no listener of a download that ended', async () => {
  const { url } = await localServer((request, response) => {
    if (request.url === '/none') response.writeHead(404).end();
    else response.end(video);
  });
  const { signal } = new AbortController();
  await clipAt(url).bytes({ signal });
  await clipAt(`${url}/none`)
    .bytes({ signal })
    .catch(() => undefined);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
