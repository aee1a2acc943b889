import { stringify } from 'csv-stringify/sync';
import type { ComparisonEntry } from 'kinora';
import { differenceText } from '../report/parts/difference-text.ts';
import { printable } from '../terminal/printable.ts';
import { flagsOf } from './record-of.ts';

/** The entries as a table for spreadsheets; no text from outside is taken for a formula there. */
export function csvOf(entries: readonly ComparisonEntry[]): string {
  const rows = entries.map((entry) => {
    const row: Row = { ...COLUMNS, ...aboutOf(entry), ...figuresOf(entry) };
    return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, shown(cell)]));
  });
  return stringify(rows, { header: true, escape_formulas: true }).trimEnd();
}

function shown(cell: string | number): string | number {
  return typeof cell === 'string' ? printable(cell) : cell;
}

/** In this order; empty where a figure is not known. */
const COLUMNS = {
  provider: '',
  model: '',
  endpoint: '',
  run: '',
  state: '',
  quote_usd: '',
  billed_usd: '',
  seconds_to_result: '',
  usd_per_second: '',
  width: '',
  height: '',
  fps: '',
  frames: '',
  length_seconds: '',
  codec: '',
  audio: '',
  size_bytes: '',
  seed: '',
  differences: '',
  adjusted: '',
  left_out: '',
  flags: '',
  file: '',
  job: '',
  request_id: '',
  error_code: '',
  error: '',
};

type Row = Partial<Record<keyof typeof COLUMNS, string | number>>;

function aboutOf({ provider, model, run, state, quote, job }: ComparisonEntry): Row {
  const about = {
    provider,
    model,
    run,
    state,
    job: job?.id ?? '',
    request_id: job?.requestId ?? '',
  };
  if (!quote.ok) return about;
  return {
    ...about,
    endpoint: quote.model,
    quote_usd: inUsd(quote.costMicroUsd),
    adjusted: quote.adjusted
      .map(({ field, sent }) => `${field}=${JSON.stringify(sent)}`)
      .join('; '),
    left_out: quote.unsupported.map(({ field }) => field).join('; '),
  };
}

function figuresOf(entry: ComparisonEntry): Row {
  if (entry.state !== 'succeeded') {
    return { error_code: entry.error.code, error: entry.error.plainMessage };
  }
  const { actualCost, secondsToResult, costPerSecondMicroUsd, media, differences, saved } = entry;
  const measured: Row =
    media === undefined
      ? {}
      : {
          width: media.width,
          height: media.height,
          fps: media.fps,
          frames: media.frames,
          length_seconds: media.durationSeconds,
          codec: media.videoCodec,
          audio: String(media.audio),
          size_bytes: media.sizeBytes,
        };
  return {
    ...measured,
    billed_usd: inUsd(actualCost?.microUsd),
    seconds_to_result: secondsToResult ?? '',
    usd_per_second: inUsd(costPerSecondMicroUsd),
    seed: entry.clip.seed ?? '',
    differences: differences.map(differenceText).join('; '),
    flags: flagsOf(entry).join('; '),
    file: saved?.path ?? '',
  };
}

function inUsd(microUsd: number | undefined): number | '' {
  return microUsd === undefined ? '' : microUsd / 1e6;
}
