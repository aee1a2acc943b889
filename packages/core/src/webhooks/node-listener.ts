import type { NodeRequest, NodeResponse, Webhooks } from './webhook-ports.ts';

/** Answers a request of Node's own HTTP server as one of the web's. Never rejects. */
export async function answerNode(
  handle: Webhooks['handle'],
  request: NodeRequest,
  response: NodeResponse,
): Promise<void> {
  const { status, headers } = await answer(handle, request);
  try {
    response.writeHead(status, Object.fromEntries(headers));
    response.end();
  } catch {
    // Who has hung up meanwhile needs no answer.
  }
}

async function answer(handle: Webhooks['handle'], request: NodeRequest): Promise<Response> {
  try {
    return await handle(webRequestOf(request));
  } catch {
    // A method or a name of a header that no web request can have.
    return new Response(null, { status: 400 });
  }
}

/** Only the path counts of the address, so that it does not matter which host it came in by. */
const ANY_HOST = 'https://localhost';

function webRequestOf(request: NodeRequest): Request {
  const { method = 'GET', url = '/', headers } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const init = {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
    ...(hasBody && { body: bytesOf(request), duplex: 'half' }),
  };
  return new Request(ANY_HOST + pathOf(url), init);
}

/** An address as a proxy writes it has a host of its own. */
function pathOf(url: string): string {
  return url.startsWith('/') ? url : URL.canParse(url) ? new URL(url).pathname : '/';
}

function bytesOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => void (await chunks.return?.()),
  });
}
