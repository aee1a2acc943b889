import { createKinora, type Kinora } from '../../src/client/create-kinora.ts';
import type { Clock } from '../../src/flow/clock.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import type { HttpReply, Transport } from '../../src/transport/transport.ts';
import { lister, mute } from './adapters.ts';

export const KEYS = { lister: 'key-of-lister-4711', mute: 'key-of-mute-0815' } as const;

/** A client in a process of its own, which can end or stand still at any moment. */
export interface Process {
  readonly kinora: Kinora<'lister' | 'mute'>;
  readonly isDead: () => boolean;
  readonly die: () => void;
  readonly freeze: () => void;
  readonly thaw: () => void;
}

export interface Outside {
  readonly store: JobStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limitUsd: number;
  /** A process has heard what its provider answered. */
  readonly onReply: (json: unknown, isDead: () => boolean) => void;
  readonly onEnd: (end: { readonly state: string; readonly id: string }, eventId: string) => void;
}

export function startProcess(outside: Outside): Process {
  const gate = createGate();
  const { store, clock, random, limitUsd, onEnd } = outside;
  const { leaseMs, ...methods } = store;
  const gated = Object.entries(methods).map(([name, method]) => [
    name,
    gate.around(method as (...args: readonly unknown[]) => Promise<unknown>),
  ]);
  const kinora = createKinora({
    providers: [lister({ apiKey: KEYS.lister }), mute({ apiKey: KEYS.mute })],
    // The same methods under the same names.
    store: { ...(Object.fromEntries(gated) as typeof methods), leaseMs },
    transport: heard(gate.after(outside.transport), ({ json }) =>
      outside.onReply(json, gate.control.isDead),
    ),
    clock: { now: clock.now, sleep: gate.after(clock.sleep) },
    random,
    budgets: { daily: { limitUsd } },
    webhooks: { url: 'https://app.example/hooks' },
    onEnd: ({ state, ref }, eventId) => onEnd({ state, id: ref.id }, eventId),
  });
  return { kinora, ...gate.control };
}

function heard(transport: Transport, onReply: (reply: HttpReply) => void): Transport {
  return async (call) => {
    const reply = await transport(call);
    if (call.method === 'POST' && reply.kind === 'reply') onReply(reply);
    return reply;
  };
}

/** Whoever waits at a gate hears nothing while its process stands still, and never once it is dead. */
function createGate() {
  let isDead = false;
  let thawed: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;
  const awake = async (): Promise<void> => {
    while (thawed !== undefined) await thawed.promise;
    if (isDead) await new Promise(() => {});
  };
  const after =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (isDead) await awake();
      try {
        return await call(...args);
      } finally {
        await awake();
      }
    };
  return {
    after,
    around:
      <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        await awake();
        return after(call)(...args);
      },
    control: {
      isDead: () => isDead,
      die() {
        isDead = true;
        thawed?.resolve();
        thawed = undefined;
      },
      freeze: () => void (thawed ??= isDead ? undefined : Promise.withResolvers<void>()),
      thaw() {
        thawed?.resolve();
        thawed = undefined;
      },
    },
  };
}
