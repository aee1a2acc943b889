import { join, resolve } from 'node:path';
import { dataFolder } from './data-folder.ts';
import type { Settings } from './settings.ts';

/** The file that jobs are kept in; jobs of a sandbox never lie beside paid ones. */
export function storePath({ store }: Pick<Settings, 'store'>, sandbox?: URL): string {
  if (store === ':memory:') return store;
  const file = store === undefined ? undefined : resolve(store);
  if (sandbox === undefined) return file ?? join(dataFolder(), 'jobs.db');
  const name = `sandbox-${sandbox.port}.db`;
  return file === undefined ? join(dataFolder(), name) : `${file}.${name}`;
}
