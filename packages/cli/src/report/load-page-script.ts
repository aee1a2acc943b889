import { readFile } from 'node:fs/promises';

/** From here as from what is built of it: sources are published beside what is built. */
const PAGE = new URL('../../src/report/page/report-page.js', import.meta.url);

/** The script of the report's page as text. */
export async function loadPageScript(): Promise<string> {
  return readFile(PAGE, 'utf8');
}
