import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeRefusal } from '../src/node-version.ts';

test('a Node that is too old is told which one is needed', () => {
  expect(nodeRefusal('20.20.2')).toBe('Node 22.13 or later is needed; this is Node 20.20.2.');
  expect(nodeRefusal('22.12.0')).toBe('Node 22.13 or later is needed; this is Node 22.12.0.');
  expect(['22.13.0', '24.0.0'].map(nodeRefusal)).toEqual([undefined, undefined]);
});

test('what is loaded before Node is looked at imports no name that an old Node lacks', () => {
  const main = readFileSync(new URL('../src/main.ts', import.meta.url), 'utf8');
  expect([...main.matchAll(/^import .*/gm)].map(([line]) => line)).toEqual([
    "import module from 'node:module';",
    "import { nodeRefusal } from './node-version.ts';",
  ]);
});
