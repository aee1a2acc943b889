import { spawn } from 'node:child_process';
import { root } from '../published-packages.ts';

/** A message of a language server: a reply, or where it has a method, something it asks or tells. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

/** Tells TypeScript's language server some things, and asks it one after the other. */
export async function converse(
  folder: string,
  told: readonly object[],
  questions: readonly object[],
): Promise<readonly unknown[]> {
  const server = spawn(`${root}node_modules/.bin/tsc`, ['--lsp', '--stdio'], { cwd: folder });
  const stop = setTimeout(() => server.kill(), LONGEST_MS);
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const start = { processId: null, rootUri: null, capabilities: {} };
  send({ id: 0, method: 'initialize', params: start });
  const results: unknown[] = [];
  try {
    for await (const { id, method, params, result } of messagesIn(server.stdout)) {
      // It asks for settings, of which there are none.
      if (method !== undefined && id !== undefined) {
        send({ id, result: params?.items?.map(() => null) ?? null });
      } else if (id !== undefined) {
        if (id === 0) for (const message of told) send(message);
        else results.push(result);
        const next = questions[results.length];
        if (next === undefined) return results;
        send({ ...next, id: results.length + 1 });
      }
    }
    throw new Error(`The language server ended after ${results.length} answers.`);
  } finally {
    clearTimeout(stop);
    server.kill();
  }
}

const LONGEST_MS = 60_000;

async function* messagesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Message> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const end = bytes.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/.exec(bytes.toString('latin1', 0, end))?.[1]);
      if (end < 4 || bytes.length < end + length) break;
      // What TypeScript's own server writes.
      yield JSON.parse(bytes.toString('utf8', end, end + length)) as Message;
      bytes = bytes.subarray(end + length);
    }
  }
}
