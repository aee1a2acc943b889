import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DOWNLOAD_LIMITS } from '../../src/media/download.ts';
import { breakOff, fileServer, part, type Answer } from './file-server.ts';
import { clipAt, quickClock } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();
const other = await makeVideo({ frames: 2 });
const size = video.length;
const etag = '"one"';

const whole: Answer = (response) => response.writeHead(200, { etag }).end(video);

const broken = breakOff(video, { after: 1_000, etag });

describe('a file that broke off is gone on with', () => {
  test('D5: from where it broke, for bytes()', async () => {
    const { url, ranges } = await fileServer(broken, part(video, 1_000, { etag }));
    const clock = quickClock();
    expect(await clipAt(url, { clock }).bytes()).toEqual(video);
    expect(ranges).toEqual([
      [undefined, undefined],
      ['bytes=1000-', etag],
    ]);
    expect(clock.waits).toEqual([500]);
  });

  test('D5: from where it broke, for a stream that was handed out', async () => {
    const { url, ranges } = await fileServer(broken, part(video, 1_000, { etag }));
    const stream = await clipAt(url).stream();
    expect(new Uint8Array(await buffer(stream))).toEqual(video);
    expect(ranges).toHaveLength(2);
  });

  test('D5: again and again, and waits longer while little comes', async () => {
    const again = (from: number, upTo: number): Answer => {
      const range = `bytes ${from}-${size - 1}/${size}`;
      return (response) => {
        response.writeHead(206, { etag, 'content-range': range, 'content-length': size - from });
        response.write(video.subarray(from, upTo), () => response.destroy());
      };
    };
    const { url, ranges } = await fileServer(
      broken,
      again(1_000, 2_000),
      (response) => response.writeHead(503, { 'retry-after': '7' }).end(),
      again(2_000, 3_000),
      part(video, 3_000, { etag }),
    );
    const clock = quickClock();
    expect(await clipAt(url, { clock }).bytes()).toEqual(video);
    expect(ranges.map(([range]) => range)).toEqual([
      undefined,
      'bytes=1000-',
      'bytes=2000-',
      'bytes=2000-',
      'bytes=3000-',
    ]);
    expect(clock.waits).toEqual([500, 2_000, 7_000, 10_000]);
  });

  test('D5: as often as it takes while much comes', async () => {
    const step = Math.ceil(size / 8);
    const steps: Answer[] = Array.from({ length: 8 }, (_, n) => (response) => {
      const from = n * step;
      const range = `bytes ${from}-${size - 1}/${size}`;
      response.writeHead(n === 0 ? 200 : 206, {
        etag,
        'content-length': size - from,
        ...(n > 0 && { 'content-range': range }),
      });
      response.write(video.subarray(from, from + step), () => response.destroy());
    });
    const { url, ranges } = await fileServer(...steps);
    const clock = quickClock();
    const limits = { ...DOWNLOAD_LIMITS, leastBytes: 100 };
    expect(await clipAt(url, { clock, limits }).bytes()).toEqual(video);
    expect(ranges).toHaveLength(8);
    expect(clock.waits).toEqual(Array.from({ length: 7 }, () => 500));
  });

  test('D6: where a chunked body ended early without an error', async () => {
    const { url, ranges } = await fileServer(
      (response) => response.writeHead(200, { etag }).end(video.subarray(0, 1_000)),
      part(video, 1_000, { etag }),
    );
    expect(await clipAt(url).bytes()).toEqual(video);
    expect(ranges[1]).toEqual(['bytes=1000-', etag]);
  });

  test('D5: by a server without ranges, whose file is surely the same', async () => {
    const { url, requests } = await fileServer(broken, whole);
    expect(await clipAt(url).bytes()).toEqual(video);
    expect(requests).toHaveLength(2);
  });

  test('D5: by its date, where that tells versions apart', async () => {
    const modified = 'Fri, 20 Nov 2026 11:59:58 GMT';
    const dates = { 'last-modified': modified, date: 'Fri, 20 Nov 2026 12:00:00 GMT' };
    const { url, ranges } = await fileServer(
      breakOff(video, { after: 1_000, ...dates }),
      part(video, 1_000, dates),
    );
    expect(await clipAt(url).bytes()).toEqual(video);
    expect(ranges[1]).toEqual(['bytes=1000-', modified]);
  });

  test('D5: and is whole when its server says that this was all', async () => {
    const { url } = await fileServer(
      (response) => {
        response.writeHead(200, { etag });
        response.write(video, () => response.destroy());
      },
      (response) => {
        const headers = { 'content-range': `bytes */${size}`, 'content-type': 'text/plain' };
        response.writeHead(416, headers).end('out of range');
      },
    );
    expect(await clipAt(url).bytes()).toEqual(video);
  });

  test('D5: and is whole when it broke right behind its last byte', async () => {
    let pulls = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new Uint8Array(video));
        else controller.error(new Error('too late'));
      },
    });
    const headers = { 'content-length': `${size}` };
    const fetch = async () => new Response(body, { headers });
    expect(await clipAt('https://cdn.example.com/a.mp4', { fetch }).bytes()).toEqual(video);
  });
});

describe('a file is fetched from its beginning again', () => {
  const weak = { etag: 'W/"one"' };
  const young = {
    'last-modified': 'Fri, 20 Nov 2026 12:00:00 GMT',
    date: 'Fri, 20 Nov 2026 12:00:00 GMT',
  };

  test.each([
    ['nothing tells its versions apart', {}],
    ['its ETag is weak', weak],
    ['it was modified this very second', young],
  ])('D5: where %s', async (_why, headers) => {
    const { url, ranges } = await fileServer(
      breakOff(video, { after: 1_000, ...headers }),
      (response) => response.end(video),
    );
    expect(await clipAt(url).bytes()).toEqual(video);
    expect(ranges.map(([range]) => range)).toEqual([undefined, undefined]);
  });

  test('D5: where it came packed', async () => {
    const packed = gzipSync(video);
    const { url, ranges } = await fileServer(
      breakOff(packed, { after: packed.length - 10, etag, 'content-encoding': 'gzip' }),
      whole,
    );
    expect(await clipAt(url).bytes()).toEqual(video);
    expect(ranges.map(([range]) => range)).toEqual([undefined, undefined]);
  });

  const changed = [
    ['is another one by now', (response) => response.writeHead(200, { etag: '"two"' }).end(other)],
    ['is told to begin elsewhere', part(video, 900, { etag })],
    ['is told to be longer', part(new Uint8Array(size + 1), 1_000, { etag })],
    ['is a part of another one', part(video, 1_000, { etag: '"two"' })],
    [
      'is cut into parts in one body',
      (response) =>
        response.writeHead(206, { etag, 'content-type': 'multipart/byteranges; boundary=x' }).end(),
    ],
    [
      'is shorter now',
      (response) => response.writeHead(416, { 'content-range': 'bytes */999' }).end(),
    ],
    ['is told to be out of range, no more', (response) => response.writeHead(416).end()],
  ] satisfies readonly (readonly [string, Answer])[];

  test.each(changed)('D5: when it %s', async (_what, answer) => {
    const { url, ranges } = await fileServer(broken, answer, (response) => response.end(other));
    expect(await clipAt(url).bytes()).toEqual(other);
    expect(ranges.map(([range]) => range)).toEqual([undefined, 'bytes=1000-', undefined]);
  });

  test.each(changed)('D5: but not when its beginning was handed out, and it %s', async (...row) => {
    const { url, requests } = await fileServer(broken, row[1]);
    const stream = await clipAt(url).stream();
    await expect(buffer(stream)).rejects.toMatchObject({
      code: 'download_failed',
      message: expect.stringContaining('The file broke off, and is another one by now.'),
    });
    expect(requests).toHaveLength(2);
  });

  test('D5: when it had hardly begun', async () => {
    const { url, ranges } = await fileServer(breakOff(video, { after: 20, etag }), whole);
    expect(await clipAt(url).bytes()).toEqual(video);
    expect(ranges.map(([range]) => range)).toEqual([undefined, undefined]);
  });

  test('D8: when it ends early for good', async () => {
    const short = video.subarray(0, 1_000);
    const { url, ranges } = await fileServer(
      (response) => response.writeHead(200, { etag }).end(short),
      (response) => response.writeHead(416, { 'content-range': 'bytes */1000' }).end(),
      whole,
    );
    const clock = quickClock();
    expect(await clipAt(url, { clock }).bytes()).toEqual(video);
    expect(ranges.map(([range]) => range)).toEqual([undefined, 'bytes=1000-', undefined]);
    expect(clock.waits).toEqual([500, 500]);
  });

  test('D5: three times at most, each with four goes', async () => {
    const { url, requests } = await fileServer(broken, (response, { headers }) => {
      if (headers.range === undefined) broken(response, response.req);
      else response.destroy();
    });
    const clock = quickClock();
    await expect(clipAt(url, { clock }).bytes()).rejects.toMatchObject({ code: 'download_failed' });
    expect(requests).toHaveLength(15);
    const goes = [500, 2_000, 5_000, 10_000];
    expect(clock.waits).toEqual([...goes, 500, ...goes, 2_000, ...goes]);
  });
});

test('D9: what came before counts when a file that goes on is too large', async () => {
  const limits = { ...DOWNLOAD_LIMITS, maxBytes: size - 1 };
  const { url } = await fileServer(broken, part(video, 1_000, { etag }));
  await expect(clipAt(url, { limits }).bytes()).rejects.toMatchObject({
    code: 'output_blocked',
    message: expect.stringContaining(`it exceeds ${size - 1} bytes`),
  });
});

test('D9: a file that breaks off for ever is given up after a hundred connections', async () => {
  const step = 1_000;
  const file = new Uint8Array(1_000_000);
  file.set(video);
  let requests = 0;
  const fetch = async () => {
    const from = requests++ * step;
    let pulls = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(file.slice(from, from + step));
        else controller.error(new Error('reset'));
      },
    });
    const range = { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` };
    return new Response(body, { status: from === 0 ? 200 : 206, headers: { etag, ...range } });
  };
  const limits = { ...DOWNLOAD_LIMITS, leastBytes: step };
  const stream = await clipAt('https://cdn.example.com/a.mp4', { fetch, limits }).stream();
  await expect(buffer(stream)).rejects.toMatchObject({
    code: 'download_failed',
    message: expect.stringContaining('The file broke off: reset.'),
  });
  expect(requests).toBe(100);
});
