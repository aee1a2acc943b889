import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, type Sandbox } from '@kinora/sandbox';
import { createFakeClock, type FakeClock } from '@kinora/testing';
import { createKinora, memoryStore, type JobStore, type Kinora } from 'kinora';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { providersOf, type ProviderId } from './world.ts';

/** How long a job of the sandbox takes; beside webhooks, nobody asks in the first 15 seconds. */
export const JOB_MS = 10_000;

export interface WebhookWorld {
  readonly sandbox: Sandbox;
  readonly clock: FakeClock;
  /** A client that hears of its jobs by webhooks alone while the clock stands still. */
  readonly listen: (options?: ListenOptions) => Promise<Listener>;
}

export interface Listener {
  readonly kinora: Kinora<ProviderId>;
  /** The answers to the webhooks that have come, in order. */
  readonly statuses: readonly number[];
  /** Where webhooks arrive. */
  readonly url: string;
}

interface ListenOptions {
  /** Made of the one that is valid. */
  readonly secrets?: (secret: string) => readonly string[];
  readonly store?: (store: JobStore) => JobStore;
}

/** One sandbox for all tests of a file; its faults start anew with each test. */
export function useWebhooks(): WebhookWorld {
  const clock = createFakeClock();
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock, timings: { queueMs: 4000, runMs: JOB_MS - 4000 } });
  });
  beforeEach(() => sandbox.faults.clear());
  afterAll(() => sandbox.close());
  return {
    get sandbox() {
      return sandbox;
    },
    clock,
    async listen(options: ListenOptions = {}) {
      const { secrets = (secret) => [secret], store = (same) => same } = options;
      const statuses: number[] = [];
      const url = await serve(async (request, response) => {
        await kinora.webhooks.listener(request, response);
        statuses.push(response.statusCode);
      });
      const kinora = createKinora({
        providers: providersOf(sandbox),
        store: store(memoryStore()),
        webhooks: { url, secrets: { wavespeed: secrets(await secretOf(sandbox)) } },
        clock,
        random: () => 0.5,
      });
      return { kinora, statuses, url };
    },
  };
}

/** An HTTP server like those of callers; where its webhooks arrive. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/hooks`;
}

async function secretOf({ wavespeed: { baseUrl, apiKey } }: Sandbox): Promise<string> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const reply = await fetch(`${baseUrl}/api/v3/webhook/secret`, { headers });
  // As the sandbox's own tests have it.
  const { data } = (await reply.json()) as { readonly data: { readonly secret: string } };
  return data.secret;
}
