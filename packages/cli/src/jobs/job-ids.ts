import { existsSync } from 'node:fs';
import { openStore } from '../session/open-store.ts';
import { storePath } from '../session/store-path.ts';

const NEWEST = 50;

/** Ids of the newest jobs that are kept, for completion. */
export async function jobIds(): Promise<readonly string[]> {
  const path = storePath({ store: undefined });
  if (!existsSync(path)) return [];
  const store = await openStore(path);
  try {
    return (await store.jobs({ limit: NEWEST })).map(({ id }) => id);
  } finally {
    await store.close?.();
  }
}
