import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import { acme } from './acme.ts';
import { errorOf } from './fails.ts';

test('a provider that is given twice is refused: only one of them could be used', async () => {
  const providers = [acme({ apiKey: 'one-key-0815' }), acme({ apiKey: 'another-key-0816' })];
  const error = await errorOf(() => createKinora({ providers }));
  expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
  expect(error.issues).toEqual([
    { field: 'providers', given: 'acme twice', allowed: 'each provider once' },
  ]);
});
