/** Requests that one job came to, as they were sent. */
export interface Exchange {
  readonly submit: Sent;
  /** What was asked after the submit, in order, without the file. */
  readonly questions: readonly Sent[];
  readonly requestId: string;
}

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** A `fetch` that counts, and that keeps what is sent while it is told to. */
export function createRecorder(fetch: typeof globalThis.fetch): Recorder {
  let count = 0;
  let kept: Sent[] | undefined;
  return {
    fetch: async (input, init) => {
      count += 1;
      if (kept === undefined) return fetch(input, init);
      // A body that is a stream is read once, so that the copy is what is described.
      const request = new Request(input, init);
      kept.push(await describe(request.clone()));
      return fetch(request);
    },
    count: () => count,
    async exchangeOf(work) {
      kept = [];
      await work();
      const sent = kept.filter(({ url }) => !url.endsWith('.mp4'));
      kept = undefined;
      const [submit, ...questions] = sent;
      const requestId = /[\da-f-]{36}|\d{10,}|[\da-f]{32}/.exec(questions[0]?.url ?? '')?.[0];
      if (submit === undefined || requestId === undefined) {
        throw new Error(`No job is seen in ${sent.map(({ url }) => url).join(', ')}`);
      }
      return { submit, questions, requestId };
    },
  };
}

export interface Recorder {
  readonly fetch: typeof globalThis.fetch;
  /** How many requests have been sent. */
  readonly count: () => number;
  readonly exchangeOf: (work: () => Promise<unknown>) => Promise<Exchange>;
}

async function describe(request: Request): Promise<Sent> {
  const { url, method } = request;
  const headers = Object.fromEntries(request.headers);
  const body = request.body === null ? undefined : await request.text();
  return { url, method, headers, body };
}
