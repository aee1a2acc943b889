import { afterEach, describe, expect, test, vi } from 'vitest';
import { chooseFetch } from '../../src/media/choose-fetch.ts';
import { quickClock, ref } from './make-clip.ts';

const download = { job: ref, clock: quickClock(), allowLoopback: false };
const link = 'https://cdn.example.com/a.mp4';
const dispatcher = Symbol.for('undici.globalDispatcher.1');
const refuse = (host: string) => new Error(host);

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, dispatcher);
});

const choose = (url = link, changes = {}) => chooseFetch(url, { ...download, ...changes }, refuse);

describe('D4: a file is fetched with a check of each address', () => {
  test('in Node', async () => {
    expect(await choose()).not.toBe(globalThis.fetch);
  });

  test('in Node before 21, which has no navigator', async () => {
    vi.stubGlobal('navigator', undefined);
    expect(await choose()).not.toBe(globalThis.fetch);
  });

  test("with Node's own agent in place", async () => {
    Reflect.set(globalThis, dispatcher, new (class Agent {})());
    expect(await choose()).not.toBe(globalThis.fetch);
  });
});

describe('a file is fetched by the global fetch', () => {
  test.each([
    ['in a browser', 'Mozilla/5.0 (X11; Linux x86_64)'],
    ['in Bun', 'Bun/1.4.5'],
    ['in Deno', 'Deno/2.9.6'],
    ['in an edge worker with Node’s modules', 'Cloudflare-Workers'],
  ])('%s', async (_where, userAgent) => {
    vi.stubGlobal('navigator', { userAgent });
    expect(await choose()).toBe(globalThis.fetch);
  });

  test('where there is no process', async () => {
    const { fetch } = globalThis;
    vi.stubGlobal('process', undefined);
    const chosen = await choose();
    vi.unstubAllGlobals();
    expect(chosen).toBe(fetch);
  });

  test.each(['EnvHttpProxyAgent', 'ProxyAgent', 'MockAgent'])(
    'I1: where a %s connects instead',
    async (name) => {
      const made = Object.create({ constructor: { name } });
      Reflect.set(globalThis, dispatcher, made);
      expect(await choose()).toBe(globalThis.fetch);
    },
  );

  test('out of its own link', async () => {
    expect(await choose('data:video/mp4;base64,AA==')).toBe(globalThis.fetch);
  });
});

test("a file is fetched by the caller's fetch before all others", async () => {
  const fetch = async () => new Response();
  expect(await choose(link, { fetch })).toBe(fetch);
});
