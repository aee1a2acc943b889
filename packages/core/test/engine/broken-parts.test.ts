import { createFakeClock, json } from '@kinora/testing';
import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import type { Transport } from '../../src/transport/transport.ts';
import { acme, accepted, API_KEY, CHECK, done, FOX, openAcme, SUBMIT } from '../client/acme.ts';
import { errorOf, handleOf } from '../client/fails.ts';

const broken = (): never => {
  throw new TypeError(`a bug, and ${API_KEY}`);
};
const { adapter, options } = acme({ apiKey: API_KEY });
const withReplies = (replies: Partial<typeof adapter.replies>) => ({
  providers: [{ adapter: { ...adapter, replies: { ...adapter.replies, ...replies } }, options }],
});
const inDoubt = {
  code: 'submit_unknown',
  mayHaveCharged: 'unknown',
  job: { provider: 'acme', model: 'acme/fox' },
  retry: { safe: false },
};

test('a reader that throws leaves a submit in doubt, and the handle goes out', async () => {
  const { kinora, api } = openAcme(withReplies({ submit: broken }));
  expect(await errorOf(kinora.generate(FOX))).toMatchObject(inDoubt);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('a reader that throws after an abort does not make a submit free', async () => {
  const controller = new AbortController();
  const { kinora, api } = openAcme(withReplies({ submit: broken }));
  api.on(SUBMIT, () => {
    controller.abort();
    return accepted();
  });
  const error = await errorOf(kinora.generate(FOX, { signal: controller.signal }));
  expect(error).toMatchObject(inDoubt);
});

test('a reader that throws once at a check does not end the wait', async () => {
  let reads = 0;
  const check: typeof adapter.replies.check = (reply) => {
    reads += 1;
    return reads === 1 ? broken() : adapter.replies.check(reply);
  };
  const { kinora } = openAcme(withReplies({ check }));
  expect((await kinora.generate(FOX)).ref.requestId).toBe('j1');
  expect(reads).toBe(2);
});

test.each<[string, Transport]>([
  ['at once', broken],
  ['later', async () => broken()],
])(
  'a transport that throws %s leaves a submit in doubt and tells no key',
  async (_w, transport) => {
    const { kinora } = openAcme({ transport });
    const error = await errorOf(kinora.generate(FOX));
    expect(error).toMatchObject(inDoubt);
    expect(error.message).toContain('a bug, and [redacted]');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(API_KEY);
  },
);

test('a transport that throws at a check is asked again', async () => {
  const clock = createFakeClock({ auto: true });
  const { api } = openAcme({}, clock);
  api.on(CHECK, json(200, { state: 'working' }), done);
  let calls = 0;
  const transport: Transport = async (call) => {
    calls += 1;
    return calls === 2 ? broken() : api.transport(call);
  };
  const { kinora } = openAcme({ transport: clock.holding(transport) }, clock);
  expect((await kinora.generate(FOX)).ref.requestId).toBe('j1');
  expect(calls).toBe(4);
});

const paid = { mayHaveCharged: 'yes', job: { requestId: 'j1' }, retry: { safe: false } };

test('a key that is gone ends the wait for a paid job with its handle', async () => {
  vi.stubEnv('ACME_KEY', API_KEY);
  const { kinora, api } = openAcme({ providers: [acme()] });
  api.on(CHECK, () => {
    vi.stubEnv('ACME_KEY', undefined);
    return json(503, {})();
  });
  const error = await errorOf(kinora.generate(FOX));
  expect(error).toMatchObject({ ...paid, code: 'missing_key' });
  expect(error.message).not.toContain('Nothing was charged');
  const job = handleOf(error);
  const { account: _, ...ref } = job;
  expect(await errorOf(kinora.cancel(ref))).toMatchObject({ ...paid, code: 'missing_key' });
  vi.stubEnv('ACME_KEY', API_KEY);
  api.on(CHECK, done);
  expect((await kinora.wait(job)).ref.requestId).toBe('j1');
  vi.unstubAllEnvs();
});

test('an endpoint that throws loses no handle, and the job is asked about again', async () => {
  let asked = 0;
  const check: typeof adapter.endpoints.check = (job) => {
    asked += 1;
    return asked < 3 ? broken() : adapter.endpoints.check(job);
  };
  const endpoints = { ...adapter.endpoints, check };
  const { kinora } = openAcme({ providers: [{ adapter: { ...adapter, endpoints }, options }] });
  const job = await kinora.submit(FOX);
  expect(await errorOf(job.check())).toMatchObject({ ...paid, code: 'invalid_reply' });
  expect((await job.wait()).ref.requestId).toBe('j1');
  expect(asked).toBe(3);
});
