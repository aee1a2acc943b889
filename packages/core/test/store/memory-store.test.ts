import { describeStore } from '@kinora/testing';
import { expect, test } from 'vitest';
import { keptCopy } from '../../src/store/kept-copy.ts';
import { memoryStore } from '../../src/store/memory-store.ts';

describeStore('the memory store', () => memoryStore());

test('asks nobody to say that he is at work, as no other process can see it', () => {
  expect(memoryStore().leaseMs).toBeUndefined();
});

test('copies a row once, and shares what it holds with every later version of it', () => {
  const body = { prompt: 'A fox.', steps: [1, 2] };
  const first = keptCopy({ id: 'a', version: 1, body });
  const second = keptCopy({ ...first, version: 2 });
  expect(first.body).not.toBe(body);
  expect(second).toStrictEqual({ id: 'a', version: 2, body });
  expect(second.body).toBe(first.body);
  expect(keptCopy(second)).toBe(second);
});

test('keeps a key that is named as the prototype is', () => {
  const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
  const copy = keptCopy(hostile);
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
