import { expect, test } from 'vitest';
import { orAborted } from '../../src/transport/or-aborted.ts';

test('whoever stops waiting hears why, and the others get what is shared', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const controller = new AbortController();
  const [impatient, patient] = [
    orAborted(promise, controller.signal),
    orAborted(promise, undefined),
  ];
  controller.abort(new Error('enough'));
  await expect(impatient).rejects.toThrow('enough');
  resolve('news');
  expect(await patient).toBe('news');
});

test('a signal that was aborted before ends the wait at once', async () => {
  const never = new Promise<string>(() => {});
  const signal = AbortSignal.abort(new Error('before'));
  await expect(orAborted(never, signal)).rejects.toThrow('before');
});
