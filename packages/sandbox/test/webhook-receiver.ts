import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** One webhook as it arrived. */
export interface Received {
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Takes webhooks until the test ends, with these answers first and 200 from then on. */
export async function receiveWebhooks(answers: readonly number[] = []): Promise<{
  readonly url: string;
  readonly received: readonly Received[];
}> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    response.statusCode = answers[received.length] ?? 200;
    const { headers } = request;
    void text(request).then((body) => {
      received.push({ headers, body });
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  // A server that listens on a TCP port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook?token=a%20b`, received };
}
