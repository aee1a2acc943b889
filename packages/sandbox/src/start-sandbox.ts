import { checkNode } from './check-node.ts';
import { checkOptions } from './check-options.ts';
import { createClipRenderer } from './clip/clip-renderer.ts';
import { emulations } from './emulations.ts';
import { createModelCatalogue } from './models/model-catalogue.ts';
import type { Provider } from './provider.ts';
import { SANDBOX_KEYS, sandboxAccess } from './sandbox-access.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { createApp } from './server/create-app.ts';
import { listen } from './server/listen.ts';
import type { SeenRequest } from './server/seen-requests.ts';
import { systemClock } from './world/clock.ts';
import { timingsOf } from './world/timings.ts';
import { createWorld } from './world/world.ts';

/**
 * Starts the emulated providers on one port of this machine; rejects on a Node that is too old, and
 * with a `TypeError` for an option or a fault that is none.
 *
 * @example
 * const sandbox = await startSandbox({ speed: 100 });
 * const reply = await fetch(`${sandbox.fal.baseUrl.api}/models`);
 * await sandbox.close();
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  checkNode();
  checkOptions(options);
  const keys: Readonly<Record<Provider, readonly string[]>> = {
    fal: options.keys?.fal ?? SANDBOX_KEYS.fal,
    wavespeed: options.keys?.wavespeed ?? SANDBOX_KEYS.wavespeed,
    runcomfy: options.keys?.runcomfy ?? SANDBOX_KEYS.runcomfy,
  };
  const renderer = options.renderer ?? createClipRenderer();
  const world = createWorld({
    clock: options.clock ?? systemClock,
    timings: timingsOf(options.timings, options.speed),
    catalogue: createModelCatalogue(options.models),
    faults: options.faults ?? [],
    tariff: options.tariff ?? {},
    keys,
    renderer,
    refunds: emulations,
  });
  const { add, clear, struck } = world.faults;
  const requests: SeenRequest[] = [];
  const { url, close } = await listen(createApp(world, emulations, requests), options.port ?? 0);
  const keyOf = (provider: Provider): string => keys[provider][0] ?? '';
  return {
    url,
    ...sandboxAccess(url, keyOf),
    ledger: world.ledger,
    requests,
    faults: { add, clear, struck },
    async close() {
      world.crashes.close();
      world.webhooks.close();
      await close();
      if (options.renderer === undefined) await renderer.close();
    },
  };
}
