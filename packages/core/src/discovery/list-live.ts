import type { Task } from '../contract/model.ts';
import type { ListedPage, ModelList } from '../contract/schemas.ts';
import type { Connection } from '../engine/connection.ts';
import { exchange } from '../engine/exchange.ts';
import { unanswered, untold, type Untold } from '../engine/price.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { videoTaskIn } from './model-of.ts';

/** The models that a provider listed; only a complete list can tell that one is gone. */
export interface Listed {
  readonly kind: 'told';
  readonly tasks: ReadonlyMap<string, Task>;
  readonly complete: boolean;
}

const TIMEOUT_MS = 20_000;
/** A list that goes on beyond this is read no further. */
const MOST_PAGES = 200;

/** Asks for all pages of a provider's list. Costs nothing, and never throws for what comes back. */
export async function listLive(
  connection: Connection,
  list: ModelList,
  signal?: AbortSignal,
): Promise<Listed | Untold> {
  const tasks = new Map<string, Task>();
  const seen = new Set<string>();
  const told = (complete: boolean): Listed => ({ kind: 'told', tasks, complete });
  let cursor: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const read = await readPage(connection, list, { page, cursor }, signal);
    if (read.kind === 'untold') return page === 1 ? read : told(false);
    const before = seen.size;
    for (const { id, categories = [] } of read.page.models) {
      seen.add(id);
      const task = videoTaskIn(id, categories);
      if (task !== undefined) tasks.set(id, task);
    }
    if (!read.page.hasMore) return told(true);
    // A page that brings nothing new would be followed by more of them.
    if (seen.size === before) break;
    cursor = read.page.cursor;
  }
  return told(false);
}

async function readPage(
  connection: Connection,
  { route, reads }: ModelList,
  page: Parameters<ModelList['route']>[0],
  signal: AbortSignal | undefined,
): Promise<{ readonly kind: 'read'; readonly page: ListedPage } | Untold> {
  try {
    const asked = { route: route(page), reads, timeoutMs: TIMEOUT_MS, signal };
    const answer = await exchange(connection, asked);
    return answer.kind === 'read' ? { kind: 'read', page: answer.value } : unanswered(answer);
  } catch (thrown) {
    // A key or an address that is missing, or a cursor that no path can hold.
    if (isKinoraError(thrown)) return untold(thrown.code, thrown.plainMessage);
    return untold('invalid_reply', String(thrown));
  }
}
