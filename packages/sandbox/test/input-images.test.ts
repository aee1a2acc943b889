import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { get, INPUT, PIXEL, submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const BYTES = PIXEL.slice(PIXEL.indexOf(',') + 1);

describe('the input picture of a job', () => {
  it('is shown from a data URI, in base64 or percent-encoded', async () => {
    expect(await clipOf(PIXEL)).toMatchObject({ image: BYTES });
    const text = await clipOf('data:image/svg+xml,%3Csvg%2F%3E');
    expect(text).toMatchObject({ image: Buffer.from('<svg/>').toString('base64') });
  });

  it('is shown from a server on this machine', async () => {
    const url = await serve((path) =>
      path === '/a.png' ? Buffer.from(BYTES, 'base64') : undefined,
    );
    expect(await clipOf(`${url}/a.png`)).toMatchObject({ image: BYTES });
  });

  it('is not fetched from a public address; the clip says where it points', async () => {
    const clip = await clipOf('https://example.com/cats/a.jpg?secret=1');
    expect(clip).toMatchObject({
      image: null,
      label:
        'fal  fal-ai/hunyuan-video-image-to-video  seed 7  image not fetched: example.com/cats/a.jpg',
    });
  });

  it.each([
    ['a server that has no such file', async () => `${await serve(() => undefined)}/none.png`],
    ['a picture larger than any provider takes', async () => `${await serve(tooLarge)}/big.png`],
    ['nobody listening', async () => 'http://127.0.0.1:1/a.png'],
    ['a file of the disk', async () => 'file:///etc/hostname'],
    ['no address at all', async () => 'cats.jpg'],
    ['a broken data URI', async () => 'data:image/png;base64'],
    ['a data URI with a broken escape', async () => 'data:image/png,%zz'],
  ])('fails the job as a file that cannot be loaded: %s', async (_, address) => {
    expect(await clipOf(await address())).toMatchObject({
      detail: [{ loc: ['body', 'image_url'], type: 'file_download_error' }],
    });
  });

  it('is not followed to another address', async () => {
    const target = await serve(() => Buffer.from('secret'));
    const server = createServer((_, response) => {
      response.writeHead(302, { location: `${target}/x` }).end();
    }).listen(0, '127.0.0.1');
    const url = await urlOf(server);
    expect(await clipOf(`${url}/a.png`)).toMatchObject({
      detail: [{ type: 'file_download_error' }],
    });
  });
});

function tooLarge(): Buffer {
  return Buffer.alloc(51 * 1024 ** 2);
}

/** What the clip of a job with this picture shows, or the error that its result is. */
async function clipOf(image: string): Promise<unknown> {
  const { sandbox } = await withSandbox({ timings: { queueMs: 0, runMs: 0 } });
  const job = await submit(sandbox, { ...INPUT, image_url: image });
  const response = await get(sandbox, job.response_url);
  // Both shapes are held by the tests of the queue.
  const result = (await response.json()) as { video?: { url: string } };
  return result.video === undefined ? result : (await fetch(result.video.url)).json();
}

async function serve(answer: (path: string) => Buffer | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const bytes = answer(request.url ?? '');
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  }).listen(0, '127.0.0.1');
  return urlOf(server);
}

async function urlOf(server: ReturnType<typeof createServer>): Promise<string> {
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  // A server that listens on a TCP port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
