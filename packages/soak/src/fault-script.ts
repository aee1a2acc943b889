import type { Fault, Provider } from '@kinora/sandbox';
import { createRandom } from './create-random.ts';
import { providerOf } from './job-name.ts';

type EffectOf<Each, On> = Each extends Fault ? (On extends Each['on'] ? Each['do'] : never) : never;
type Effect<On extends Fault['on']> = EffectOf<Fault, On>;

/** How often a job comes to each occasion, and which share of those something goes wrong at. */
const RATES = {
  submit: { perJob: 1, share: 0.12 },
  check: { perJob: 4, share: 0.03 },
  result: { perJob: 1, share: 0.04 },
  download: { perJob: 1, share: 0.08 },
  list: { perJob: 0.1, share: 0.15 },
} as const satisfies Partial<Record<Fault['on'], object>>;

const CUT = { kind: 'truncate', contentLength: 'whole' } as const;
const GATEWAY = { kind: 'server-error', status: 502 } as const;

/** What goes wrong. Each ends by itself, so that every job can be delivered. */
const EFFECTS = {
  submit: [
    { kind: 'reset', accepted: true },
    { kind: 'reset', accepted: false },
    { kind: 'silence', accepted: true },
    { kind: 'silence', accepted: false },
    { ...GATEWAY, accepted: true },
    { ...GATEWAY, accepted: false },
    { kind: 'rate-limit', retryAfter: '1' },
    { kind: 'rate-limit' },
    { kind: 'html' },
    { kind: 'empty' },
    CUT,
    { kind: 'fail', reason: 'internal' },
    { kind: 'slow', times: 5 },
    { kind: 'flap' },
  ],
  check: [
    { kind: 'reset', accepted: false },
    { ...GATEWAY, accepted: false },
    { kind: 'rate-limit', retryAfter: '2' },
    { kind: 'html' },
    { kind: 'empty' },
    CUT,
    { kind: 'unknown-state', word: 'PAUSED' },
  ],
  result: [
    { kind: 'reset', accepted: false },
    { ...GATEWAY, accepted: false },
    { kind: 'html' },
    CUT,
  ],
  download: [
    { kind: 'reset', accepted: false },
    { kind: 'reply', status: 404, accepted: false },
    { ...GATEWAY, accepted: false },
    { kind: 'html' },
    { kind: 'empty' },
    CUT,
    { kind: 'truncate', contentLength: 'cut' },
    { kind: 'wrong-magic' },
    { kind: 'drip', chunkBytes: 1024, intervalMs: 20 },
  ],
  list: [
    { ...GATEWAY, accepted: false },
    { kind: 'rate-limit', retryAfter: '2' },
    { kind: 'list-lag', lagMs: 4000 },
    { kind: 'html' },
  ],
} as const satisfies { readonly [On in keyof typeof RATES]: readonly Effect<On>[] };

/** Where and when something goes wrong, drawn from the seed. */
export function faultScript({ seed, jobs }: { seed: number; jobs: number }): readonly Fault[] {
  const random = createRandom(seed);
  const shares = countShares(jobs);
  return occasions.flatMap((on) =>
    [...shares].flatMap(([provider, count]) => {
      if (on === 'list' && provider === 'runcomfy') return [];
      const { perJob, share } = RATES[on];
      const moments = Math.ceil(count * perJob);
      return Array.from({ length: Math.ceil(moments * share) }, () =>
        drawFault({ on, provider, skip: Math.floor(random() * moments) }, random),
      );
    }),
  );
}

const occasions = Object.keys(EFFECTS) as readonly (keyof typeof EFFECTS)[];

function countShares(jobs: number): ReadonlyMap<Provider, number> {
  const counts = new Map<Provider, number>();
  for (let index = 0; index < jobs; index += 1) {
    const provider = providerOf(index);
    counts.set(provider, (counts.get(provider) ?? 0) + 1);
  }
  return counts;
}

function drawFault(
  aim: { on: keyof typeof EFFECTS; provider: Provider; skip: number },
  random: () => number,
): Fault {
  const effects: readonly Fault['do'][] = EFFECTS[aim.on];
  const draw = () => effects[Math.floor(random() * effects.length)];
  const drawn = draw();
  // It takes a day of looking into fal's list to be sure that a job is not there.
  const isLong = aim.provider === 'fal' && aim.on === 'submit' && drawn !== undefined;
  const effect = isLong && isUntaken(drawn) && random() < 0.8 ? draw() : drawn;
  // The table above pairs every occasion with its own effects.
  return { ...aim, do: effect } as Fault;
}

/** Nothing comes of the submit, and nobody says so. */
function isUntaken(effect: Fault['do']): boolean {
  return 'accepted' in effect && effect.accepted === false;
}

/** What a fault is counted under. */
export function kindOf({ on, do: effect }: Fault): string {
  const accepted = 'accepted' in effect && effect.accepted === true && on === 'submit';
  return `${on} ${effect.kind}${accepted ? ' after it was accepted' : ''}`;
}
