import type { JobStore } from 'kinora';

type JobRow = NonNullable<Awaited<ReturnType<JobStore['job']>>>;
export type AttemptRow = Awaited<ReturnType<JobStore['attemptsOf']>>[number];
export type SavedRow = Awaited<ReturnType<JobStore['outputsOf']>>[number];

/** What the store knows of a line. */
export interface Standing {
  /** The idempotency key of its job, or of the one that may be made. */
  readonly key: string;
  /** Absent where nothing was sent for it yet, or all that was came to nothing at no cost. */
  readonly job: JobRow | undefined;
  readonly attempts: readonly AttemptRow[];
  readonly saved: SavedRow | undefined;
  /** How many jobs the store knows of for it, those included that came to nothing. */
  readonly tries: number;
}

/**
 * A job belongs to its key for good, so that another try has another key: the base, and `.2`, `.3`
 * behind it. There is another one only where all before are over and cost nothing.
 */
export async function standingOf(
  store: JobStore,
  base: string,
  { allowDoubleSpend = false }: { readonly allowDoubleSpend?: boolean } = {},
): Promise<Standing> {
  const tries: Tried[] = [];
  for (;;) {
    const key = tries.length === 0 ? base : `${base}.${tries.length + 1}`;
    const job = await store.jobByKey(key);
    if (job === undefined) return chosen(tries, { key, job, attempts: [] }, allowDoubleSpend);
    tries.push({ key, job, attempts: await store.attemptsOf(job.id) });
  }

  async function chosen(all: readonly Tried[], next: Tried, isBold: boolean): Promise<Standing> {
    const made = all.find(({ job }) => job?.state === 'succeeded');
    const known = made ?? all.findLast(isOpen) ?? (isBold ? undefined : all.findLast(mayBeBilled));
    const latest = (known ?? next).attempts.at(-1);
    const [saved] = latest === undefined ? [] : await store.outputsOf(latest.id);
    return { ...(known ?? next), saved, tries: all.length };
  }
}

type Tried = Omit<Standing, 'saved' | 'tries'>;

function isOpen({ job }: Tried): boolean {
  return job?.state === 'open';
}

/** Attempts that cannot be read may have cost anything. */
function mayBeBilled({ attempts }: Tried): boolean {
  return attempts.length === 0 || !attempts.every(isSurelyFree);
}

/** Over, and known to cost nothing or documented to be paid back. */
export function isSurelyFree({ state, charged }: AttemptRow): boolean {
  if (!ENDS.includes(state)) return false;
  if (charged === 'no') return true;
  return state !== 'parked' && (charged === 'refund-pending' || charged === 'refunded');
}

const ENDS: readonly AttemptRow['state'][] = [
  'succeeded',
  'refused',
  'failed',
  'cancelled',
  'parked',
];
