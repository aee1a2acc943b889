import fc from 'fast-check';
import { HOSTILE_HEADERS, STATUSES } from './hostile-values.ts';
import { faultsIn } from './oracle.ts';
import { play, type Case } from './play.ts';
import { RECORDINGS, type WireReply } from './recordings.ts';
import { BYTE_TWISTS } from './twist-bytes.ts';
import { TWISTS, twistJson, type Draw } from './twist-json.ts';

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Where fast-check found a failure, to go there at once. */
  readonly path?: string | undefined;
}

export interface FuzzReport {
  readonly slowestMs: number;
  /** Cases that came to a file all the same. */
  readonly delivered: number;
}

/** Plays jobs during which one reply is changed in one to four ways; throws at the first fault. */
export async function playMutations({ runs, seed, path }: FuzzOptions): Promise<FuzzReport> {
  let slowestMs = 0;
  let delivered = 0;
  const property = fc.asyncProperty(odd, async (drawn) => {
    const given = caseOf(drawn);
    const outcome = await play(given);
    slowestMs = Math.max(slowestMs, outcome.tookMs);
    if (outcome.bytes !== undefined) delivered += 1;
    const faults = faultsIn(given, outcome);
    if (faults.length > 0) throw new Error(`${describe(given)}\n${faults.join('\n')}`);
  });
  await fc.assert(property, { numRuns: runs, seed, ...(path !== undefined && { path }) });
  return { slowestMs, delivered };
}

const draw = fc.record({ kind: fc.nat(999), place: fc.nat(9999), value: fc.nat(9999) });
const odd = fc.record({
  recording: fc.nat(9999),
  always: fc.boolean(),
  draws: fc.array(draw, { minLength: 1, maxLength: 4 }),
});

type Drawn = typeof odd extends fc.Arbitrary<infer Value> ? Value : never;
type Kind = Draw & { readonly kind: number };

function caseOf({ recording, always, draws }: Drawn): Case {
  const found = RECORDINGS[recording % RECORDINGS.length];
  if (found === undefined) throw new Error('there are no recordings');
  const { provider, call, status, headers, bytes } = found;
  const start: WireReply = { status, headers, bytes };
  return { provider, call, reply: draws.reduce(changed, start), always };
}

/** Out of ten changes, six are to the JSON, two to the bytes, one each to headers and status. */
function changed(reply: WireReply, { kind, ...where }: Kind): WireReply {
  const { value, place } = where;
  const [part, which] = [kind % 10, Math.floor(kind / 10)];
  if (part === 0) return { ...reply, status: STATUSES[value % STATUSES.length] ?? 200 };
  if (part === 1) {
    const [name, text] = HOSTILE_HEADERS[place % HOSTILE_HEADERS.length] ?? ['x-odd', ''];
    return { ...reply, headers: { ...reply.headers, [name]: text } };
  }
  if (part < 4) {
    const bytes = BYTE_TWISTS[which % BYTE_TWISTS.length]?.(reply.bytes, where);
    return { ...reply, bytes: bytes ?? reply.bytes };
  }
  const twist = TWISTS[which % TWISTS.length];
  if (twist === undefined) return reply;
  const text = new TextDecoder().decode(reply.bytes);
  const twisted = twistJson(text, where, twist);
  // Bytes that are no text must not be decoded and encoded again.
  return twisted === text ? reply : { ...reply, bytes: new TextEncoder().encode(twisted) };
}

function describe({ provider, call, always = false, reply }: Case): string {
  const { status, headers, bytes } = reply;
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  return `${provider} ${call}${always ? ' always' : ''} ${status} ${JSON.stringify(headers)} ${text}`;
}
