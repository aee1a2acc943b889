import type { IncomingMessage, ServerResponse } from 'node:http';
import { localServer, type LocalServer } from '../transport/local-server.ts';

export interface FileServer extends LocalServer {
  /** The Range and If-Range headers of every request so far. */
  readonly ranges: readonly (readonly [range: string | undefined, ifRange: string | undefined])[];
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** Answers in turn, the last answer for ever. */
export async function fileServer(...answers: readonly Answer[]): Promise<FileServer> {
  const ranges: (readonly [string | undefined, string | undefined])[] = [];
  let next = 0;
  const server = await localServer((request, response) => {
    const { range, 'if-range': ifRange } = request.headers;
    // Types say that headers like these may come twice; Node joins them.
    ranges.push([range, ifRange?.toString()]);
    answers[Math.min(next++, answers.length - 1)]?.(response, request);
  });
  return { ...server, ranges };
}

/** Sends the whole file's headers and its first bytes, and then drops the connection. */
export function breakOff(
  file: Uint8Array,
  { after, ...headers }: { readonly after: number } & Readonly<Record<string, string | number>>,
): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': file.length, ...headers });
    response.write(file.subarray(0, after), () => response.destroy());
  };
}

/** Sends the file's bytes from `from` as a part of it. */
export function part(
  file: Uint8Array,
  from: number,
  headers: Readonly<Record<string, string>>,
): Answer {
  const range = `bytes ${from}-${file.length - 1}/${file.length}`;
  return (response) => {
    response.writeHead(206, { 'content-range': range, ...headers });
    response.end(file.subarray(from));
  };
}
