import { expect, test } from 'vitest';
import { createHistory } from '../../src/flow/history.ts';
import type { DurationQuery } from '../../src/store/job-store.ts';

const fox = { provider: 'acme', model: 'acme/fox' };
const otter = { provider: 'acme', model: 'acme/otter' };

/** A store that knows two jobs of every model, the latest first. */
function openStore() {
  const asked: DurationQuery[] = [];
  const durationsOf = async (query: DurationQuery) => {
    asked.push(query);
    return [2000, 1000];
  };
  return { asked, durationsOf };
}

test('what the store knows is read once, and comes before what is learnt here', async () => {
  const store = openStore();
  const history = createHistory(store);
  expect(history.of(fox)).toEqual([]);
  const loading = history.load(fox);
  history.add(fox, 3000);
  await Promise.all([loading, history.load(fox)]);
  await history.load(fox);
  expect(history.of(fox)).toEqual([1000, 2000, 3000]);
  expect(history.of(otter)).toEqual([]);
  expect(store.asked).toEqual([{ ...fox, limit: 32 }]);
});

test('a store that cannot be read is asked again for the next job, and stops none', async () => {
  const { durationsOf } = openStore();
  let isDown = true;
  const history = createHistory({
    durationsOf: async (query) => {
      if (isDown) throw new Error('the disk is gone');
      return durationsOf(query);
    },
  });
  await history.load(fox);
  expect(history.of(fox)).toEqual([]);
  isDown = false;
  await history.load(fox);
  expect(history.of(fox)).toEqual([1000, 2000]);
});

test('the latest 32 jobs of 500 endpoints are kept', async () => {
  const store = openStore();
  const history = createHistory(store);
  for (let job = 0; job < 40; job += 1) history.add(fox, job);
  expect(history.of(fox)).toEqual(Array.from({ length: 32 }, (_, index) => index + 8));
  await history.load(otter);
  for (let model = 0; model < 500; model += 1) {
    history.add({ provider: 'acme', model: `acme/${model}` }, 1);
  }
  expect([history.of(fox), history.of(otter)]).toEqual([[], []]);
  await history.load(otter);
  expect(history.of(otter)).toEqual([1000, 2000]);
});
