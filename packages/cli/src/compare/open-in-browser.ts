import { spawn } from 'node:child_process';
import type { Output } from '../terminal/output.ts';

/** Hands a page to whatever this system opens pages with; where there is none, that is said. */
export function openInBrowser(
  path: string,
  out: Pick<Output, 'note'>,
  platform: NodeJS.Platform = process.platform,
): void {
  const [program, ...words] = openerOn(platform);
  const child = spawn(program, [...words, path], { detached: true, stdio: 'ignore' });
  child.on('error', () => out.note(`It cannot be opened from here: there is no ${program}.`));
  child.unref();
}

function openerOn(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['explorer.exe'] : ['xdg-open'];
}
