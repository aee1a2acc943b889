import { expect, it } from 'vitest';
import { ATTEMPT, LOST, openDesk, SENT } from './desk.ts';

const done = { job: 'j1', state: 'done' };

it('keeps what a signed delivery says, then has the provider asked', async () => {
  const desk = openDesk();
  await desk.keep();
  expect(await desk.deliver(done)).toBe(200);
  expect(desk.hints).toEqual(['attempt-1']);
  expect(await desk.evidence()).toEqual([
    {
      attemptId: 'attempt-1',
      at: desk.clock.now(),
      kind: 'webhook',
      requestId: 'j1',
      text: 'state done, ids j1',
    },
  ]);
});

it('takes no result from a delivery: the attempt itself is left as it was', async () => {
  const desk = openDesk();
  await desk.keep();
  await desk.deliver({ ...done, video: 'https://evil.example/fox.mp4' });
  expect(await desk.attempt()).toEqual(ATTEMPT);
});

it('answers a duplicate like the first, and nothing more happens (F1)', async () => {
  const desk = openDesk();
  await desk.keep();
  const statuses = [await desk.deliver(done), await desk.deliver(done)];
  await desk.clock.advance(60_000);
  statuses.push(await desk.deliver(done));
  expect(statuses).toEqual([200, 200, 200]);
  expect(desk.hints).toEqual(['attempt-1']);
  expect(await desk.evidence()).toHaveLength(1);
});

it('takes deliveries in any order (F2)', async () => {
  const desk = openDesk();
  await desk.keep();
  const states = ['done', 'working', 'waiting'];
  for (const state of states) expect(await desk.deliver({ job: 'j1', state })).toBe(200);
  expect(await desk.attempt()).toEqual(ATTEMPT);
  expect(desk.hints).toHaveLength(3);
});

it('has nobody ask about a job that has ended (F2)', async () => {
  const desk = openDesk();
  await desk.keep({ state: 'succeeded' });
  expect(await desk.deliver(done)).toBe(200);
  expect(desk.hints).toEqual([]);
  expect(await desk.evidence()).toHaveLength(1);
});

it.each(['submitting', 'unconfirmed'] as const)(
  'gives an attempt that is %s its id, which the reply has not told (F5)',
  async (state) => {
    const desk = openDesk();
    await desk.keep({ ...SENT, state, owner: 'me', takeovers: 2, error: LOST, nextAt: 9e15 });
    expect(await desk.deliver(done)).toBe(200);
    expect(await desk.attempt()).toEqual({
      ...ATTEMPT,
      version: 2,
      state: 'queued',
      charged: 'yes',
      requestId: 'j1',
      owner: 'me',
      nextAt: desk.clock.now(),
    });
    expect((await desk.store.job('job-1'))?.version).toBe(1);
    expect(desk.hints).toEqual(['attempt-1']);
  },
);

it.each(['parked', 'refused'] as const)(
  'takes a job up again that was %s and turns out to exist (F5)',
  async (state) => {
    const desk = openDesk();
    const jobState = state === 'parked' ? 'parked' : 'failed';
    await desk.keep({ ...SENT, state, endedAt: 5 }, { state: jobState, error: LOST });
    await desk.deliver(done);
    const attempt = await desk.attempt();
    expect(attempt).toMatchObject({ state: 'queued', charged: 'yes', requestId: 'j1' });
    expect(attempt?.endedAt).toBeUndefined();
    const job = await desk.store.job('job-1');
    expect([job?.state, job?.version, job?.error]).toEqual(['open', 2, undefined]);
    expect(desk.hints).toEqual(['attempt-1']);
  },
);

it('gives no id to an attempt that was never sent, and keeps it as evidence', async () => {
  const desk = openDesk();
  await desk.keep({ ...SENT, state: 'intent' });
  expect(await desk.deliver(done)).toBe(200);
  expect(await desk.attempt()).toEqual({ ...ATTEMPT, ...SENT, state: 'intent' });
  expect(await desk.evidence()).toMatchObject([{ requestId: 'j1' }]);
});

it('H2: tells the id and the bill of an attempt that another one has followed, and no more', async () => {
  const desk = openDesk();
  await desk.keep({ ...SENT, state: 'parked' });
  const next = { ...ATTEMPT, ...SENT, id: 'attempt-2', number: 2, token: 'tok_2' };
  await desk.store.commit([{ kind: 'attempt', row: next, was: 0 }]);
  expect(await desk.deliver(done)).toBe(200);
  const before = { ...ATTEMPT, ...SENT, state: 'parked' };
  const known = { version: 2, charged: 'yes', requestId: 'j1' };
  expect(await desk.attempt()).toEqual({ ...before, ...known });
  expect(await desk.store.attempt('attempt-2')).toEqual(next);
  expect(await desk.evidence()).toMatchObject([{ requestId: 'j1' }]);
});

it("keeps an id that is another attempt's as evidence alone", async () => {
  const desk = openDesk();
  await desk.keep({ id: 'attempt-0', jobId: 'job-0', token: 'tok_0' }, { id: 'job-0' });
  await desk.keep(SENT);
  expect(await desk.deliver(done)).toBe(200);
  expect(await desk.attempt()).toEqual({ ...ATTEMPT, ...SENT });
  expect(await desk.evidence()).toMatchObject([{ requestId: 'j1' }]);
});

it.each(['running', 'parked'] as const)(
  'keeps a second id beside the one that is known of an attempt that is %s',
  async (state) => {
    const desk = openDesk();
    await desk.keep({ state });
    await desk.deliver({ job: 'j2', state: 'done' });
    expect(await desk.attempt()).toEqual({ ...ATTEMPT, state });
    expect(await desk.evidence()).toMatchObject([{ requestId: 'j2' }]);
  },
);

it.each(['../billing', '', 'a/../b', '\uD800'])('adopts no id such as %j', async (job) => {
  const desk = openDesk();
  await desk.keep(SENT);
  expect(await desk.deliver({ job, state: 'done' })).toBe(200);
  expect(await desk.attempt()).toEqual({ ...ATTEMPT, ...SENT });
});

it.each([['no JSON'], ['[]'], ['null'], ['{"job":7}'], [`${'['.repeat(100_000)}`], ['']])(
  'has the provider asked when a signed body says nothing, such as %.20j (F11)',
  async (body) => {
    const desk = openDesk();
    await desk.keep();
    expect(await desk.deliver(body)).toBe(200);
    expect(desk.hints).toEqual(['attempt-1']);
    expect(await desk.attempt()).toEqual(ATTEMPT);
  },
);

it("loses no id when the submit's own reply is written meanwhile (F5)", async () => {
  let isFirst = true;
  const desk = openDesk({
    store: (store) => ({
      ...store,
      async commit(writes) {
        const isAdoption = writes.some(({ kind }) => kind === 'attempt');
        if (isAdoption && isFirst) {
          isFirst = false;
          const row = { ...ATTEMPT, ...SENT, version: 2, state: 'unconfirmed' } as const;
          await store.commit([{ kind: 'attempt', row, was: 1 }]);
        }
        return store.commit(writes);
      },
    }),
  });
  await desk.keep(SENT);
  expect(await desk.deliver(done)).toBe(200);
  expect(await desk.attempt()).toMatchObject({ version: 3, state: 'queued', requestId: 'j1' });
});

it('adopts at the next delivery what a crash kept from being adopted at the first (F7)', async () => {
  let isDown = true;
  const desk = openDesk({
    store: (store) => ({
      ...store,
      async commit(writes) {
        if (isDown && writes.some(({ kind }) => kind === 'attempt')) throw new Error('down');
        return store.commit(writes);
      },
    }),
  });
  await desk.keep(SENT);
  expect(await desk.deliver(done)).toBe(500);
  expect(await desk.evidence()).toHaveLength(1);
  isDown = false;
  expect(await desk.deliver(done)).toBe(200);
  expect(await desk.attempt()).toMatchObject({ state: 'queued', requestId: 'j1' });
  expect(await desk.evidence()).toHaveLength(1);
  expect(desk.hints).toEqual(['attempt-1']);
});

it('keeps at most twenty deliveries of one attempt', async () => {
  const desk = openDesk();
  await desk.keep();
  for (let index = 0; index < 25; index += 1) {
    expect(await desk.deliver({ job: `j${index}`, state: 'done' })).toBe(200);
  }
  expect(await desk.evidence()).toHaveLength(20);
});

it.each([
  () => {
    throw new Error('broken');
  },
  // Typed as one that returns nothing, and yet it may.
  (() => Promise.reject(new Error('broken'))) as () => void,
])('answers 200 whatever becomes of the hint (F9)', async (onHint) => {
  const desk = openDesk({ onHint });
  await desk.keep();
  expect(await desk.deliver(done)).toBe(200);
});
