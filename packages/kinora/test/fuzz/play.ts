import { createFakeClock } from '@kinora/testing';
import { createKinora, createKyTransport, memoryStore, preload } from 'kinora';
import type { ProviderId } from '../world.ts';
import { STORIES, type Story } from './stories.ts';
import type { Call, WireReply } from './recordings.ts';

/** A job during which one call is answered in an odd way. */
export interface Case {
  readonly provider: ProviderId;
  readonly call: Call;
  readonly reply: WireReply;
  /** Answered so each time, not the first time only. */
  readonly always?: boolean;
}

/** One call as it went out, and what came back. */
export interface Exchange {
  readonly call: Call | 'other';
  readonly url: URL;
  readonly method: string;
  readonly isSigned: boolean;
  readonly reply: WireReply;
}

/** All that a case has led to. */
export interface Outcome {
  readonly exchanges: readonly Exchange[];
  /** The file, where the job came to one. */
  readonly bytes: Uint8Array | undefined;
  /** Everything that was thrown, the reason for the job's end last. */
  readonly errors: readonly unknown[];
  /** Everything that callers are shown: handles, snapshots, warnings, clips. */
  readonly told: readonly unknown[];
  /** Of the processor: a busy machine takes longer. */
  readonly tookMs: number;
}

/** Of the form that fal's keys have, with a character that URLs and JSON may write otherwise. */
export const API_KEY = 'fuzz-key-id:fuzz-secret/0815';

/** Above all that a story takes and below what a job that hangs on waits, in virtual time. */
const DEADLINE_MS = 600_000;
/** In real time: a case that takes longer never ends. */
const LONGEST_MS = 60_000;

const PNG = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1,
]);
const NOWHERE: WireReply = { status: 404, headers: {}, bytes: new TextEncoder().encode('{}') };
const STORED: WireReply = { status: 200, headers: {}, bytes: new Uint8Array() };

/** Submits, waits, fetches the file, and cancels where that is what is tried. */
export async function play(given: Case, store = memoryStore()): Promise<Outcome> {
  // In virtual time, loading would take hours.
  await preload(STORIES[given.provider].provider({ apiKey: API_KEY }));
  const exchanges: Exchange[] = [];
  const errors: unknown[] = [];
  const told: unknown[] = [];
  let bytes: Uint8Array | undefined;
  const noted = async <Result>(work: Promise<Result>) => {
    const result = await work.catch((error: unknown) => void errors.push(error));
    if (result !== undefined) told.push(result);
    return result;
  };
  const live = async () => {
    const kinora = open(given, exchanges, store);
    const image = given.call === 'upload' ? PNG : 'https://example.com/cats.jpg';
    const request = { model: 'hunyuan-video', prompt: 'Cats.', image };
    // Looking for a lost job takes dozens of calls.
    const onUnknownSubmit = given.always === true ? 'reconcile' : 'park';
    const job = await noted(kinora.submit(request, { onUnknownSubmit }));
    if (job === undefined) return;
    const offs = [
      job.on('state', (snapshot) => void told.push(snapshot)),
      job.on('warning', (warning) => void told.push(warning)),
    ];
    if (given.call === 'cancel') await noted(job.cancel());
    const clip = await noted(job.wait({ deadlineMs: DEADLINE_MS }));
    for (const off of offs) off();
    told.push(job.ref, job.snapshot);
    bytes = await clip?.bytes().catch((error: unknown) => void errors.push(error));
  };

  const before = process.threadCpuUsage();
  if (!(await endsInTime(live()))) errors.push(new Error('never ends'));
  const { user, system } = process.threadCpuUsage(before);
  const tookMs = (user + system) / 1000;
  return { exchanges, bytes, errors, told, tookMs };
}

function open(given: Case, exchanges: Exchange[], store: ReturnType<typeof memoryStore>) {
  const story = STORIES[given.provider];
  const clock = createFakeClock({ auto: true });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { url: link, method, headers } = new Request(input, init);
    const url = new URL(link);
    const call = callOf(story, method, url);
    const earlier = exchanges.filter((each) => each.call === call).length;
    const isOdd = call === given.call && (given.always === true || earlier === 0);
    const reply = isOdd ? given.reply : usual(story, call, method, earlier);
    exchanges.push({ call, url, method, isSigned: headers.has('authorization'), reply });
    return responseOf(reply);
  };
  return createKinora({
    // The rate of an account is kept in real time.
    providers: [story.provider({ apiKey: API_KEY, limits: { submitsPerMinute: 10_000 } })],
    // What is heard is not read, so that there is nothing to bend.
    listen: false,
    transport: clock.holding(createKyTransport({ fetch })),
    fetch: clock.holding(fetch),
    store,
    clock,
    random: () => 0.5,
  });
}

function callOf({ endpoints }: Story, method: string, { pathname }: URL): Call | 'other' {
  const found = endpoints.find(([, verb, path]) => verb === method && path.test(pathname));
  return found?.[0] ?? 'other';
}

function usual(
  { replies }: Story,
  call: Call | 'other',
  method: string,
  earlier: number,
): WireReply {
  // An upload's bytes are put wherever its ticket says.
  if (call === 'other') return method === 'PUT' ? STORED : NOWHERE;
  return replies[call]?.[earlier] ?? replies[call]?.at(-1) ?? NOWHERE;
}

function responseOf({ status, headers, bytes }: WireReply): Response {
  // These have no body by definition, and `Response` refuses to give them one.
  const body = [204, 205, 304].includes(status) ? null : bytes;
  return new Response(body, { status, headers });
}

async function endsInTime(work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS, false);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
