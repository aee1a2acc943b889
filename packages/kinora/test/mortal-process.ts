import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { JobStore } from '@kinora/core/store';
import type { Clock, Transport } from 'kinora';

/** Moments in a job's life at which its process may end, in their order. */
export const POINTS = [
  'afterIntentCommit',
  'beforeSend',
  'afterSend',
  'beforeAcceptCommit',
  'afterAcceptCommit',
  'afterResultCommit',
  'beforeRename',
  'afterRename',
] as const;
export type Point = (typeof POINTS)[number];

/** What a client has of the world outside. */
export interface Ports {
  readonly store: JobStore;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly fetch: typeof globalThis.fetch;
}

/** A process that is stopped at one moment of its life. */
export interface StoppedProcess {
  readonly ports: Ports;
  /** Resolves when it has come to the moment. */
  readonly stopped: Promise<void>;
  /** Lets it go on as if nothing had happened; a process that is never let go on has died. */
  readonly goOn: () => void;
}

type Gate = <Args extends readonly unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
) => (...args: Args) => Promise<Result>;

/** Ports that stop answering, for good or for a while, at a point. */
export function stoppingAt(point: Point, ports: Ports): StoppedProcess {
  const { store, clock, transport, fetch } = ports;
  const { promise: stopped, resolve: tellStopped } = Promise.withResolvers<void>();
  const { promise: goingOn, resolve: goOn } = Promise.withResolvers<void>();
  let isStopped = false;
  // Whatever it waits for when it stops, it hears nothing of.
  const gate: Gate =
    (call) =>
    async (...args) => {
      if (isStopped) await goingOn;
      const result = await call(...args);
      if (isStopped) await goingOn;
      return result;
    };
  const at = async (reached: Point) => {
    if (reached !== point || isStopped) return;
    isStopped = true;
    tellStopped();
    await goingOn;
  };
  const ungate = atRename(point, at);
  void goingOn.then(ungate);

  return {
    stopped,
    goOn,
    ports: {
      store: gatedStore({ ...store, commit: commitAt(store, at) }, gate),
      clock: { now: clock.now, sleep: gate(clock.sleep) },
      transport: gate(sendAt(transport, at)),
      fetch: gate(fetch),
    },
  };
}

type At = (point: Point) => Promise<void>;

function commitAt(store: JobStore, at: At): JobStore['commit'] {
  return async (writes) => {
    const comes = (state: string) =>
      writes.some((write) => write.kind === 'attempt' && write.row.state === state);
    if (comes('queued')) await at('beforeAcceptCommit');
    const commit = await store.commit(writes);
    if (comes('submitting')) await at('afterIntentCommit');
    if (comes('queued')) await at('afterAcceptCommit');
    if (comes('succeeded')) await at('afterResultCommit');
    return commit;
  };
}

/** A process' first POST is its paid one. */
function sendAt(transport: Transport, at: At): Transport {
  return async (call) => {
    if (call.method === 'POST') await at('beforeSend');
    const reply = await transport(call);
    if (call.method === 'POST') await at('afterSend');
    return reply;
  };
}

function gatedStore(store: JobStore, gate: Gate): JobStore {
  const { leaseMs, ...methods } = store;
  const gated = Object.entries(methods).map(([name, method]) => [
    name,
    gate(method as (...args: readonly unknown[]) => Promise<unknown>),
  ]);
  // The same methods under the same names.
  return { ...(Object.fromEntries(gated) as typeof methods), leaseMs };
}

/** Stands in the way of the whole file's last step, its name; only the first to come is stopped. */
function atRename(point: Point, at: At): () => void {
  if (point !== 'beforeRename' && point !== 'afterRename') return () => {};
  const files: { rename: (from: string, to: string) => Promise<void> } = createRequire(
    import.meta.url,
  )('node:fs/promises');
  const { rename } = files;
  const restore = () => {
    files.rename = rename;
    syncBuiltinESMExports();
  };
  files.rename = async (from, to) => {
    restore();
    await at('beforeRename');
    await rename(from, to);
    await at('afterRename');
  };
  syncBuiltinESMExports();
  return restore;
}
