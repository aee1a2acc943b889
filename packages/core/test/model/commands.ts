import fc, { type AsyncCommand } from 'fast-check';
import { FATES, STATES } from './market.ts';
import { wrongsNow } from './invariants.ts';
import { LEASE_MS } from './watched-store.ts';
import { follow, type Call, type Order, type World } from './world.ts';

/** What is asked for so far, as far as the commands need to know. */
export interface Model {
  orders: number;
  processes: number;
}

type Command = AsyncCommand<Model, World>;

const SECOND = 1000;

function command(
  name: string,
  {
    may = () => true,
    run,
  }: {
    readonly may?: (model: Readonly<Model>) => boolean;
    readonly run: (world: World, model: Model) => void | Promise<void>;
  },
): Command {
  return {
    check: may,
    toString: () => name,
    async run(model, world) {
      await run(world, model);
      await world.clock.advance(1);
      const wrongs = wrongsNow(world);
      if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
    },
  };
}

const nat = fc.nat({ max: 7 });

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

function living(world: World, index: number) {
  return at(
    world.processes.filter((process) => !process.isDead()),
    index,
  );
}

const submit = fc
  .record({
    fates: fc.array(fc.constantFrom(...FATES), { maxLength: 2 }),
    providers: fc.constantFrom<Order['providers']>(
      ['lister'],
      ['mute'],
      ['lister', 'mute'],
      ['mute', 'lister'],
    ),
    onUnknownSubmit: fc.constantFrom('reconcile', 'reconcile', 'park', 'resubmit'),
    isBudgeted: fc.boolean(),
    by: nat,
  } as const)
  .map(({ by, fates, ...wish }) =>
    command(`submit(${JSON.stringify({ fates, ...wish })} by ${by})`, {
      may: ({ orders }) => orders < 4,
      run(world, model) {
        model.orders += 1;
        const number = world.orders.length;
        const order: Order = {
          ...wish,
          number,
          prompt: `Fox ${number}.`,
          key: `key-${number}`,
          calls: [],
        };
        world.orders.push(order);
        world.market.fates.push(...fates);
        generate(world, order, by);
      },
    }),
  );

function generate(world: World, order: Order, by: number, prompt = order.prompt): Call {
  const process = living(world, by);
  const controller = new AbortController();
  const { signal } = controller;
  const call: Call = { process, controller, wasAborted: () => signal.aborted };
  const [provider] = order.providers;
  const choice = order.providers.length > 1 ? { providers: order.providers } : { provider };
  const { key: idempotencyKey, onUnknownSubmit } = order;
  const budget = order.isBudgeted ? 'daily' : undefined;
  const options = { ...choice, idempotencyKey, onUnknownSubmit, budget, signal };
  if (prompt === order.prompt) order.calls.push(call);
  follow(world, call, process.kinora.generate({ model: 'fox', prompt }, options));
  return call;
}

const sameKey = fc.record({ which: nat, by: nat }).map(({ which, by }) =>
  command(`same(${which} by ${by})`, {
    may: ({ orders }) => orders > 0,
    run: (world) => void generate(world, at(world.orders, which), by),
  }),
);

const otherUnderKey = fc.record({ which: nat, by: nat }).map(({ which, by }) =>
  command(`other(${which} by ${by})`, {
    may: ({ orders }) => orders > 0,
    run(world) {
      const order = at(world.orders, which);
      const { outcome } = generate(world, order, by, `Not ${order.prompt}`);
      if (outcome !== undefined && 'clip' in outcome) throw new Error('another request was taken');
    },
  }),
);

/** The jobs that the store has, in the order of the orders. */
function refAt(world: World, which: number) {
  const kept = [...world.watched.attempts.values()].filter(({ sentAt }) => sentAt !== undefined);
  const attempt = kept.length === 0 ? undefined : at(kept, which);
  return attempt && { job: attempt.jobId, attempt };
}

const byRef = (name: 'wait' | 'cancel' | 'check') =>
  fc.record({ which: nat, by: nat }).map(({ which, by }) =>
    command(`${name}(${which} by ${by})`, {
      may: ({ orders }) => orders > 0,
      async run(world) {
        const { kinora } = living(world, by);
        const found = refAt(world, which);
        if (found === undefined) return;
        const { provider, model, sentAt = 0, requestId, account } = found.attempt;
        const ref = {
          ...({ version: 1, id: found.job, provider, model, submittedAt: sentAt } as const),
          ...(requestId !== undefined && { requestId }),
          ...(account !== undefined && { account }),
        };
        void Promise.resolve(kinora[name](ref)).catch(() => {});
      },
    }),
  );

const abort = fc.record({ which: nat, call: nat }).map(({ which, call }) =>
  command(`abort(${which}, ${call})`, {
    may: ({ orders }) => orders > 0,
    run(world) {
      const { calls } = at(world.orders, which);
      if (calls.length > 0) at(calls, call).controller.abort();
    },
  }),
);

const restart = nat.map((by) =>
  command(`restart(${by})`, {
    run(world) {
      living(world, by).die();
      const { kinora } = world.start();
      void kinora.recover().catch(() => {});
    },
  }),
);

const second = fc.constant(
  command('second', {
    may: ({ processes }) => processes < 3,
    run(world, model) {
      model.processes += 1;
      world.start();
    },
  }),
);

const recover = nat.map((by) =>
  command(`recover(${by})`, {
    run: (world) =>
      void living(world, by)
        .kinora.recover()
        .catch(() => {}),
  }),
);

const standStill = fc.record({ by: nat, isOver: fc.boolean() }).map(({ by, isOver }) =>
  command(`${isOver ? 'thaw' : 'freeze'}(${by})`, {
    run(world) {
      const process = living(world, by);
      if (isOver) process.thaw();
      else process.freeze();
    },
  }),
);

const hint = fc.record({ which: nat, by: nat }).map(({ which, by }) =>
  command(`webhook(${which} by ${by})`, {
    run(world) {
      const called = world.market.jobs.filter(({ callUrl }) => callUrl !== undefined);
      if (called.length === 0) return;
      const { id, callUrl = '' } = at(called, which);
      const body = JSON.stringify({ job: id });
      const headers = { 'content-type': 'application/json' };
      const delivery = new Request(callUrl, { method: 'POST', body, headers });
      void living(world, by).kinora.webhooks.handle(delivery);
    },
  }),
);

const news = fc
  .record({ which: nat, state: fc.constantFrom(...STATES, 'done') })
  .map(({ which, state }) =>
    command(`news(${which} ${state})`, {
      run(world) {
        const open = world.market.jobs.filter(
          (job) => job.state === 'waiting' || job.state === 'working',
        );
        if (open.length > 0) at(open, which).state = state;
      },
    }),
  );

const time = fc
  .constantFrom(SECOND, 11 * SECOND, 31 * SECOND, LEASE_MS + SECOND, 4 * LEASE_MS)
  .map((ms) => command(`time(${ms / SECOND} s)`, { run: ({ clock }) => clock.advance(ms) }));

/** Everything that can happen, the likelier ones more often. */
export const commands = [
  ...[submit, submit, submit, sameKey, otherUnderKey, abort, restart, second, recover],
  ...[byRef('wait'), byRef('cancel'), byRef('check'), standStill, standStill, hint],
  ...[news, news, time, time, time],
];
