import type { LookupAddress } from 'node:dns';
import type { RequestOptions } from 'node:http';
import { Agent } from 'node:https';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { breakOff, fileServer, part } from './file-server.ts';
import { ref, type clipAt as ClipAt } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo({ frames: 2 });
const etag = '"one"';
const link = 'https://cdn.example.com/a.mp4';

let clipAt: typeof ClipAt;

// What connects is loaded once, with the resolver that is there then.
beforeEach(async () => {
  vi.resetModules();
  ({ clipAt } = await import('./make-clip.ts'));
});

afterEach(() => {
  vi.doUnmock('node:dns');
  vi.doUnmock('node:https');
});

/** A resolver whose names lead where the answers say, in turn, the last for ever. */
function resolving(...answers: readonly (readonly string[])[]): readonly string[] {
  const asked: string[] = [];
  const lookup = (
    host: string,
    _options: unknown,
    callback: (error: Error | null, addresses?: readonly LookupAddress[]) => void,
  ) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(host);
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    queueMicrotask(() => callback(null, found));
  };
  vi.doMock('node:dns', () => ({ lookup }));
  return asked;
}

/** A public internet of one server: sockets go there from any address that `lookup` gives out. */
async function internet(server: string): Promise<readonly unknown[]> {
  const { request } = await import('node:http');
  const connected: unknown[] = [];
  const here = [{ address: '127.0.0.1', family: 4 }];
  const { port } = new URL(server);
  vi.doMock('node:https', () => ({
    Agent,
    request: (url: string, { lookup, ...options }: RequestOptions) => {
      const { hostname, pathname } = new URL(url);
      return request(`http://localhost:${port}${pathname}`, {
        ...options,
        agent: false,
        lookup: (_host, how, callback) =>
          lookup?.(hostname, how, (error, addresses) => {
            if (error === null) connected.push(addresses);
            callback(error, here);
          }),
      });
    },
  }));
  return connected;
}

const blocked = {
  code: 'output_blocked',
  message: expect.stringContaining(
    'The file at cdn.example.com is not fetched: its address is not public.',
  ),
  phase: 'download',
  mayHaveCharged: 'yes',
  job: ref,
  retry: { safe: false },
};

describe('a name that leads to a place that is not public is not connected to', () => {
  test.each([
    ['D4: metadata', ['169.254.169.254']],
    ['D4: a private network', ['10.0.0.1']],
    ['D4: this machine', ['127.0.0.1']],
    ['D4: this machine in IPv6', ['::1']],
    ['D4: a private address inside an IPv6 one', ['::ffff:10.0.0.1']],
    ['D4: an address behind NAT64', ['64:ff9b::a9fe:a9fe']],
    ['D4: a network of its own', ['fd00:ec2::254']],
    ['D4: a neighbour, with its zone', ['fe80::1%eth0']],
    ['D4: documentation, spelt at length', ['2001:0DB8:0:0:0:0:0:1']],
    ['D4: a mix of public and private', ['8.8.8.8', '2606:4700:4700::1111', '10.0.0.1']],
    ['D4: nowhere', []],
  ])('%s', async (_where, addresses) => {
    const { url, requests } = await fileServer((response) => response.end(video));
    const asked = resolving(addresses);
    const connected = await internet(url);
    await expect(clipAt(link).bytes()).rejects.toMatchObject(blocked);
    expect(asked).toEqual(['cdn.example.com']);
    expect([connected, requests]).toEqual([[], []]);
  });

  test('D4: also by Node itself, with its own sockets', async () => {
    resolving(['127.0.0.1']);
    await expect(clipAt(link).bytes()).rejects.toMatchObject(blocked);
  });
});

test('I5: a name that leads to public addresses is, to any of them', async () => {
  const { url, requests } = await fileServer((response) => response.end(video));
  resolving(['8.8.8.8', '2606:4700:4700::1111']);
  const connected = await internet(url);
  expect(await clipAt(link, { allowLoopback: false }).bytes()).toEqual(video);
  expect(requests).toEqual(['GET /a.mp4']);
  expect(connected).toEqual([
    [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700:4700::1111', family: 6 },
    ],
  ]);
});

describe('I5: a name that leads elsewhere the second time is asked for each connection', () => {
  const rebinding = [['8.8.8.8'], ['10.0.0.1']];

  test('D2: of a redirect', async () => {
    const { url, requests } = await fileServer((response) =>
      response.writeHead(302, { location: '/b.mp4' }).end(),
    );
    resolving(...rebinding);
    await internet(url);
    await expect(clipAt(link).bytes()).rejects.toMatchObject(blocked);
    expect(requests).toEqual(['GET /a.mp4']);
  });

  test('D5: of a file that broke off', async () => {
    const { url, requests } = await fileServer(
      breakOff(video, { after: 500, etag }),
      part(video, 500, { etag }),
    );
    resolving(...rebinding);
    await internet(url);
    await expect(clipAt(link).bytes()).rejects.toMatchObject(blocked);
    expect(requests).toEqual(['GET /a.mp4']);
  });
});

describe('localhost', () => {
  const named = (url: string) => url.replace('127.0.0.1', 'localhost');

  test('D4: is reached while its own API is the provider', async () => {
    const { url } = await fileServer((response) => response.end(video));
    expect(await clipAt(named(url)).bytes()).toEqual(video);
  });

  test('D4: is this machine, wherever its name is said to lead', async () => {
    const { url } = await fileServer((response) => response.end(video));
    resolving(['127.0.0.1', '8.8.8.8']);
    await expect(clipAt(named(url)).bytes()).rejects.toMatchObject({ code: 'output_blocked' });
  });
});

test('a name that leads nowhere for now is looked up again', async () => {
  const { url } = await fileServer((response) => response.end(video));
  const failure = Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' });
  let left = 2;
  vi.doMock('node:dns', () => ({
    lookup: (
      _host: string,
      _options: unknown,
      callback: (error: Error | null, addresses?: readonly LookupAddress[]) => void,
    ) => {
      if (left-- > 0) callback(failure);
      else callback(null, [{ address: '8.8.8.8', family: 4 }]);
    },
  }));
  await internet(url);
  expect(await clipAt(link).bytes()).toEqual(video);
});
