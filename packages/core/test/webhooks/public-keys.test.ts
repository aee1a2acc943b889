import { json, lost, text, type Answer } from '@kinora/testing';
import { expect, it } from 'vitest';
import { API_KEY } from '../client/acme.ts';
import { KEYS, keyPair, openDesk } from './desk.ts';

const DAY_MS = 86_400_000;
const HALF_MINUTE_MS = 30_000;
const one = keyPair();
const two = keyPair();
const set = (...keys: readonly unknown[]) => json(200, { keys });

async function openWith(...answers: readonly [Answer, ...Answer[]]) {
  const desk = openDesk({ by: 'keys' });
  desk.api.on(KEYS, ...answers);
  await desk.keep();
  return {
    ...desk,
    deliver: ({ key }: { readonly key: typeof one.key }) => desk.deliver({ job: 'j1' }, { key }),
    fetches: () => desk.api.callsTo(KEYS).length,
  };
}

it('takes what any of the published keys has signed, whatever else is published (F3, F10)', async () => {
  const rsa = { kty: 'RSA', n: 'AQAB', e: 'AQAB' };
  const broken = { kty: 'OKP', crv: 'Ed25519', x: 'short' };
  const desk = await openWith(set(null, rsa, broken, two.jwk, one.jwk));
  expect([await desk.deliver(one), await desk.deliver(two)]).toEqual([200, 200]);
  expect(desk.hints).toEqual(['attempt-1']);
});

it("asks for the keys without the account's own", async () => {
  const desk = await openWith(set(one.jwk));
  await desk.deliver(one);
  expect(JSON.stringify(desk.api.calls)).not.toContain(API_KEY);
  expect(desk.api.calls).toMatchObject([
    { method: 'GET', headers: { accept: 'application/json' } },
  ]);
});

it('fetches the keys once in a day', async () => {
  const desk = await openWith(set(one.jwk));
  await Promise.all([desk.deliver(one), desk.deliver(one), desk.deliver(one)]);
  await desk.clock.advance(DAY_MS - 1);
  await desk.deliver(one);
  expect(desk.fetches()).toBe(1);
  await desk.clock.advance(1);
  expect(await desk.deliver(one)).toBe(200);
  expect(desk.fetches()).toBe(2);
});

it('fetches them anew for a key that it does not know (F10)', async () => {
  const desk = await openWith(set(one.jwk), set(two.jwk));
  await desk.deliver(one);
  await desk.clock.advance(HALF_MINUTE_MS);
  expect(await desk.deliver(two)).toBe(200);
  expect(await desk.deliver(one)).toBe(401);
  expect(desk.fetches()).toBe(2);
});

it('is not made to fetch them over and over by forgeries (F3)', async () => {
  const desk = await openWith(set(one.jwk));
  const statuses = await Promise.all(Array.from({ length: 20 }, () => desk.deliver(two)));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(desk.fetches()).toBe(1);
  await desk.clock.advance(HALF_MINUTE_MS);
  await desk.deliver(two);
  await desk.deliver(two);
  expect(desk.fetches()).toBe(2);
});

it.each([
  ['the line is down', lost()],
  ['the provider is down', json(503, { keys: [one.jwk] })],
  ['there is no key', set()],
  ['there is another page', text(200, '<html>')],
])('has the delivery sent again while %s, and believes none', async (_, answer) => {
  const desk = await openWith(answer, set(one.jwk));
  expect(await desk.deliver(one)).toBe(503);
  expect(await desk.evidence()).toEqual([]);
  await desk.clock.advance(HALF_MINUTE_MS);
  expect(await desk.deliver(one)).toBe(200);
});

it('has the delivery sent again while it cannot tell a new key from a forger', async () => {
  const desk = await openWith(set(one.jwk), lost(), set(two.jwk));
  await desk.deliver(one);
  await desk.clock.advance(HALF_MINUTE_MS);
  expect(await desk.deliver(two)).toBe(503);
  expect(await desk.deliver(one)).toBe(200);
  await desk.clock.advance(HALF_MINUTE_MS);
  expect(await desk.deliver(two)).toBe(200);
});

it('trusts no key that is older than a day', async () => {
  const desk = await openWith(set(one.jwk), lost());
  expect(await desk.deliver(one)).toBe(200);
  await desk.clock.advance(DAY_MS);
  expect(await desk.deliver(one)).toBe(503);
});
