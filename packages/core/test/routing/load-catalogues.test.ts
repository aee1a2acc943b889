import { expect, test } from 'vitest';
import { knownModel, loadCatalogues } from '../../src/routing/known-models.ts';
import { acme } from '../client/acme.ts';

const otter = { task: 'text-to-video', fields: {}, source: 'tests' } as const;

test('calls at once load a catalogue once, and all find what it has', async () => {
  let loads = 0;
  const catalogue = async () => {
    loads += 1;
    return { 'acme/otter': otter };
  };
  const adapter = { ...acme().adapter, catalogue };
  await Promise.all([loadCatalogues([adapter]), loadCatalogues([adapter])]);
  await loadCatalogues([adapter]);
  expect(loads).toBe(1);
  expect(knownModel(adapter, 'acme/otter')).toBe(otter);
});

test('a catalogue that could not be loaded is loaded again by the next call', async () => {
  let isGone = true;
  const catalogue = async () => {
    if (isGone) throw new Error('the file is gone');
    return { 'acme/otter': otter };
  };
  const adapter = { ...acme().adapter, catalogue };
  await expect(loadCatalogues([adapter])).rejects.toThrow('the file is gone');
  isGone = false;
  await loadCatalogues([adapter]);
  expect(knownModel(adapter, 'acme/otter')).toBe(otter);
});
