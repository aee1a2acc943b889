import { expect, it } from 'vitest';
import { ATTEMPT, openDesk, requestOf, SECRET, SENT, TOKEN } from './desk.ts';

const done = { job: 'j1', state: 'done' };

it.each([
  ['by another secret', { secret: 'guessed' }],
  ['with no signature', { signature: '' }],
  ['with half of one', { signature: 'ab'.repeat(16) }],
  ['with words for one', { signature: 'yes, it is me' }],
  ['for another moment', { headers: { 'x-time': '1767225601' } }],
  ['at no moment', { headers: { 'x-time': 'now' } }],
])('answers 401 to a delivery that is signed %s, and does nothing (F3)', async (_, delivery) => {
  const desk = openDesk();
  await desk.keep(SENT);
  expect(await desk.deliver(done, delivery)).toBe(401);
  expect(await desk.evidence()).toEqual([]);
  expect(await desk.attempt()).toEqual({ ...ATTEMPT, ...SENT });
  expect(desk.hints).toEqual([]);
});

it('checks the bytes as they came, not what they mean (F3)', async () => {
  const desk = openDesk();
  await desk.keep();
  const signed = requestOf('{"job":"j1"}', { atMs: desk.clock.now() });
  const { method, headers, url } = signed;
  const changed = new Request(url, { method, headers, body: '{"job": "j1"}' });
  expect((await desk.handle(changed)).status).toBe(401);
  expect((await desk.handle(signed)).status).toBe(200);
});

it('is not taken in by headers that are missing (F3)', async () => {
  const desk = openDesk();
  await desk.keep();
  const headers = { 'content-type': 'application/json' };
  const { url } = requestOf('{}');
  const bare = new Request(url, { method: 'POST', headers, body: '{}' });
  expect((await desk.handle(bare)).status).toBe(401);
});

it('takes a delivery that is five minutes off and none that is further (F4)', async () => {
  const statuses: number[] = [];
  for (const offMs of [-300_000, 300_000, -301_000, 301_000]) {
    const desk = openDesk();
    await desk.keep();
    statuses.push(await desk.deliver(done, { atMs: desk.clock.now() + offMs }));
  }
  expect(statuses).toEqual([200, 200, 401, 401]);
});

it('takes any of several secrets, and any of several signatures (F10)', async () => {
  const desk = openDesk({ secrets: ['', ' new-secret\n', 'old-secret'] });
  await desk.keep();
  const statuses = [
    await desk.deliver(done, { secret: 'old-secret' }),
    await desk.deliver(done, { secret: 'new-secret' }),
    await desk.deliver(done, { secret: 'older-secret' }),
    await desk.deliver(done, { secret: ' ' }),
  ];
  expect(statuses).toEqual([200, 200, 401, 401]);

  const { headers } = requestOf(JSON.stringify(done), {
    atMs: desk.clock.now(),
    secret: 'old-secret',
  });
  const signature = `${'00'.repeat(32)} ${headers.get('x-signature')}`;
  expect(await desk.deliver(done, { signature })).toBe(200);
});

it('has a job whose id is known asked about when nobody gave a secret, and no more (F3)', async () => {
  for (const secrets of [[], ['', ' ']]) {
    const desk = openDesk({ secrets });
    await desk.keep();
    expect(await desk.deliver(done, { signature: 'anything' })).toBe(200);
    expect(desk.hints).toEqual(['attempt-1']);
    expect(await desk.evidence()).toEqual([]);
    expect(await desk.attempt()).toEqual(ATTEMPT);
  }
});

it('lets an unsigned delivery name no job whose id is not known (F3, F12)', async () => {
  const desk = openDesk({ secrets: [] });
  await desk.keep(SENT);
  expect(await desk.deliver(done)).toBe(200);
  expect(await desk.attempt()).toEqual({ ...ATTEMPT, ...SENT });
  expect(await desk.evidence()).toEqual([]);
  expect(desk.hints).toEqual([]);
});

it('has nobody ask for an unsigned delivery about another job, or about one that is over', async () => {
  const desk = openDesk({ secrets: [] });
  await desk.keep();
  await desk.deliver({ job: 'j2', state: 'done' });
  await desk.deliver('no JSON');
  const over = openDesk({ secrets: [] });
  await over.keep({ state: 'succeeded' });
  await over.deliver(done);
  expect([...desk.hints, ...over.hints]).toEqual([]);
});

it('lets a token that leaked bring about one question in ten seconds (F12)', async () => {
  const desk = openDesk({ secrets: [] });
  await desk.keep();
  for (let each = 0; each < 5; each += 1) await desk.deliver(done);
  await desk.deliver({ job: 'j2' });
  expect(desk.hints).toHaveLength(1);
  await desk.clock.advance(10_000);
  await desk.deliver(done);
  expect(desk.hints).toHaveLength(2);
});

it('keeps neither secrets nor the token, even when a signed body repeats them', async () => {
  const desk = openDesk();
  await desk.keep();
  await desk.deliver({ job: 'j1', state: `${SECRET} ${TOKEN}` });
  expect(await desk.evidence()).toMatchObject([{ text: 'state [redacted] [redacted], ids j1' }]);
});
