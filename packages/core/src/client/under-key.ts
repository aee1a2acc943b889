import { KinoraError } from '../errors/kinora-error.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { load, type Held } from '../steps/held.ts';
import type { JobRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import type { GenerateOptions } from './options.ts';
import { toPortable } from './portable-request.ts';
import { requestHash } from './request-hash.ts';

/** What is asked for under an idempotency key. */
export interface Keyed {
  readonly requestHash: string;
  /**
   * The job that was made under the key before.
   * @throws KinoraError `idempotency_conflict` when that is of another request
   */
  readonly find: () => Promise<Held | undefined>;
}

export async function underKey(
  { store }: Pick<Core, 'store'>,
  key: string,
  request: VideoRequest,
  { provider, providers, saveAs }: GenerateOptions,
): Promise<Keyed> {
  const hash = await requestHash(request, { provider, providers, saveAs });
  return {
    requestHash: hash,
    async find() {
      const job = await store.jobByKey(key);
      if (job === undefined) return undefined;
      const held = await load(store, job.id);
      if (held === undefined || job.requestHash === hash) return held;
      throw conflict(key, job, request);
    },
  };
}

function conflict(key: string, job: JobRow, request: VideoRequest): KinoraError {
  const message = `another request was made under the idempotency key ${JSON.stringify(key)}: ${job.id} differs in ${differences(job, request).join(', ')}.`;
  return new KinoraError('idempotency_conflict', message, {
    phase: 'reserve',
    mayHaveCharged: 'no',
  });
}

/** Where bytes were asked for, which are not kept, nobody can tell more. */
function differences({ request: kept }: JobRow, request: VideoRequest): readonly string[] {
  const [before, now] = [kept, toPortable(request)].map(asRecord);
  if (before === undefined || now === undefined) return ['some field'];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = fields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]),
  );
  return changed.length > 0 ? changed : ['provider, providers or saveAs'];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
