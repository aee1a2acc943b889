import { beforeAll, expect, test } from 'vitest';
import type { CompareOptions } from '../../src/client/compare-options.ts';
import { preload } from '../../src/client/preload.ts';
import { errorOf } from './fails.ts';
import { openTwo } from './two.ts';

beforeAll(() => preload());

test.each([
  [{}, { models: [] }, 'models'],
  [{}, { models: 'fox' }, 'models'],
  [{ model: 'fox' }, { models: ['fox'] }, 'model'],
  [{}, {}, 'model'],
  [{ model: 'fox' }, { repeat: 0 }, 'repeat'],
  [{ model: 'fox' }, { repeat: 1.5 }, 'repeat'],
  [{ model: 'fox' }, { maxCostUsd: -1 }, 'maxCostUsd'],
  [{ model: 'fox' }, { budget: 'none' }, 'budget'],
  [{ model: 'fox' }, { providers: [] }, 'providers'],
  [{ model: 'fox' }, { provider: 'acme' }, 'provider'],
  [{ model: 'fox' }, { confirm: 'yes' }, 'confirm'],
  [{ model: 'fox' }, { saveAs: '' }, 'saveAs'],
  [{ model: 'fox' }, { saveAs: () => '' }, 'saveAs'],
  [{ model: 'fox', durationSeconds: -1 }, {}, 'durationSeconds'],
])('a slip in the request %j or the options %j names the field', async (change, slip, field) => {
  const { kinora, api } = openTwo();
  const error = await errorOf(
    kinora.compare({ prompt: 'A fox.', ...change }, slip as CompareOptions<'acme'>),
  );
  expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
  expect(error.issues.map((issue) => issue.field)).toEqual([field]);
  expect(api.calls).toEqual([]);
});
