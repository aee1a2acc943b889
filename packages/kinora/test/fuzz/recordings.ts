import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PROVIDERS, type ProviderId } from '../world.ts';

/** What a call asks of a provider; `file` asks for the video itself. */
export const CALLS = ['submit', 'check', 'result', 'cancel', 'upload', 'file'] as const;
export type Call = (typeof CALLS)[number];

/** What goes over the wire. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A reply as a provider gives it. */
export interface Recording extends WireReply {
  readonly provider: ProviderId;
  readonly call: Call;
  readonly what: string;
}

interface Written {
  readonly what: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const file = readFileSync(new URL('tiny.mp4', import.meta.url));

/** Every recording of every adapter, and one file. */
export const RECORDINGS: readonly Recording[] = PROVIDERS.flatMap((provider) => [
  ...recordingsOf(provider),
  {
    provider,
    call: 'file',
    what: 'video',
    status: 200,
    headers: { 'content-type': 'video/mp4' },
    bytes: new Uint8Array(file),
  },
]);

/** The recording of a name that tests rely on. */
export function recordingOf(provider: ProviderId, call: Call, what: string): Recording {
  const found = RECORDINGS.find(
    (each) => each.provider === provider && each.call === call && each.what === what,
  );
  if (found === undefined) throw new Error(`no recording of ${provider} ${call}: ${what}`);
  return found;
}

function recordingsOf(provider: ProviderId): readonly Recording[] {
  const folder = new URL(`../../../${provider}/test/recordings/`, import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const call = CALLS.find((each) => each === basename(name, '.json'));
    // Other folders of replies may lie beside those of the six calls.
    if (call === undefined) return [];
    const written = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Written[];
    return written.map(({ what, status, headers = {}, body }) => ({
      provider,
      call,
      what,
      status,
      headers: { 'content-type': 'application/json', ...headers },
      bytes: new TextEncoder().encode(JSON.stringify(body)),
    }));
  });
}
