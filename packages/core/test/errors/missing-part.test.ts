import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { withHandle } from '../../src/client/with-handle.ts';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { isMissingPart, loaded } from '../../src/errors/missing-part.ts';
import type { JobRef } from '../../src/job/job-ref.ts';

const ref: JobRef = {
  version: 1,
  id: 'job_1',
  provider: 'acme',
  model: 'acme/fox',
  requestId: 'r1',
  submittedAt: 1,
};

function thrownBy(act: Promise<unknown>): Promise<unknown> {
  return act.then(() => undefined).catch((error: unknown) => error);
}

test('a module that is not there is a missing part', async () => {
  const nowhere = pathToFileURL('/nowhere/part.mjs').href;
  expect(isMissingPart(await thrownBy(import(nowhere)))).toBe(true);
});

test.each([
  new TypeError('Failed to fetch dynamically imported module: https://a.example/part.js'),
  new TypeError('error loading dynamically imported module: https://a.example/part.js'),
  new TypeError('Importing a module script failed.'),
  Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' }),
])('so is what browsers and bundlers say: $message', (error) => {
  expect(isMissingPart(error)).toBe(true);
});

test.each([new Error('gone'), undefined, 'ERR_MODULE_NOT_FOUND', { code: 'ERR_MODULE_NOT_FOUND' }])(
  'nothing else is: %s',
  (error) => {
    expect(isMissingPart(error)).toBe(false);
  },
);

test('a part that is missing before a call says so, and that nothing was charged', async () => {
  const error = await thrownBy(loaded(Promise.reject(new Error('gone'))));
  expect(error).toMatchObject({
    code: 'missing_dependency',
    phase: 'validate',
    retry: { safe: false },
  });
  expect(String(error)).toBe(
    'KinoraError: A part of Kinora could not be loaded: Error: gone [missing_dependency] ' +
      'Nothing was charged. Install what is named, then call again.',
  );
});

test('what parts say by an error of their own stays as it is', async () => {
  const own = new KinoraError('missing_key', 'no key', { phase: 'validate', mayHaveCharged: 'no' });
  expect(await thrownBy(loaded(Promise.reject(own)))).toBe(own);
});

test('a part that is missing once a job was sent is told with its handle', () => {
  const gone = Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
  const sent = { code: 'missing_dependency', phase: 'wait', mayHaveCharged: 'yes', job: ref };
  expect(withHandle(gone, ref)).toMatchObject({ ...sent, cause: gone });
  const { requestId: _, ...unsure } = ref;
  expect(withHandle(gone, unsure)).toMatchObject({ mayHaveCharged: 'unknown', job: unsure });
});
