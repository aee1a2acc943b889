import { checkNode } from './check-node.ts';
import { checkOptions } from './check-options.ts';
import { createClipRenderer } from './clip/clip-renderer.ts';
import { emulations } from './emulations.ts';
import { createModelCatalogue } from './models/model-catalogue.ts';
import type { Provider } from './provider.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { createApp } from './server/create-app.ts';
import { listen } from './server/listen.ts';
import type { SeenRequest } from './server/seen-requests.ts';
import { systemClock } from './world/clock.ts';
import { timingsOf } from './world/timings.ts';
import { createWorld } from './world/world.ts';

/** Keys in each provider's own format that open nothing but a sandbox. */
const KEYS: Readonly<Record<Provider, readonly [string]>> = {
  fal: ['sandbox-key-id:sandbox-key-secret'],
  wavespeed: ['wsk_sandbox-key'],
  runcomfy: ['sandbox-key'],
};

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
    fal: options.keys?.fal ?? KEYS.fal,
    wavespeed: options.keys?.wavespeed ?? KEYS.wavespeed,
    runcomfy: options.keys?.runcomfy ?? KEYS.runcomfy,
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
    fal: { apiKey: keyOf('fal'), baseUrl: falHosts(`${url}/fal`) },
    wavespeed: { apiKey: keyOf('wavespeed'), baseUrl: `${url}/wavespeed` },
    runcomfy: { apiKey: keyOf('runcomfy'), baseUrl: `${url}/runcomfy` },
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

function falHosts(url: string): Sandbox['fal']['baseUrl'] {
  return { main: `${url}/queue`, run: `${url}/run`, rest: `${url}/rest`, api: `${url}/api/v1` };
}
