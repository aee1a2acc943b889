import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKinora, isKinoraError, type Kinora } from 'kinora';
import { createFakeClock } from '@kinora/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { foundIn } from './found-in.ts';
import { API_KEY, play } from './fuzz/play.ts';
import { RECORDINGS, recordingOf, type WireReply } from './fuzz/recordings.ts';
import { STORIES } from './fuzz/stories.ts';
import { keySpellings } from './key-spellings.ts';
import { recordingStore } from './recording-store.ts';
import { PROVIDERS, type ProviderId } from './world.ts';

const SECRETS = [API_KEY, ...API_KEY.split(':')];
const FORBIDDEN = SECRETS.flatMap(keySpellings);
/** As providers, gateways and proxies may send a key back. */
const ECHOES = keySpellings(API_KEY);

const printed: unknown[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said));
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  }
});
afterEach(() => void vi.restoreAllMocks());

describe.each(PROVIDERS)('J1: %s: the key shows in nothing', (provider) => {
  const recordings = RECORDINGS.filter((each) => each.provider === provider);

  it.each(recordings)('when it comes back with $call: $what', async ({ call, ...recorded }) => {
    for (const always of [false, true]) {
      const { store, written } = recordingStore();
      const given = { provider, call, reply: echoing(recorded), always };
      const { told, errors } = await play(given, store);
      expect(written.length).toBeGreaterThan(0);
      expect(leaksIn([told, errors, written, printed])).toEqual([]);
      // Copies, as structured logs and queues make them.
      expect(leaksIn(errors.filter(isKinoraError).map((error) => ({ ...error })))).toEqual([]);
    }
  });

  it.each(['submit', 'check', 'result'] as const)(
    'when the connection breaks at %s and its error quotes the request',
    async (call) => {
      const quoted = ECHOES.map((echo) => `authorization: Key ${echo}`).join('; ');
      const cause = Object.assign(new Error(quoted), { code: 'ECONNRESET', request: { quoted } });
      const kinora = open(provider, (asked) => {
        if (asked === call) throw new TypeError(`fetch failed: ${quoted}`, { cause });
      });
      expect(leaksIn([await lifeOf(kinora), printed])).toEqual([]);
    },
  );

  it('in the files that are saved, their names included', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kinora-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const clip = await open(provider).generate(request);
    await clip.save(join(folder, 'clips', 'cats.mp4'));
    const names = await readdir(folder, { recursive: true });
    const files = await Promise.all(
      names.filter((name) => name.endsWith('.mp4')).map((name) => readFile(join(folder, name))),
    );
    expect(names).toEqual(['clips', join('clips', 'cats.mp4')]);
    expect(leaksIn([names, files.map((file) => file.toString('latin1')), printed])).toEqual([]);
  });

  it('in clients and what they are made of, printed or as JSON', async () => {
    const kinora = open(provider);
    const made = STORIES[provider].provider({ apiKey: API_KEY });
    const translation = await kinora.translate(request);
    const shown = [kinora, made, { ...made.options }, translation];
    expect(leaksIn(shown, { showHidden: false })).toEqual([]);
  });

  it('in the error of a key that no header can hold', async () => {
    const apiKey = `${API_KEY}\u2028\n`;
    const kinora = open(provider, () => {}, apiKey);
    expect(leaksIn([await lifeOf(kinora), printed])).toEqual([]);
  });
});

it.each(keySpellings(API_KEY))('J1: the search for a key finds %s at any depth', (spelling) => {
  expect(leaksIn([{ list: [new Error('a', { cause: { text: `x${spelling}x` } })] }])).toContain(
    spelling,
  );
});

const request = {
  model: 'hunyuan-video',
  prompt: 'Two cats boxing.',
  image: 'https://example.com/cats.jpg',
};

/** A job from its submit to its file, and all that it told on the way. */
async function lifeOf(kinora: Kinora<ProviderId>): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  try {
    const job = await kinora.submit(request);
    job.on('state', (snapshot) => void told.push(snapshot));
    job.on('warning', (warning) => void told.push(warning));
    told.push(job, job.ref);
    const clip = await job.wait({ deadlineMs: 60_000 });
    told.push(clip, await clip.bytes());
  } catch (error) {
    told.push(error);
  }
  return told;
}

function open(
  provider: ProviderId,
  before: (call: string) => void = () => {},
  apiKey: string = API_KEY,
): Kinora<ProviderId> {
  const { endpoints, replies, provider: factory } = STORIES[provider];
  const clock = createFakeClock({ auto: true });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { method, url } = new Request(input, init);
    const { pathname } = new URL(url);
    const found = endpoints.find(([, verb, path]) => verb === method && path.test(pathname));
    const [call = 'file'] = found ?? [];
    before(call);
    const reply = replies[call]?.at(-1) ?? recordingOf(provider, 'file', 'video');
    return new Response(reply.bytes, reply);
  };
  return createKinora({
    providers: [factory({ apiKey, limits: { submitsPerMinute: 10_000 } })],
    fetch: clock.holding(fetch),
    clock,
    random: () => 0.5,
  }) as Kinora<ProviderId>;
}

/** The same reply with the key in its headers and at the end of each of its sentences. */
function echoing({ status, headers, bytes }: WireReply): WireReply {
  const text = new TextDecoder().decode(bytes);
  const echo = ` (${ECHOES.join(' ')})`;
  return {
    status,
    headers: { ...headers, 'x-echo': ECHOES.join(' ') },
    // What is no JSON, a file, stays as it is.
    bytes: text.startsWith('{') ? new TextEncoder().encode(withEcho(text, echo)) : bytes,
  };
}

function withEcho(json: string, echo: string): string {
  const value: unknown = JSON.parse(json, (_key, inner: unknown) =>
    // Sentences hold spaces; ids, links and state words must stay what they are.
    typeof inner === 'string' && inner.includes(' ') ? inner + echo : inner,
  );
  return JSON.stringify({ ...Object(value), echo, echoes: ECHOES });
}

/** Which spellings of the key, or of a part of it, are in what was told. */
function leaksIn(told: readonly unknown[], { showHidden = true } = {}): readonly string[] {
  return foundIn(told, FORBIDDEN, { showHidden });
}
