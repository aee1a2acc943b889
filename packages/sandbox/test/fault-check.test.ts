import { describe, expect, it } from 'vitest';
import { startSandbox, type Fault } from '../src/index.ts';
import { post } from './fal-calls.ts';
import { tinyRenderer } from './tiny-renderer.ts';
import { withSandbox } from './with-sandbox.ts';

const OCCASIONS = 'submit, check, result, cancel, upload, download, list, webhook';
const REASONS = 'moderation, invalid-input, unreachable-media, internal, timeout';
const flap = { kind: 'flap' };

describe('a fault that is none', () => {
  it.each<[fault: unknown, message: string]>([
    ['reset', "faults[0] is 'reset'; it must be an object"],
    [{ on: 'sumbit', do: flap }, `faults[0].on is 'sumbit'; it must be one of ${OCCASIONS}`],
    [{ do: flap }, `faults[0].on is missing; it must be one of ${OCCASIONS}`],
    [{ on: 'submit' }, 'faults[0].do is missing; it must be an object'],
    [{ on: 'submit', do: 'flap' }, "faults[0].do is 'flap'; it must be an object"],
    [
      { on: 'submit', do: flap, time: 3 },
      'faults[0].time is unknown; a fault has on, do, provider, model, times, skip',
    ],
    [
      { on: 'submit', do: flap, provider: 'fal.ai' },
      "faults[0].provider is 'fal.ai'; it must be one of fal, wavespeed, runcomfy",
    ],
    [
      { on: 'submit', do: flap, times: 0.5 },
      'faults[0].times is 0.5; it must be a whole number, 0 or more, or Infinity',
    ],
    [{ on: 'submit', do: flap, skip: -1 }, 'faults[0].skip is -1; it must be 0 or more'],
    [
      { on: 'submit', do: { kind: 'fail' } },
      `faults[0].do.reason is missing; it must be one of ${REASONS}`,
    ],
    [
      { on: 'submit', do: { kind: 'fail', reason: 'nsfw' } },
      `faults[0].do.reason is 'nsfw'; it must be one of ${REASONS}`,
    ],
    [
      { on: 'submit', do: { kind: 'stuck' } },
      'faults[0].do.in is missing; it must be one of queue, run',
    ],
    [
      { on: 'submit', do: { kind: 'reset' } },
      'faults[0].do.accepted is missing; it must be true or false',
    ],
    [
      { on: 'submit', do: { kind: 'reset', accepted: true, status: 500 } },
      "faults[0].do.status is unknown; 'reset' has kind, accepted",
    ],
    [
      { on: 'check', do: { kind: 'rate-limit', retryAfter: 'a\nb' } },
      "faults[0].do.retryAfter is 'a\\nb'; it must be a string that can be sent in a header",
    ],
    [
      { on: 'check', do: { kind: 'reply', headers: { 'x-odd': 1 } } },
      "faults[0].do.headers is { 'x-odd': 1 }; it must be an object of header names and strings",
    ],
    [
      { on: 'download', do: { kind: 'drip', chunkBytes: 0, intervalMs: 5 } },
      'faults[0].do.chunkBytes is 0; it must be a whole number, 1 or more',
    ],
  ])('is refused at the start and when it is added: %j', async (fault, message) => {
    // What a caller without types may write.
    const faults = [fault as Fault];
    const options = { renderer: tinyRenderer, faults };
    await expect(startSandbox(options)).rejects.toThrow(new TypeError(message));
    const { sandbox } = await withSandbox();
    expect(() => sandbox.faults.add(...faults)).toThrow(new TypeError(message));
  });

  it('is told by every kind there is', async () => {
    const fault = { on: 'submit', do: { kind: 'fial' } } as unknown as Fault;
    const { sandbox } = await withSandbox();
    expect(() => sandbox.faults.add(fault)).toThrow(
      new TypeError(
        "faults[0].do.kind is 'fial'; it must be one of reset, silence, server-error, rate-limit, " +
          'html, empty, reply, truncate, drip, wrong-magic, gzip-bomb, redirect, refuse, stuck, ' +
          'slow, flap, fail, no-output, ignore-cancel, output-shape, unknown-state, list-lag, list-ended, ' +
          'lost, duplicate, forged, stale, late',
      ),
    );
  });

  it('keeps the whole script from being added', async () => {
    const { sandbox } = await withSandbox();
    const script = [
      { on: 'submit', do: { kind: 'html' } },
      { on: 'submit', do: { kind: 'constructor' } },
    ] as unknown as readonly Fault[];
    expect(() => sandbox.faults.add(...script)).toThrow("faults[1].do.kind is 'constructor'");
    expect((await post(sandbox)).headers.get('content-type')).toBe('application/json');
  });
});

describe('a fault that could never strike', () => {
  it.each<[fault: unknown, message: string]>([
    [{ on: 'check', do: flap }, "faults[0].on is 'check'; 'flap' strikes on submit"],
    [
      { on: 'webhook', do: { kind: 'html' } },
      "faults[0].on is 'webhook'; 'html' strikes on submit, check, result, cancel, upload, download, list",
    ],
    [
      { on: 'submit', provider: 'fal', do: { kind: 'refuse', reason: 'forbidden' } },
      "faults[0].provider is 'fal'; 'refuse' as forbidden on submit strikes wavespeed, runcomfy",
    ],
    [
      { on: 'result', provider: 'wavespeed', do: { kind: 'refuse', reason: 'not-ready' } },
      "faults[0].provider is 'wavespeed'; 'refuse' as not-ready on result strikes runcomfy",
    ],
    [
      { on: 'result', provider: 'fal', do: { kind: 'unknown-state', word: 'PAUSED' } },
      "faults[0].provider is 'fal'; 'unknown-state' on result strikes wavespeed, runcomfy",
    ],
    [
      { on: 'submit', provider: 'fal', do: { kind: 'output-shape', shape: 'url' } },
      "faults[0].provider is 'fal'; 'output-shape' on submit strikes runcomfy",
    ],
    [
      { on: 'webhook', provider: 'runcomfy', do: { kind: 'lost' } },
      "faults[0].provider is 'runcomfy'; 'lost' on webhook strikes fal, wavespeed",
    ],
  ])('is refused: %j', async (fault, message) => {
    const { sandbox } = await withSandbox();
    expect(() => sandbox.faults.add(fault as Fault)).toThrow(new TypeError(message));
  });
});
