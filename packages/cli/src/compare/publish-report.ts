import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KinoraError, type ComparedRequest, type Comparison } from 'kinora';
import { loadPageScript } from '../report/load-page-script.ts';
import { renderReport } from '../report/render-report.ts';
import type { Session } from '../session/session.ts';
import { printable } from '../terminal/printable.ts';
import { clipsFor } from './clips-for.ts';
import type { CompareCall } from './compare-options.ts';
import { openInBrowser } from './open-in-browser.ts';
import { recordOf } from './record-of.ts';
import { shownRequest } from './shown-request.ts';

export interface Publication {
  readonly call: CompareCall;
  readonly session: Session;
  readonly folder: string;
  readonly models: readonly string[];
  readonly request: ComparedRequest;
}

/** Writes the report and says where it is. The clips are saved whatever becomes of it. */
export async function publishReport(comparison: Comparison, about: Publication): Promise<void> {
  const { call, session, folder, models, request } = about;
  const record = recordOf(comparison, {
    prompt: request.prompt,
    request: shownRequest(call.options, models),
    isSandbox: session.world === 'sandbox',
    flags: session.flags,
    clips: await clipsFor(comparison.entries, folder),
  });
  const path = join(folder, 'report.html');
  await write(path, renderReport(record, await loadPageScript()));
  const { out } = call;
  if (out.isJson) out.result('report', { path }, () => '');
  else out.note(`Report: ${printable(path)}`);
  if (call.options.open) openInBrowser(path, out);
}

/** @throws KinoraError `storage_failed`: the videos are made and saved */
async function write(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `the report cannot be written to ${path}: ${code}; the clips are beside it`;
    const details = { phase: 'download', mayHaveCharged: 'yes', cause: error } as const;
    throw new KinoraError('storage_failed', message, details);
  }
}
