import { createKyTransport, type Transport } from '@kinora/core';
import type { Answer } from './answers.ts';

/** One call as it went out. */
export interface ScriptedCall {
  readonly method: string;
  readonly url: string;
  readonly origin: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else as text; `undefined` when there is none. */
  readonly body: unknown;
}

/** A provider that follows a script. */
export interface ScriptedTransport {
  /** The real transport, with a scripted `fetch` beneath: replies are read as in production. */
  readonly transport: Transport;
  readonly fetch: typeof globalThis.fetch;
  /**
   * Answers calls to an endpoint, one answer a call; the last one stays. An endpoint that ends in
   * `*` is every endpoint that begins so and has no answers under its own name.
   * @example api.on('POST /v1/videos', lost(), json(200, { id: 'v1' }))
   */
  on(endpoint: string, ...answers: readonly [Answer, ...Answer[]]): void;
  /** Answers every call that has no answer of its own. */
  otherwise(answer: Answer): void;
  /** Every call so far. */
  readonly calls: readonly ScriptedCall[];
  /** Calls to one endpoint, written as for `on`. */
  callsTo(endpoint: string): readonly ScriptedCall[];
  /** Calls that the script has no answer for; they fail as a lost connection does. */
  readonly unexpected: readonly string[];
}

/** Makes a transport that answers from a script. Endpoints are `METHOD /path` or `METHOD URL`. */
export function createScriptedTransport(): ScriptedTransport {
  const scripts = new Map<string, Answer[]>();
  const calls: ScriptedCall[] = [];
  const unexpected: string[] = [];
  let fallback: Answer | undefined;

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const call = await readCall(new Request(input, init));
    calls.push(call);
    const script = scriptFor(call, scripts);
    const answer = script?.[0] ?? fallback;
    if (answer === undefined) {
      unexpected.push(`${call.method} ${call.url}`);
      throw new TypeError(`not in the script: ${call.method} ${call.url}`);
    }
    if (script !== undefined && script.length > 1) script.shift();
    return answer();
  };

  return {
    transport: createKyTransport({ fetch }),
    fetch,
    on: (endpoint, ...answers) => void scripts.set(endpoint, [...answers]),
    otherwise: (answer) => {
      fallback = answer;
    },
    calls,
    callsTo: (endpoint) => calls.filter((call) => isTo(endpoint, call)),
    unexpected,
  };
}

function scriptFor(
  call: ScriptedCall,
  scripts: ReadonlyMap<string, Answer[]>,
): Answer[] | undefined {
  const own = namesOf(call).find((name) => scripts.has(name));
  const endpoint = own ?? [...scripts.keys()].find((each) => isTo(each, call));
  return endpoint === undefined ? undefined : scripts.get(endpoint);
}

function isTo(endpoint: string, call: ScriptedCall): boolean {
  return namesOf(call).some((name) =>
    endpoint.endsWith('*') ? name.startsWith(endpoint.slice(0, -1)) : name === endpoint,
  );
}

function namesOf({ method, url, path }: ScriptedCall): readonly [string, string] {
  return [`${method} ${url}`, `${method} ${path}`];
}

async function readCall(request: Request): Promise<ScriptedCall> {
  const { method, url, headers } = request;
  const { origin, pathname, search } = new URL(url);
  const body = await request.text();
  return {
    method,
    url,
    origin,
    path: pathname + search,
    headers: Object.fromEntries(headers),
    body: readBody(body),
  };
}

function readBody(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
