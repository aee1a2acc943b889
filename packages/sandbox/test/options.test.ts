import { describe, expect, it } from 'vitest';
import { startSandbox, type SandboxOptions } from '../src/index.ts';
import { withSandbox } from './with-sandbox.ts';

const PORT = 'it must be a whole number, 0 to 65535';
const KEYS = 'it must be an array of strings that are not empty';

describe('an option of startSandbox', () => {
  it.each<[options: unknown, message: string]>([
    [
      { sped: 3 },
      'sped is unknown; startSandbox has port, speed, timings, clock, faults, tariff, keys, models, renderer',
    ],
    [7, 'what startSandbox is given is 7; it must be an object'],
    [{ port: 70_000 }, `port is 70000; ${PORT}`],
    [{ port: '8080' }, `port is '8080'; ${PORT}`],
    [{ speed: 0 }, 'speed is 0; it must be more than 0'],
    [{ speed: Number.NaN }, 'speed is NaN; it must be more than 0'],
    [{ timings: { queueMs: 5 } }, 'timings.runMs is missing; it must be 0 or more'],
    [{ timings: { queueMs: -1, runMs: 5 } }, 'timings.queueMs is -1; it must be 0 or more'],
    [{ clock: {} }, 'clock is {}; it must be an object with now()'],
    [{ faults: {} }, 'faults is {}; it must be an array'],
    [{ tariff: { fal: { a: -1 } } }, 'tariff.fal.a is -1; it must be 0 or more'],
    [{ tariff: { fall: {} } }, 'tariff.fall is unknown; tariff has fal, wavespeed, runcomfy'],
    [{ models: { fal: { a: 7 } } }, 'models.fal.a is 7; it must be an object'],
    [{ renderer: {} }, 'renderer is {}; it must be an object with render() and close()'],
  ])('is refused where it is unfit: %j', async (options, message) => {
    // What a caller without types may write.
    const starting = startSandbox(options as SandboxOptions);
    await expect(starting).rejects.toThrow(new TypeError(message));
  });

  it('never shows a key in a refusal', async () => {
    const start = (keys: unknown) => startSandbox({ keys } as SandboxOptions);
    await expect(start({ fal: 'my-secret' })).rejects.toThrow(
      new TypeError(`keys.fal is of type string; ${KEYS}`),
    );
    await expect(start('my-secret')).rejects.toThrow(
      new TypeError('keys is of type string; it must be an object'),
    );
    await expect(start({ fal: [''] })).rejects.toThrow(
      new TypeError(`keys.fal is of type object; ${KEYS}`),
    );
  });

  it('counts as not given where it is undefined', async () => {
    const options = { port: undefined, keys: { fal: undefined }, faults: undefined };
    const { sandbox } = await withSandbox(options as unknown as SandboxOptions);
    expect(sandbox.fal.apiKey).toBe('sandbox-key-id:sandbox-key-secret');
  });
});
