import Table, { type Cell } from 'cli-table3';
import type { Row } from './run-job.ts';

const WIDEST = 200;
const NARROWEST = 100;

/** One row a job: what was sent, what was seen, and what the file really is. */
export function tableOf(rows: readonly Row[], columns = process.stdout.columns ?? 160): string {
  const width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  // Borders and padding take 3 characters a column; endpoint, fields and file share the rest.
  const rest = width - 11 - 13 - 9 - 10 - 7 * 3 - 1;
  const table = new Table({
    head: ['provider', 'endpoint', 'wire fields sent', 'states', 'seconds', 'price', 'the file'],
    colWidths: [13, part(rest, 0.26), part(rest, 0.42), 15, 9, 10, part(rest, 0.32)],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push(cellsOf(row));
  return table.toString();
}

function part(rest: number, share: number): number {
  return Math.max(16, Math.floor(rest * share));
}

function cellsOf({ translation, states, seconds, ...row }: Row): Cell[] {
  const { provider, endpoint, body } = translation;
  const path = endpoint.replace(/^(\w+) https?:\/\/[^/]+(\/\w+)?(\/queue)?/, '$1 ');
  const fields = Object.entries(body).map(([name, value]) => `${name}: ${short(value)}`);
  return [
    provider,
    whole(path),
    fields.join('\n'),
    states.join('\n'),
    seconds.toFixed(1),
    priceOf(row.cost),
    row.failure ?? whole(fileOf(row)),
  ];
}

/** A path has no spaces to break at, and would be cut. */
function whole(content: string): Cell {
  return { content, wrapOnWordBoundary: false };
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 44 ? `${text.slice(0, 41)}...` : text;
}

function priceOf(cost: Row['cost']): string {
  const known = cost?.actualMicroUsd ?? cost?.estimateMicroUsd;
  if (known === undefined) return 'unknown';
  const basis = cost?.actualMicroUsd === undefined ? 'list' : 'billed';
  return `$${(known / 1e6).toFixed(2)}\n${basis}`;
}

function fileOf({
  media,
  differences = [],
  path,
}: Omit<Row, 'translation' | 'states' | 'seconds'>) {
  if (media === undefined) return '';
  const { width, height, frames, fps, durationSeconds, videoCodec, audio } = media;
  return [
    `${width}x${height}, ${frames} frames`,
    `${durationSeconds.toFixed(3)} s at ${fps} per second`,
    `${videoCodec}${audio ? ' with sound' : ', silent'}`,
    ...(differences.length === 0
      ? ['as asked']
      : differences.map(({ field, asked, got }) => `${field}: asked ${asked}, got ${got}`)),
    path ?? '',
  ].join('\n');
}
