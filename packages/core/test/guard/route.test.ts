import { describe, expect, test } from 'vitest';
import { fitsPath, follow, on, route } from '../../src/contract/route.ts';

describe('a route is written as documentation does', () => {
  test.each(['GET', 'POST', 'PUT', 'DELETE'])('%s', (method) => {
    const text = Object.assign([`${method} /v1/jobs`], { raw: [] });
    expect(route(text)).toEqual({ method, target: '/v1/jobs', host: 'main' });
  });

  test('with values between its parts, in their order', () => {
    const [model, id] = ['fox', 'j1'];
    expect(route`GET /v1/${model}/jobs/${id}?full=1`).toEqual({
      method: 'GET',
      target: '/v1/fox/jobs/j1?full=1',
      host: 'main',
    });
    expect(route`GET /${id}`.target).toBe('/j1');
  });

  test.each([
    'PATCH /v1',
    'A GET /v1',
    'GET v1',
    'GET  /v1',
    'GET/v1',
    '/v1',
    'GET /v1\nHost: x',
    '',
  ])('%j is none', (text) => {
    const literals = Object.assign([text], { raw: [] });
    expect(() => route(literals)).toThrow(new TypeError(`Not a route: ${text}`));
  });

  test('a value cannot be the route', () => {
    const value = 'j1';
    expect(() => route`${value}GET /v1`).toThrow(new TypeError('Not a route: j1GET /v1'));
  });
});

describe('an id can neither climb nor start a query', () => {
  test.each([
    ['a/b', 'a/b'],
    ['a?b#c&d=e', 'a%3Fb%23c%26d%3De'],
    ['é/☃', '%C3%A9/%E2%98%83'],
    ['..a/b..', '..a/b..'],
    ['...', '...'],
  ])('%j is written %j', (id, written) => {
    expect(fitsPath(id)).toBe(true);
    expect(route`GET /jobs/${id}`.target).toBe(`/jobs/${written}`);
  });

  test.each(['', '.', '..', '../admin', 'a/../b', 'a/.', 'a/./b', '\ud800', 'a\udc00'])(
    '%j is refused',
    (id) => {
      expect(fitsPath(id)).toBe(false);
      expect(() => route`GET /jobs/${id}`).toThrow(new TypeError(`Unsafe in a path: ${id}`));
    },
  );
});

describe('another place for a route', () => {
  test('is another of the hosts', () => {
    const built = route`GET /jobs/${'j1'}`;
    expect(on('files', built)).toEqual({ method: 'GET', target: '/jobs/j1', host: 'files' });
  });

  test('is a link from a reply, with the built route kept for when it leads off the host', () => {
    const built = route`GET /jobs/${'j1'}`;
    const link = 'https://api.example.com/jobs/j1?page=2';
    expect(follow(link, built)).toEqual({ ...built, target: link, otherwise: built });
    expect(follow(undefined, built)).toBe(built);
  });
});
