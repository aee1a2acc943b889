import { describe, expect, test } from 'vitest';
import { localServer } from '../transport/local-server.ts';
import { clipAt } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo({ frames: 2 });

/** Redirects `/n` to `/n-1`, and serves the video at `/0`. */
const countdown = () =>
  localServer((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end(video);
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });

describe('D2: redirects', () => {
  test('are followed five times', async () => {
    const { url, requests } = await countdown();
    expect(await clipAt(`${url}/5`).bytes()).toEqual(video);
    expect(requests).toEqual(['GET /5', 'GET /4', 'GET /3', 'GET /2', 'GET /1', 'GET /0']);
  });

  test('are not followed a sixth time', async () => {
    const { url, requests } = await countdown();
    await expect(clipAt(`${url}/6`).bytes()).rejects.toMatchObject({
      code: 'download_failed',
      message: expect.stringContaining('too many redirects'),
    });
    expect(requests.filter((request) => request === 'GET /0')).toEqual([]);
  });

  test.each([
    ['D3: http elsewhere', 'http://cdn.example.com/a.mp4', 'cdn.example.com', 'it is not https'],
    ['D4: metadata', 'https://169.254.169.254/', '169.254.169.254', 'its address is not public'],
    ['D4: a private network', 'https://10.0.0.1/', '10.0.0.1', 'its address is not public'],
    ['D4: a file on the disk', 'file:///etc/passwd', 'file:', 'it is not https'],
    ['D4: a link that is none', 'http://[', 'an unreadable link', 'it is no URL'],
  ])('to %s are refused', async (_where, location, host, reason) => {
    const { url, requests } = await localServer((_request, response) => {
      response.writeHead(302, { location }).end();
    });
    await expect(clipAt(url).bytes()).rejects.toMatchObject({
      code: 'output_blocked',
      message: expect.stringContaining(`The file at ${host} is not fetched: ${reason}.`),
      phase: 'download',
      mayHaveCharged: 'yes',
    });
    expect(requests).toEqual(['GET /']);
  });

  test('that a browser hides are left to it, and the end is guarded', async () => {
    const asked: unknown[] = [];
    const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
      asked.push([url, init?.redirect]);
      const type = init?.redirect === 'manual' ? 'opaqueredirect' : 'cors';
      return Object.defineProperties(new Response(video), {
        type: { value: type },
        url: { value: 'https://10.0.0.1/a.mp4' },
      });
    };
    const link = 'https://cdn.example.com/a.mp4';
    await expect(clipAt(link, { fetch }).bytes()).rejects.toMatchObject({ code: 'output_blocked' });
    expect(asked).toEqual([
      [link, 'manual'],
      [link, undefined],
    ]);
  });
});

test('D4: a file on this machine is not fetched for a provider elsewhere', async () => {
  const { url, requests } = await countdown();
  await expect(clipAt(`${url}/0`, { allowLoopback: false }).bytes()).rejects.toMatchObject({
    code: 'output_blocked',
  });
  expect(requests).toEqual([]);
});

test('J2: a signed link is not told in an error', async () => {
  const link = 'http://cdn.example.com/private/a.mp4?signature=abc';
  const error = await clipAt(link)
    .bytes()
    .catch((thrown: unknown) => thrown);
  expect(String(error)).toContain('cdn.example.com');
  expect(String(error)).not.toMatch(/private|signature|abc/);
});
