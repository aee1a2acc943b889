import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Clips on a local port at `/<name>.mp4`, with the byte ranges that players ask for. */
export async function serveClips(clips: ReadonlyMap<string, Uint8Array>) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body>');
      return;
    }
    const clip = clips.get(path.slice(1, -'.mp4'.length));
    if (clip === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { first, last } = rangeOf(request.headers.range, clip.length);
    response
      .writeHead(206, {
        'content-type': 'video/mp4',
        'content-length': last - first + 1,
        'content-range': `bytes ${first}-${last}/${clip.length}`,
        'accept-ranges': 'bytes',
      })
      .end(clip.subarray(first, last + 1));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function rangeOf(header: string | undefined, length: number) {
  const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  return {
    first: Number(first),
    last: last === '' ? length - 1 : Math.min(Number(last), length - 1),
  };
}
