import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { ComparisonEntry } from 'kinora';
import type { ReportClip } from '../report/report-record.ts';

/** A page with more inside is slow to open and too large to send. */
export const INSIDE = { clipBytes: 3_000_000, totalBytes: 20_000_000 } as const;

/** Where the report finds each saved clip: small ones inside it, the others in files beside it. */
export async function clipsFor(
  entries: readonly ComparisonEntry[],
  folder: string,
  inside: { readonly clipBytes: number; readonly totalBytes: number } = INSIDE,
): Promise<ReadonlyMap<ComparisonEntry, ReportClip>> {
  const clips = new Map<ComparisonEntry, ReportClip>();
  let leftBytes = inside.totalBytes;
  for (const entry of entries) {
    if (entry.state !== 'succeeded' || entry.saved === undefined) continue;
    const { path, sizeBytes } = entry.saved;
    const isInside = sizeBytes <= Math.min(inside.clipBytes, leftBytes);
    if (isInside) leftBytes -= sizeBytes;
    const source = isInside ? await dataUrl(path) : linkTo(path, folder);
    clips.set(entry, { source, sizeBytes });
  }
  return clips;
}

async function dataUrl(path: string): Promise<string> {
  const type = path.endsWith('.webm') ? 'video/webm' : 'video/mp4';
  return `data:${type};base64,${(await readFile(path)).toString('base64')}`;
}

/** A path as a link may hold it: no part of it is taken for a scheme, a query or a fragment. */
function linkTo(path: string, folder: string): string {
  const parts = relative(folder, path).split(sep);
  return `./${parts.map(encodeURIComponent).join('/')}`;
}
