import { fitsPath } from '../contract/route.ts';
import type { WebhookNews } from '../contract/webhook.ts';
import type { StoreWrite } from '../store/job-store.ts';
import { laterKnown } from '../store/later-known.ts';
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
  const isAdopted = requestId !== undefined && (await adopt(ports, attempt, requestId));
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
async function adopt(
  { store, clock }: Ports,
  { id, jobId }: AttemptRow,
  requestId: string,
): Promise<boolean> {
  if (!fitsPath(requestId)) return false;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [job, attempts] = await Promise.all([store.job(jobId), store.attemptsOf(jobId)]);
    const own = attempts.find((each) => each.id === id);
    if (job === undefined || own === undefined || !lacksId(own)) return false;
    // The job is in the hands of the attempt that has followed this one.
    const isFollowed = attempts.at(-1)?.id !== id;
    const commit = await store.commit(
      isFollowed
        ? laterKnown(own, { requestId })
        : adoption(own, job, { requestId, now: clock.now() }),
    );
    if (commit.kind === 'done') return true;
    // So does one whose id is another attempt's.
    if (commit.kind !== 'stale') return false;
  }
  throw new Error('the attempt keeps changing');
}

/** A job that was given up, or held to be refused, turns out to exist: it has been paid for. */
const MAY_LACK_ID: readonly AttemptRow['state'][] = [
  'submitting',
  'unconfirmed',
  'parked',
  'refused',
];

function lacksId({ state, requestId }: AttemptRow): boolean {
  return requestId === undefined && MAY_LACK_ID.includes(state);
}

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
