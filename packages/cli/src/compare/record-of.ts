import type { Comparison, ComparisonEntry, MadeEntry, UnmadeEntry } from 'kinora';
import type {
  ReportClip,
  ReportEntry,
  ReportError,
  ReportRecord,
} from '../report/report-record.ts';

/** What a report needs to know besides the comparison itself. */
export interface ReportFrame {
  readonly prompt: string | undefined;
  readonly request: Readonly<Record<string, unknown>>;
  readonly isSandbox: boolean;
  /** Words to put behind `kinora` so that the same jobs are meant. */
  readonly flags: string;
  readonly clips: ReadonlyMap<ComparisonEntry, ReportClip>;
}

/** A comparison as plain data for its report. */
export function recordOf(
  { entries, startedAt, endedAt }: Comparison,
  { prompt, request, isSandbox, flags, clips }: ReportFrame,
): ReportRecord {
  return {
    prompt,
    request,
    madeAt: startedAt,
    tookSeconds: (endedAt - startedAt) / 1000,
    isSandbox,
    entries: entries.map((entry) => entryOf(entry, { entries, flags, clip: clips.get(entry) })),
  };
}

interface Beside {
  readonly entries: readonly ComparisonEntry[];
  readonly flags: string;
  readonly clip: ReportClip | undefined;
}

function entryOf(entry: ComparisonEntry, { entries, flags, clip }: Beside): ReportEntry {
  const { provider, model, quote, translation, job } = entry;
  const isAlone = !entries.some(
    (other) => other !== entry && other.provider === provider && other.model === model,
  );
  return {
    ...figuresOf(entry),
    provider,
    model,
    run: isAlone ? undefined : entry.run,
    state: entry.state,
    endpoint: translation?.endpoint,
    body: translation?.body,
    price: quote.ok
      ? {
          microUsd: quote.costMicroUsd,
          basis: quote.basis,
          isStartingPrice: quote.isStartingPrice,
          note: quote.note,
        }
      : undefined,
    adjusted: quote.ok ? quote.adjusted : [],
    unsupported: quote.ok ? quote.unsupported : [],
    jobId: job?.id,
    requestId: job?.requestId,
    clip,
    error: entry.state === 'succeeded' ? undefined : errorOf(entry, flags),
  };
}

function figuresOf(entry: ComparisonEntry) {
  if (entry.state !== 'succeeded') return NO_FIGURES;
  const { actualCost, secondsToResult, costPerSecondMicroUsd, media, differences, clip } = entry;
  return {
    billedMicroUsd: actualCost?.microUsd,
    secondsToResult,
    costPerSecondMicroUsd,
    media,
    differences,
    flags: flagsOf(entry),
    // A provider that does not repeat the seed was sent it all the same.
    seed: clip.seed ?? sentSeed(entry),
  };
}

const NO_FIGURES = {
  billedMicroUsd: undefined,
  secondsToResult: undefined,
  costPerSecondMicroUsd: undefined,
  media: undefined,
  differences: [],
  flags: [],
  seed: undefined,
} as const;

/** What is odd about a finished video, in short remarks. */
export function flagsOf({ clip, quote, unmeasured }: MadeEntry): readonly string[] {
  return [
    clip.flags.nsfw === true ? 'flagged as unsafe' : undefined,
    clip.unverified ? 'model not in the catalogue' : undefined,
    clip.cancelRequested ? 'made although a cancel was asked for' : undefined,
    quote.ok && quote.isStartingPrice ? 'the price may be higher' : undefined,
    unmeasured === undefined ? undefined : `not measured: ${unmeasured.code}`,
  ].filter((flag) => flag !== undefined);
}

function errorOf(unmade: UnmadeEntry, flags: string): ReportError {
  const { error } = unmade;
  const { code, plainMessage: message, issues, mayHaveCharged } = error;
  return { code, message, issues, mayHaveCharged, next: nextAfter(unmade, flags) };
}

/** What a person can do about it, in one sentence. */
export function nextAfter({ state, error, job }: UnmadeEntry, flags: string): string | undefined {
  if (state === 'unfinished' && job !== undefined) return `Go on: kinora resume ${job.id}${flags}`;
  if (error.code === 'invalid_request' && error.issues.length > 0) {
    return 'With --adjust the nearest value is taken; with --loose what has no field is left out.';
  }
  return error.code === 'price_unknown'
    ? 'Say what it may cost: --expected-cost <usd>.'
    : undefined;
}

function sentSeed({ translation }: MadeEntry): number | string | undefined {
  const sent = translation?.fields.find(({ field }) => field === 'seed')?.sent;
  return typeof sent === 'number' || typeof sent === 'string' ? sent : undefined;
}
