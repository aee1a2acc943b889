import { beforeAll, expect, test } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import { CHECK, FOX, openAcme, working } from './acme.ts';
import { errorOf } from './fails.ts';

beforeAll(() => preload());

const UNKNOWN = 'not a field of the options';
const SIGNAL = 'an AbortSignal';
const TASKS = 'text-to-video, image-to-video, reference-to-video, video-to-video, audio-to-video';
const STATES = 'open, succeeded, failed, cancelled, parked';
const COUNT = 'an integer from 1';
const QUERY = 'provider, model, family, task, search, live, signal';
const RECOVERY = 'limit, watch, everyMs, signal';

/** Calls as plain JavaScript makes them, which no type has seen. */
type Untyped = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

test.each([
  ['jobs', { state: 'open' }, 'state', UNKNOWN, 'states, before, limit'],
  ['jobs', { states: 'open' }, 'states', '"open"', `a list of ${STATES}`],
  ['jobs', { states: ['succeeded-x'] }, 'states', '"succeeded-x"', STATES],
  ['jobs', { states: [null] }, 'states', 'null', STATES],
  ['jobs', { limit: -1 }, 'limit', '-1', COUNT],
  ['jobs', { limit: 1.5 }, 'limit', '1.5', COUNT],
  ['jobs', { before: 'today' }, 'before', '"today"', 'milliseconds since 1970'],
  ['jobs', 5, 'query', '5', 'states, before, limit'],
  ['recover', { whatch: true }, 'whatch', UNKNOWN, RECOVERY],
  ['recover', { watch: 'yes' }, 'watch', '"yes"', 'true, false'],
  ['recover', { everyMs: 0 }, 'everyMs', '0', 'milliseconds above 0'],
  ['recover', { everyMs: 'x' }, 'everyMs', '"x"', 'milliseconds above 0'],
  ['recover', { limit: -1 }, 'limit', '-1', COUNT],
  ['recover', { signal: {} }, 'signal', 'Object', SIGNAL],
  ['recover', null, 'options', 'null', RECOVERY],
  ['models', { task: 'texttovideo' }, 'task', '"texttovideo"', TASKS],
  ['models', { live: 'yes' }, 'live', '"yes"', 'true, false'],
  ['models', { signal: 5 }, 'signal', '5', SIGNAL],
  ['models', { name: 'fox' }, 'name', UNKNOWN, QUERY],
])('kinora.%s(%j) is refused: %s is %s, it takes %s', async (name, slip, field, given, allowed) => {
  const { kinora, api } = openAcme();
  const error = await errorOf((kinora as unknown as Untyped)[name]?.(slip) ?? Promise.resolve());
  expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
  expect(error.issues).toEqual([{ field, given, allowed }]);
  expect(api.calls).toEqual([]);
});

test.each([
  [{ signal: {} }, 'signal', 'Object', SIGNAL],
  [{ signal: null }, 'signal', 'null', SIGNAL],
  [{ providers: ['acme', 'acme'] }, 'providers', '"acme" twice', 'each provider once'],
  [{ saveAs: 5 }, 'saveAs', '5', 'text of 1 to 4096 characters'],
  [{ idempotencyKey: '' }, 'idempotencyKey', '""', 'text of 1 to 255 characters'],
  [{ deadlineMs: 'x' }, 'deadlineMs', '"x"', 'milliseconds above 0'],
])('a call with %j is refused: %s is %s, it takes %s', async (slip, field, given, allowed) => {
  const { kinora, api } = openAcme();
  const options = slip as object;
  const calls = [
    kinora.generate(FOX, options),
    kinora.submit(FOX, options),
    kinora.steps.plan(FOX, options),
  ];
  for (const call of calls) {
    const error = await errorOf(call);
    expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
    expect(error.issues).toEqual([{ field, given, allowed }]);
  }
  expect(api.calls).toEqual([]);
});

test('a signal that is none is refused by whatever takes one', async () => {
  const { kinora, api } = openAcme();
  const slip = { signal: {} as AbortSignal };
  const calls = [
    kinora.quote(FOX, slip),
    kinora.compare(FOX, slip),
    kinora.balance('acme', slip),
    kinora.liveModels('acme', slip),
  ];
  for (const call of calls) {
    const error = await errorOf(call);
    expect(error.issues).toEqual([{ field: 'signal', given: 'Object', allowed: SIGNAL }]);
  }
  expect(api.calls).toEqual([]);
});

test.each([
  [{ deadline: 5, foo: 1 }, 'deadline', UNKNOWN, 'signal, deadlineMs, onAbort'],
  [{ deadlineMs: '5' }, 'deadlineMs', '"5"', 'milliseconds'],
  [{ onAbort: 'stop' }, 'onAbort', '"stop"', 'detach, cancel'],
  [{ signal: {} }, 'signal', 'Object', SIGNAL],
])(
  'a wait with %j is refused with the handle: %s is %s, it takes %s',
  async (slip, field, given, allowed) => {
    const { kinora, api } = openAcme();
    const job = await kinora.submit(FOX);
    for (const wait of [job.wait(slip as object), kinora.wait(job.ref, slip as object)]) {
      const error = await errorOf(wait);
      expect(error).toMatchObject({
        code: 'invalid_request',
        mayHaveCharged: 'yes',
        job: { requestId: 'j1' },
        retry: { safe: false },
      });
      expect(error.issues).toEqual([{ field, given, allowed }]);
    }
    expect(api.callsTo(CHECK)).toEqual([]);
  },
);

test.each([
  ['done', () => {}, 'event', '"done"', 'state, warning'],
  [undefined, () => {}, 'event', 'missing', 'state, warning'],
  ['state', undefined, 'listener', 'missing', 'a function'],
  ['warning', 'log', 'listener', '"log"', 'a function'],
])(
  'job.on(%j, %o) is refused: %s is %s, it takes %s',
  async (name, listener, field, given, allowed) => {
    const { kinora, api } = openAcme();
    api.on(CHECK, working);
    const job = await kinora.submit(FOX);
    const error = await errorOf(() => job.on(name as 'state', listener as () => void));
    expect(error).toMatchObject({ code: 'invalid_request', job: { requestId: 'j1' } });
    expect(error.issues).toEqual([{ field, given, allowed }]);
    expect(api.callsTo(CHECK)).toEqual([]);
  },
);

test.each([
  [5, '5'],
  [undefined, 'missing'],
  ['', '""'],
  [{ path: 'cats.mp4' }, '{ path }'],
])('a clip is not saved as %j: the path is %s', async (path, given) => {
  const { kinora, api } = openAcme();
  const clip = await kinora.generate(FOX);
  const before = api.calls.length;
  const error = await errorOf(clip.save(path as string));
  expect(error).toMatchObject({
    code: 'invalid_request',
    mayHaveCharged: 'yes',
    job: { requestId: 'j1' },
    retry: { safe: false },
    issues: [{ field: 'path', given, allowed: 'text of 1 to 4096 characters' }],
  });
  expect(api.calls).toHaveLength(before);
});

test.each(['bytes', 'stream', 'media', 'differences'] as const)(
  'clip.%s refuses a signal that is none',
  async (name) => {
    const { kinora, api } = openAcme();
    const clip = await kinora.generate(FOX);
    const before = api.calls.length;
    const error = await errorOf(clip[name]({ signal: {} as AbortSignal }));
    expect(error).toMatchObject({ code: 'invalid_request', job: { requestId: 'j1' } });
    expect(error.issues).toEqual([{ field: 'signal', given: 'Object', allowed: SIGNAL }]);
    expect(api.calls).toHaveLength(before);
  },
);

test.each(['{"id":1}', { id: 1 }, 5, null, undefined])(
  'the handle %j is none, and nothing is asked with it',
  async (handle) => {
    const { kinora, api } = openAcme();
    const error = await errorOf(() => kinora.resume(handle as never));
    expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'job' }] });
    expect(api.calls).toEqual([]);
  },
);
