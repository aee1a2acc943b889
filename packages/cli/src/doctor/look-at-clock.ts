import { realProviders } from '../session/providers.ts';
import type { Settings } from '../session/settings.ts';
import { durationText } from '../terminal/duration-text.ts';
import type { Finding } from './finding.ts';

const PATIENCE_MS = 5000;
/** Lists of jobs are searched by time, and signatures are five minutes old at most. */
const MOST_MS = 60_000;

/** Compares this machine's clock with the one that a provider's answers carry; sends no key. */
export async function lookAtClock(
  { sandbox }: Settings,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  if (sandbox === 'here') return [];
  const name = 'clock';
  const urls =
    sandbox === undefined
      ? realProviders().map(({ adapter }) => adapter.hosts.main)
      : [sandbox.href];
  const offsets = await Promise.all(urls.map((url) => offsetFrom(url, signal)));
  const known = offsets.filter((offset) => offset !== undefined);
  const [nearest] = known.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  if (nearest === undefined) {
    return [{ name, state: 'note', text: 'not compared: no provider answers from here' }];
  }
  const off = durationText(Math.abs(nearest));
  if (Math.abs(nearest) <= MOST_MS) return [{ name, state: 'good', text: `right within ${off}` }];
  const way = nearest > 0 ? 'behind' : 'ahead of';
  return [{ name, state: 'bad', text: `${off} ${way} the providers'. Set it right` }];
}

/** How much later it is there, in milliseconds. */
async function offsetFrom(url: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const startedAt = Date.now();
    const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const reply = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: late });
    const there = Date.parse(reply.headers.get('date') ?? '');
    // The header has whole seconds.
    return Number.isNaN(there) ? undefined : there + 500 - (startedAt + Date.now()) / 2;
  } catch {
    return undefined;
  }
}
