import { existsSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isKinoraError } from 'kinora';
import { openStore } from '../session/open-store.ts';
import type { Settings } from '../session/settings.ts';
import { storePath } from '../session/store-path.ts';
import type { Finding } from './finding.ts';

const MOST = 100_000;

/** Whether jobs can be kept, and how those that are kept stand. */
export async function lookAtStore(settings: Settings): Promise<readonly Finding[]> {
  const { sandbox } = settings;
  const name = 'job store';
  if (sandbox === 'here') return [];
  const path = storePath(settings, sandbox);
  if (!existsSync(path)) return [{ name, ...(await whetherMade(path)) }];
  try {
    const store = await openStore(path);
    try {
      const jobs = await store.jobs({ limit: MOST });
      const broken = await store.unreadable();
      const open = jobs.filter(({ state }) => state === 'open').length;
      const parked = jobs.filter(({ state }) => state === 'parked').length;
      const text = `${path}: ${jobs.length} jobs, ${open} open, ${parked} parked`;
      if (broken.length > 0) {
        const rows = `${broken.length} rows cannot be read, the first is ${broken[0]?.id ?? ''}`;
        return [{ name, state: 'bad', text: `${text}; ${rows}` }];
      }
      const advice = open === 0 ? '' : '; go on with them: kinora resume';
      return [{ name, state: 'good', text: text + advice }];
    } finally {
      await store.close?.();
    }
  } catch (error) {
    if (!isKinoraError(error)) throw error;
    return [{ name, state: 'bad', text: error.message }];
  }
}

/** Some systems grant what they then refuse, so a folder is made where the file or its own would be. */
async function whetherMade(path: string): Promise<Pick<Finding, 'state' | 'text'>> {
  let nearest = dirname(path);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    await rmdir(await mkdtemp(join(nearest, '.kinora-')));
    return { state: 'good', text: `${path} is made with the first job` };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const text = `${path} cannot be made: ${nearest} takes no new files (${code}). Choose another with --store`;
    return { state: 'bad', text };
  }
}
