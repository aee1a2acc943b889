import { fitsPath } from '../contract/route.ts';
import type { WebhookNews } from '../contract/webhook.ts';
import type { StoreWrite } from '../store/job-store.ts';
import type { AttemptRow, Evidence, JobRow } from '../store/rows.ts';
import type { WebhookPorts } from './webhook-ports.ts';

type Ports = Pick<WebhookPorts, 'store' | 'clock'>;

/**
 * Keeps what a signed delivery says of an attempt, and gives the attempt its id where the reply to
 * the submit is missing. False when that was all known.
 */
export async function keepNews(
  ports: Ports,
  attempt: AttemptRow,
  news: WebhookNews,
): Promise<boolean> {
  const isNew = await addEvidence(ports, attempt, news);
  const [requestId] = news.requestIds;
  const isAdopted = requestId !== undefined && (await adopt(ports, attempt.id, requestId));
  return isNew || isAdopted;
}

/** No provider says that much of one attempt; whoever knows its address at the provider could. */
const MOST_EVIDENCE = 20;

async function addEvidence(
  { store, clock }: Ports,
  { id, requestId }: AttemptRow,
  { requestIds, state = 'not told' }: WebhookNews,
): Promise<boolean> {
  const named = requestIds.find((each) => each === requestId) ?? requestIds[0];
  const row: Evidence = {
    attemptId: id,
    at: clock.now(),
    kind: 'webhook',
    requestId: named,
    text: `state ${state.slice(0, 200)}, ids ${requestIds.join(' ').slice(0, 1000)}`,
  };
  const known = (await store.evidenceOf(id)).filter(({ kind }) => kind === 'webhook');
  const isKnown = known.some((each) => each.requestId === named && each.text === row.text);
  if (isKnown || known.length >= MOST_EVIDENCE) return false;
  await store.commit([{ kind: 'evidence', row }]);
  return true;
}

const MOST_TRIES = 8;

/** Somebody else may be writing the same attempt, such as the submit whose reply has come now. */
async function adopt({ store, clock }: Ports, id: string, requestId: string): Promise<boolean> {
  if (!fitsPath(requestId)) return false;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const attempt = await store.attempt(id);
    const job = attempt && (await store.job(attempt.jobId));
    if (attempt === undefined || job === undefined || !lacksId(attempt, job)) return false;
    const commit = await store.commit(adoption(attempt, job, { requestId, now: clock.now() }));
    if (commit.kind === 'done') return true;
    // The id is another attempt's: it stays evidence.
    if (commit.kind !== 'stale') return false;
  }
  throw new Error('the attempt keeps changing');
}

const WAITING_FOR_ID: readonly AttemptRow['state'][] = ['submitting', 'unconfirmed', 'parked'];

function lacksId(attempt: AttemptRow, job: JobRow): boolean {
  const isOpen = job.state === 'open' || job.state === 'parked';
  return isOpen && attempt.requestId === undefined && WAITING_FOR_ID.includes(attempt.state);
}

/** The provider has taken the job, so it is asked about like any other; a parked one goes on. */
function adoption(
  attempt: AttemptRow,
  job: JobRow,
  { requestId, now }: { readonly requestId: string; readonly now: number },
): readonly StoreWrite[] {
  const { version } = attempt;
  const row: AttemptRow = {
    ...attempt,
    ...{ version: version + 1, state: 'queued', charged: 'yes', requestId, nextAt: now },
    ...{ takeovers: 0, endedAt: undefined, error: undefined },
  };
  const writes: StoreWrite[] = [{ kind: 'attempt', row, was: version }];
  if (job.state === 'open') return writes;
  const open: JobRow = { ...job, version: job.version + 1, state: 'open', error: undefined };
  return [...writes, { kind: 'job', row: open, was: job.version }];
}
