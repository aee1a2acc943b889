import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { localServer } from '../transport/local-server.ts';
import { DOWNLOAD_LIMITS } from '../../src/media/download.ts';
import { clipAt, quickClock, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Serves the answers in turn, the last one for ever. */
function serve(...answers: readonly ((response: ServerResponse) => void)[]) {
  let next = 0;
  return localServer((_request, response) =>
    answers[Math.min(next++, answers.length - 1)]?.(response),
  );
}

const quick = { [constants.BROTLI_PARAM_QUALITY]: 4 };

const whole = (response: ServerResponse) => response.end(video);

describe('a file is fetched whole', () => {
  test('without credentials and unpacked by nobody on the way', async () => {
    const seen: unknown[] = [];
    const { url } = await localServer((request, response) => {
      const { authorization, cookie, 'accept-encoding': coding } = request.headers;
      seen.push({ authorization, cookie, coding });
      whole(response);
    });
    expect(hash(await clipAt(url).bytes())).toBe(hash(video));
    expect(seen).toEqual([{ authorization: undefined, cookie: undefined, coding: 'identity' }]);
  });

  test('as a stream', async () => {
    const { url } = await serve(whole);
    const stream = await clipAt(url).stream();
    expect(hash(await new Response(stream).bytes())).toBe(hash(video));
  });

  test('in pieces of a few bytes', async () => {
    const small = await makeVideo({ frames: 1 });
    const { url } = await localServer(async (_request, response) => {
      for (let at = 0; at < small.length; at += 11) {
        response.write(small.subarray(at, at + 11));
        if (at < 200) await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    expect(hash(await clipAt(url).bytes())).toBe(hash(small));
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('from a server that packs it all the same: %s', async (coding, pack) => {
    const packed = pack(video);
    const { url } = await serve((response) => {
      response.writeHead(200, { 'content-encoding': coding, 'content-length': packed.length });
      response.end(packed);
    });
    expect(hash(await clipAt(url).bytes())).toBe(hash(video));
  });

  test('D7: under whatever content type', async () => {
    const { url } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      whole(response);
    });
    expect(hash(await clipAt(url).bytes())).toBe(hash(video));
  });

  test('D4: out of its own data: link, but not by a redirect to one', async () => {
    const data = `data:video/mp4;base64,${Buffer.from(video).toString('base64')}`;
    expect(hash(await clipAt(data, { allowLoopback: false }).bytes())).toBe(hash(video));
    const { url } = await serve((response) => {
      response.writeHead(302, { location: data });
      response.end();
    });
    await expect(clipAt(url).bytes()).rejects.toMatchObject({ code: 'output_blocked' });
  });

  test.each([
    ['webm', async () => makeVideo({ layout: 'webm' })],
    ['gif', async () => Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00;')],
    ['avi', async () => Buffer.from('RIFF\x04\x00\x00\x00AVI ')],
  ])('as %s, which has no boxes', async (_type, make) => {
    const bytes = await make();
    const { url } = await serve((response) => response.end(bytes));
    expect(hash(await clipAt(url).bytes())).toBe(hash(bytes));
  });
});

describe('what came instead of the file is told', () => {
  test.each([
    ['D7: a web page', '<!doctype html><title>Not found</title>'.padEnd(500), 'it is no video'],
    ['D7: a JSON error', '{"detail":"expired"}', 'it is no video'],
    ['D7: a picture', '\xff\xd8\xff\xe0'.padEnd(100), 'it is no video'],
    ['D8: nothing', '', 'it is empty'],
    ['D8: a few letters', 'ftyp', 'it is no video'],
  ])('%s', async (_what, body, fault) => {
    const { url, requests } = await serve((response) => response.end(Buffer.from(body, 'latin1')));
    const clock = quickClock();
    await expect(clipAt(url, { clock }).bytes()).rejects.toMatchObject({
      code: 'output_invalid',
      message:
        `acme: The file came, but ${fault}. [output_invalid] The video itself is made. ` +
        'Fetch the file again; it is not generated again.',
      phase: 'download',
      provider: 'acme',
      mayHaveCharged: 'yes',
      job: ref,
      retry: { safe: true },
    });
    expect(requests).toHaveLength(3);
    expect(clock.waits).toEqual([500, 2_000]);
  });

  test.each([204, 205])('D8: HTTP %i, which has no body', async (status) => {
    const { url } = await serve((response) => response.writeHead(status).end());
    await expect(clipAt(url).bytes()).rejects.toMatchObject({
      code: 'output_invalid',
      message: expect.stringContaining('it is empty'),
    });
  });

  test('D6: a chunked file that is cut off without an error of HTTP', async () => {
    const { url } = await serve((response) => response.end(video.subarray(0, -100)));
    await expect(clipAt(url).bytes()).rejects.toMatchObject({
      code: 'output_invalid',
      message: expect.stringContaining('it ends too early'),
    });
  });

  test.each([-1, 1])('D6: a WebM file %i byte off what the provider said', async (more) => {
    const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, ...new Uint8Array(60));
    const { url } = await serve((response) => response.end(webm));
    const videos = [{ url, sizeBytes: webm.length - more }];
    await expect(clipAt(url, { output: { videos, raw: {} } }).bytes()).rejects.toMatchObject({
      code: 'output_invalid',
      message: expect.stringContaining(
        `it has ${webm.length} bytes instead of ${webm.length - more}`,
      ),
    });
  });

  test.each([403, 404, 410, 416])('D1: HTTP %i, asked for once', async (status) => {
    const { url, requests } = await serve((response) => response.writeHead(status).end('gone'));
    await expect(clipAt(url).bytes()).rejects.toMatchObject({
      code: 'download_failed',
      httpStatus: status,
      mayHaveCharged: 'yes',
      job: ref,
    });
    expect(requests).toHaveLength(1);
  });
});

describe('a passing fault is waited out', () => {
  test.each([
    [
      'D5: a file that breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': video.length });
        response.write(video.subarray(0, 1_000), () => response.destroy());
      },
    ],
    [
      'D6: a file that is cut off',
      (response: ServerResponse) => response.end(video.subarray(0, 1_000)),
    ],
    ['D7: a web page', (response: ServerResponse) => response.end('<!doctype html>')],
    ['a reset connection', (response: ServerResponse) => response.socket?.resetAndDestroy()],
    ['HTTP 503', (response: ServerResponse) => response.writeHead(503).end()],
    ['HTTP 429', (response: ServerResponse) => response.writeHead(429).end()],
  ])('%s, twice', async (_what, fault) => {
    const { url, requests } = await serve(fault, fault, whole);
    const clock = quickClock();
    expect(hash(await clipAt(url, { clock }).bytes())).toBe(hash(video));
    expect(requests).toHaveLength(3);
    expect(clock.waits).toEqual([500, 2_000]);
  });

  test('as long as the server asks, within reason', async () => {
    const busy = (seconds: number) => (response: ServerResponse) =>
      response.writeHead(503, { 'retry-after': `${seconds}` }).end();
    const { url } = await serve(busy(7), busy(3_600), whole);
    const clock = quickClock();
    await clipAt(url, { clock }).bytes();
    expect(clock.waits).toEqual([7_000, 30_000]);
  });

  test('before a stream is handed out: a web page never gets that far', async () => {
    const { url, requests } = await serve((response) =>
      response.write('<!doctype html>'.repeat(9)),
    );
    await expect(clipAt(url).stream()).rejects.toMatchObject({ code: 'output_invalid' });
    expect(requests).toHaveLength(3);
  });

  test('before a stream is handed out, not after', async () => {
    const { url, requests } = await serve(
      (response) => response.writeHead(503).end(),
      (response) => response.end(video.subarray(0, 1_000)),
    );
    const stream = await clipAt(url).stream();
    await expect(new Response(stream).bytes()).rejects.toMatchObject({ code: 'output_invalid' });
    expect(requests).toHaveLength(2);
  });
});

test('D9: a file larger than allowed is not read on', async () => {
  const limits = { ...DOWNLOAD_LIMITS, maxBytes: 100_000 };
  const dropped = Promise.withResolvers<string>();
  const { url, requests } = await localServer((_request, response) => {
    response.write(video);
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', pour).on('close', () => dropped.resolve('dropped'));
    pour();
  });
  await expect(clipAt(url, { limits }).bytes()).rejects.toMatchObject({
    code: 'output_blocked',
    message: expect.stringContaining('it exceeds 100000 bytes'),
    retry: { safe: false },
  });
  expect(await dropped.promise).toBe('dropped');
  expect(requests).toHaveLength(1);
});

test.each([
  ['gzip', (bytes: Uint8Array) => gzipSync(bytes)],
  ['br', (bytes: Uint8Array) => brotliCompressSync(bytes, { params: quick })],
] as const)('D10: a %s bomb is measured by what it unpacks to', async (coding, pack) => {
  const limits = { ...DOWNLOAD_LIMITS, maxBytes: 1_000_000 };
  const bomb = pack(Buffer.concat([video, Buffer.alloc(20_000_000)]));
  expect(bomb.length).toBeLessThan(100_000);
  const { url, requests } = await serve((response) => {
    response.writeHead(200, { 'content-encoding': coding, 'content-length': bomb.length });
    response.end(bomb);
  });
  await expect(clipAt(url, { limits }).bytes()).rejects.toMatchObject({
    code: 'output_blocked',
    message: expect.stringContaining('it exceeds 1000000 bytes'),
  });
  expect(requests).toHaveLength(1);
});

test('D5: an MP4 file whose boxes add up is delivered, whatever size was told for it', async () => {
  const headers = { 'content-length': '99' };
  const fetch = async () => new Response(video, { headers });
  const videos = [{ url: 'https://cdn.example.com/clip.mp4', sizeBytes: 4_404_019 }];
  const clip = clipAt('https://cdn.example.com/clip.mp4', { fetch, output: { videos, raw: {} } });
  expect(await clip.bytes()).toEqual(new Uint8Array(video));
});
