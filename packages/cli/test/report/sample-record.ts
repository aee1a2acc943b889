import type { ReportEntry, ReportRecord } from '../../src/report/report-record.ts';

const entry: ReportEntry = {
  provider: 'fal',
  model: 'hunyuan-video',
  run: undefined,
  state: 'succeeded',
  endpoint: 'POST https://queue.fal.run/fal-ai/hunyuan-video',
  body: { prompt: 'Two cats boxing.', seed: 7, num_frames: '129' },
  price: { microUsd: 400_000, basis: 'list', isStartingPrice: false, note: undefined },
  billedMicroUsd: 400_000,
  secondsToResult: 62.4,
  costPerSecondMicroUsd: 74_419,
  media: undefined,
  clip: undefined,
  differences: [],
  adjusted: [],
  unsupported: [],
  flags: [],
  seed: 7,
  jobId: 'job_1',
  requestId: 'req-1',
  error: undefined,
};

export function sampleEntry(change: Partial<ReportEntry> = {}): ReportEntry {
  return { ...entry, ...change };
}

/** An entry that came to no video. */
export function unmadeEntry(change: Partial<ReportEntry> = {}): ReportEntry {
  const unmade = {
    state: 'refused',
    billedMicroUsd: undefined,
    secondsToResult: undefined,
    costPerSecondMicroUsd: undefined,
    jobId: undefined,
    requestId: undefined,
    seed: undefined,
    error: {
      code: 'invalid_request',
      message: 'seed is 7; it takes nothing.',
      issues: [{ field: 'seed', given: '7', allowed: 'nothing' }],
      mayHaveCharged: 'no',
      next: undefined,
    },
  } as const;
  return { ...entry, ...unmade, ...change };
}

export function sampleRecord(change: Partial<ReportRecord> = {}): ReportRecord {
  return {
    prompt: 'Two cats boxing.',
    request: { models: 'hunyuan-video', resolution: '720p' },
    madeAt: Date.UTC(2026, 10, 28, 12, 30),
    tookSeconds: 64.2,
    isSandbox: false,
    entries: [entry],
    ...change,
  };
}
