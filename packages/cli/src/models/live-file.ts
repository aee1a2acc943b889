import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LiveModels } from 'kinora';
import * as z from 'zod/mini';
import { makeFolder } from '../session/make-folder.ts';
import { dataFolder } from '../session/data-folder.ts';
import type { Settings } from '../session/settings.ts';

const LiveFile = z.object({
  version: z.literal(1),
  providers: z.record(
    z.string(),
    z.object({
      at: z.number(),
      complete: z.boolean(),
      models: z.array(z.object({ id: z.string(), task: z.string() })),
    }),
  ),
});

/** What providers said they offer when they were last asked, by provider. */
export type LiveLists = z.infer<typeof LiveFile>['providers'];

/** Where the lists are kept: a sandbox's never lie where the providers' do. */
export function liveFile({ sandbox }: Pick<Settings, 'sandbox'>): string {
  const suffix = sandbox === undefined || sandbox === 'here' ? '' : `-sandbox-${sandbox.port}`;
  return join(dataFolder(), `models${suffix}.json`);
}

/** Nothing where nobody was asked yet; a file that cannot be read is as good as none. */
export async function readLive(path: string): Promise<LiveLists> {
  try {
    return LiveFile.parse(JSON.parse(await readFile(path, 'utf8'))).providers;
  } catch {
    return {};
  }
}

/** Keeps what was told; who was not asked, or told nothing, keeps what was told before. */
export async function writeLive(path: string, told: readonly LiveModels[]): Promise<void> {
  const lists = { ...(await readLive(path)) };
  for (const live of told) {
    if (!live.ok) continue;
    const { provider, at, complete, models } = live;
    lists[provider] = { at, complete, models: models.map(({ id, task }) => ({ id, task })) };
  }
  await makeFolder(dirname(path), 0o700);
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, JSON.stringify({ version: 1, providers: lists }));
  await rename(part, path);
}
