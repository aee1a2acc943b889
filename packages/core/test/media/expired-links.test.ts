import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import type { Refresh } from '../../src/media/download.ts';
import { openOutput } from '../../src/media/open-output.ts';
import { breakOff, fileServer, part } from './file-server.ts';
import { clipAt, quickClock, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';
import { localServer } from '../transport/local-server.ts';

const video = await makeVideo({ frames: 3 });
const etag = '"one"';

/** Serves the video at `/fresh` alone, and answers the status anywhere else. */
const expiring = (status: number) =>
  localServer((request, response) => {
    if (request.url === '/fresh') response.end(video);
    else response.writeHead(status).end('expired');
  });

/** Tells of the links in turn, the last for ever, and counts how often it was asked. */
function resultNaming(...links: readonly (string | undefined)[]) {
  const asked: AbortSignal[] = [];
  const refresh: Refresh = async (signal) => {
    const url = links[Math.min(asked.length, links.length - 1)];
    asked.push(signal);
    return url === undefined ? undefined : [{ url }];
  };
  return { asked, refresh };
}

describe('a link that no longer works', () => {
  test.each([401, 403, 404, 410])('D1: is renewed after HTTP %i, at once', async (status) => {
    const { url, requests } = await expiring(status);
    const { refresh, asked } = resultNaming(`${url}/fresh`);
    const clock = quickClock();
    expect(await clipAt(`${url}/old`, { clock, refresh }).bytes()).toEqual(video);
    expect(requests).toEqual(['GET /old', 'GET /fresh']);
    expect(asked).toHaveLength(1);
    expect(clock.waits).toEqual([]);
  });

  test('D1: is renewed for a stream too', async () => {
    const { url } = await expiring(403);
    const { refresh, asked } = resultNaming(`${url}/fresh`);
    const clip = clipAt(`${url}/old`, { refresh });
    expect(await new Response(await clip.stream()).bytes()).toEqual(video);
    expect(asked).toHaveLength(1);
  });

  test('D1: is renewed in the middle of a file, which is gone on with', async () => {
    const { url, ranges, requests } = await fileServer(
      breakOff(video, { after: 1_000, etag }),
      (response) => response.writeHead(403).end(),
      part(video, 1_000, { etag }),
    );
    const { refresh } = resultNaming(`${url}/fresh`);
    expect(await clipAt(`${url}/old`, { refresh }).bytes()).toEqual(video);
    expect(requests).toEqual(['GET /old', 'GET /old', 'GET /fresh']);
    expect(ranges.at(-1)).toEqual(['bytes=1000-', etag]);
  });

  test('D1: is renewed once in each try', async () => {
    const { url, requests } = await fileServer((response, request) => {
      if (request.url === '/second') response.end(video);
      else if (request.url === '/first' && request.headers.range === undefined) {
        breakOff(video, { after: 1_000, etag })(response, request);
      } else response.writeHead(403).end();
    });
    const { refresh } = resultNaming(`${url}/first`, `${url}/second`);
    expect(await clipAt(`${url}/old`, { refresh }).bytes()).toEqual(video);
    expect(requests).toEqual(['GET /old', 'GET /first', 'GET /first', 'GET /old', 'GET /second']);
  });

  test('D1: is not renewed to a place that is not public', async () => {
    const { url } = await expiring(404);
    const { refresh } = resultNaming('https://169.254.169.254/latest');
    await expect(clipAt(url, { refresh }).bytes()).rejects.toMatchObject({
      code: 'output_blocked',
    });
  });

  test('D1: is renewed for the same one of several videos', async () => {
    const { url, requests } = await expiring(404);
    const refresh = async () => [{ url: `${url}/first` }, { url: `${url}/fresh` }];
    const download = { job: ref, clock: quickClock(), allowLoopback: true, refresh };
    const stream = await openOutput({ url: `${url}/old`, index: 1 }, download);
    expect(await new Response(stream).bytes()).toEqual(video);
    expect(requests).toEqual(['GET /old', 'GET /fresh']);
  });

  test('D1: waits for a file that comes a moment after its link', async () => {
    const { url, requests } = await fileServer(
      (response) => response.writeHead(404).end(),
      (response) => response.writeHead(404).end(),
      (response) => response.end(video),
    );
    const { refresh, asked } = resultNaming(url);
    const clock = quickClock();
    expect(await clipAt(url, { clock, refresh }).bytes()).toEqual(video);
    expect(requests).toHaveLength(3);
    expect(asked).toHaveLength(2);
    expect(clock.waits).toEqual([500, 2_000]);
  });
});

describe('a file that is gone for good', () => {
  test.each([404, 410])('D15: is told as missing, once HTTP %i lasts', async (status) => {
    const { url, requests } = await expiring(status);
    const { refresh, asked } = resultNaming(`${url}/new`);
    await expect(clipAt(`${url}/old`, { refresh }).bytes()).rejects.toMatchObject({
      code: 'output_missing',
      message:
        `acme: The provider no longer has the file: HTTP ${status}. ` +
        '[output_missing] The video itself is made. Ask the provider for a refund.',
      httpStatus: status,
      phase: 'download',
      mayHaveCharged: 'yes',
      job: ref,
      retry: { safe: false },
    });
    expect(requests).toEqual(Array.from({ length: 3 }, () => ['GET /old', 'GET /new']).flat());
    expect(asked).toHaveLength(3);
  });

  test('D15: is told as missing at once when the result is gone too', async () => {
    const { url, requests } = await expiring(404);
    const { refresh } = resultNaming(undefined);
    await expect(clipAt(url, { refresh }).bytes()).rejects.toMatchObject({
      code: 'output_missing',
      message: expect.stringContaining(
        'The file answered HTTP 404, and the provider names no other.',
      ),
      httpStatus: 404,
      mayHaveCharged: 'yes',
    });
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['under a link that is fresh', '/new'],
    ['and the provider names no other', undefined],
  ])('D1: is not told as missing on the day it was made: 404 %s', async (_why, fresh) => {
    const { url } = await expiring(404);
    const { refresh, asked } = resultNaming(fresh === undefined ? undefined : `${url}${fresh}`);
    const clock = quickClock();
    const job = { ...ref, submittedAt: clock.now() - 86_399_999 };
    await expect(clipAt(`${url}/old`, { clock, ref: job, refresh }).bytes()).rejects.toMatchObject({
      code: 'download_failed',
      httpStatus: 404,
      retry: { safe: true },
    });
    expect(asked).toHaveLength(3);
  });

  test('D15: is told as missing on that day too where its server says so', async () => {
    const { url } = await expiring(410);
    const { refresh } = resultNaming(`${url}/new`);
    const clock = quickClock();
    const job = { ...ref, submittedAt: clock.now() };
    await expect(clipAt(url, { clock, ref: job, refresh }).bytes()).rejects.toMatchObject({
      code: 'output_missing',
      httpStatus: 410,
    });
  });

  test.each([401, 403])(
    'D1: is not told as missing for HTTP %i, a matter of access',
    async (status) => {
      const { url } = await expiring(status);
      const { refresh } = resultNaming(`${url}/new`);
      await expect(clipAt(url, { refresh }).bytes()).rejects.toMatchObject({
        code: 'download_failed',
        httpStatus: status,
        retry: { safe: true },
      });
    },
  );
});

describe('asking for a new link', () => {
  test('D1: is tried again when it fails, and the file is not given up for that', async () => {
    const { url } = await expiring(403);
    const lost = new KinoraError('network', 'reset', { phase: 'result', mayHaveCharged: 'yes' });
    let left = 2;
    const refresh = async () => {
      if (left-- > 0) throw lost;
      return [{ url: `${url}/fresh` }];
    };
    const clock = quickClock();
    expect(await clipAt(url, { clock, refresh }).bytes()).toEqual(video);
    expect(clock.waits).toEqual([500, 2_000]);

    left = Infinity;
    await expect(clipAt(url, { refresh }).bytes()).rejects.toMatchObject({
      code: 'download_failed',
      message: expect.stringContaining(
        'The file answered HTTP 403, and asking for a new link failed: ',
      ),
      cause: lost,
    });
  });

  test('G10: ends with an abort', async () => {
    const { url } = await expiring(403);
    const controller = new AbortController();
    const refresh: Refresh = async (signal) => {
      await setImmediate();
      controller.abort('enough');
      signal.throwIfAborted();
      return undefined;
    };
    await expect(
      clipAt(url, { refresh }).bytes({ signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'aborted', cause: 'enough' });
  });
});
