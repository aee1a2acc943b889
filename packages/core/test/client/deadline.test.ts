import { createFakeClock, json } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import { acme, CHECK, FOX, openAcme, SUBMIT, working } from './acme.ts';
import { errorOf } from './fails.ts';

describe('the deadline of generate', () => {
  test('covers the wait for a place in the lane: nothing was sent, nothing is charged', async () => {
    const clock = createFakeClock({ auto: true });
    const { kinora, api } = openAcme({}, clock);
    api.on(SUBMIT, json(429, {}, { 'retry-after': '30' }));
    const error = await errorOf(kinora.generate(FOX, { deadlineMs: 5000 }));
    expect(error).toMatchObject({
      code: 'deadline_exceeded',
      phase: 'submit',
      mayHaveCharged: 'no',
      job: undefined,
    });
    expect(api.callsTo(SUBMIT)).toHaveLength(1);
  });

  test('leaves the wait what the submit has not used, and then hands out the handle', async () => {
    const clock = createFakeClock({ auto: true });
    const { kinora, api } = openAcme({}, clock);
    api.on(CHECK, working);
    const startedAt = clock.now();
    const error = await errorOf(kinora.generate(FOX, { deadlineMs: 60_000 }));
    expect(error).toMatchObject({
      code: 'deadline_exceeded',
      phase: 'wait',
      mayHaveCharged: 'yes',
      job: { requestId: 'j1' },
    });
    expect(clock.now() - startedAt).toBeLessThanOrEqual(61_000);
    expect(api.callsTo(SUBMIT)).toHaveLength(1);
  });

  test('lets go of its timer when the video is there', async () => {
    const clock = createFakeClock({ auto: true });
    const { kinora } = openAcme({}, clock);
    await kinora.generate(FOX, { deadlineMs: 3600_000 });
    await clock.advance(0);
    expect(clock.now()).toBeLessThan(Date.UTC(2026, 0, 1) + 60_000);
  });

  test.each([0, -1, Number.NaN, '5'])('refuses %s before any call', async (deadlineMs) => {
    const { kinora, api } = openAcme();
    const error = await errorOf(kinora.generate(FOX, { deadlineMs: deadlineMs as number }));
    expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'deadlineMs' }] });
    expect(api.calls).toEqual([]);
  });
});

test('a client is not made of nothing', () => {
  expect(() => createKinora(undefined as never)).toThrow(
    'providers is missing; it takes a list of at least one, e.g. [acme()].',
  );
});

describe('the options of a client', () => {
  const open = (options: object) => () => openAcme(options);

  test.each([
    [{ providers: [] }, 'providers is a list of 0; it takes a list of at least one'],
    [{ providers: undefined }, 'providers is missing; it takes a list of at least one'],
    [{ pacing: 3 }, 'pacing is not a field of the options; it takes providers, store,'],
    [
      { providers: [acme({ apikey: 'k' } as object)] },
      'apikey is not a field of the options; it takes apiKey, baseUrl, limits.',
    ],
    [{ providers: [acme({ baseUrl: 'nope' })] }, 'acme.baseUrl is "nope"; it takes an https: URL.'],
    [
      { providers: [acme({ baseUrl: { main: 'https://a.example', files: 'ftp://b' } })] },
      'acme.baseUrl.files is "ftp://b"; it takes an https: URL.',
    ],
    [{ providers: [acme] }, 'providers is a function acme; it takes what acme() returns.'],
    [
      { providers: [acme({ apiKey: 'k', limits: { submits: 0 } })] },
      'acme.limits.submits is 0; it takes a number from 1.',
    ],
    [
      { providers: [acme({ apiKey: 'k', limits: { submitsPerMinute: Number.NaN } })] },
      'acme.limits.submitsPerMinute is NaN; it takes a number from 1.',
    ],
  ])('refuses %o', (options, message) => {
    expect(open(options)).toThrow(message);
  });
});
