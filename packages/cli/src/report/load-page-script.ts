import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The script of the report's page as text; sources are published beside what is built of them. */
export async function loadPageScript(): Promise<string> {
  return readFile(new URL('src/report/page/report-page.js', packageFolder()), 'utf8');
}

/** Wherever in the package this module lies, built or not. */
function packageFolder(folder = new URL('.', import.meta.url)): URL {
  const parent = new URL('..', folder);
  const isFound = existsSync(new URL('package.json', folder)) || parent.href === folder.href;
  return isFound ? folder : packageFolder(parent);
}
