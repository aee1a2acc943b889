import { setImmediate, setTimeout as realTimeout } from 'node:timers/promises';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly call: () => void;
  readonly everyMs: number | undefined;
}

/** Time that moves on as soon as everybody waits for it, in a process that has no other. */
export interface VirtualTime {
  readonly now: () => number;
  /** Lets time pass until the work is done. */
  readonly during: <Result>(work: Promise<Result>) => Promise<Result>;
}

/** What follows from a timer may take so many turns, such as reading a body. */
const TURNS = 6;

/** Puts timers and clocks of its own in the place of the process's. */
export function installVirtualTime(): VirtualTime {
  let now = Date.now();
  let order = 0;
  const timers = new Map<object, Timer>();
  const add = (call: () => void, ms = 0, everyMs?: number) => {
    const handle = createHandle();
    const delayMs = Math.max(1, ms);
    timers.set(handle, { at: now + delayMs, order: (order += 1), call, everyMs });
    return handle;
  };
  const drop = (handle: unknown) => void timers.delete(Object(handle));
  type Callback = (...args: readonly unknown[]) => void;
  Object.assign(globalThis, {
    setTimeout: (call: Callback, ms?: number, ...args: readonly unknown[]) =>
      add(() => call(...args), ms),
    setInterval: (call: Callback, ms = 0, ...args: readonly unknown[]) =>
      add(() => call(...args), ms, Math.max(1, ms)),
    clearTimeout: drop,
    clearInterval: drop,
  });
  Date.now = () => now;
  performance.now = () => now;

  const wakeNext = () => {
    let next: readonly [object, Timer] | undefined;
    for (const entry of timers) if (next === undefined || isBefore(entry[1], next[1])) next = entry;
    if (next === undefined) return;
    const [handle, timer] = next;
    now = Math.max(now, timer.at);
    if (timer.everyMs === undefined) timers.delete(handle);
    else timers.set(handle, { ...timer, at: now + timer.everyMs, order: (order += 1) });
    timer.call();
  };

  return {
    now: () => now,
    async during(work) {
      let isOver = false;
      const watched = work.finally(() => (isOver = true));
      watched.catch(() => {});
      // What is loaded when it is first needed comes in real time.
      for (let turn = 0; turn < 20; turn += 1) await realTimeout(5);
      while (!isOver) {
        const at = now;
        for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
        if (isOver) break;
        // All that is due at one moment happens in it.
        do wakeNext();
        while (hasDue(timers, Math.max(at, now)));
      }
      return watched;
    },
  };
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.at === other.at ? one.order < other.order : one.at < other.at;
}

function hasDue(timers: ReadonlyMap<object, Timer>, now: number): boolean {
  for (const { at } of timers.values()) if (at <= now) return true;
  return false;
}

/** As Node's own: some programs ask a timer not to keep the process alive. */
function createHandle(): object {
  const handle = {
    ref: () => handle,
    unref: () => handle,
    hasRef: () => true,
    refresh: () => handle,
    [Symbol.toPrimitive]: () => 0,
  };
  return handle;
}
