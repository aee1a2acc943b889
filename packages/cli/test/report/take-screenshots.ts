/** Compares on the sandbox by the command itself, and keeps pictures of the report in the docs. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CHROMIUM, openBrowser } from './open-browser.ts';

const MOST_BYTES = 300_000;
const PICTURES = [
  { name: 'comparison-1440', width: 1440, height: 860, colorScheme: 'light' },
  { name: 'comparison-390', width: 390, height: 844, colorScheme: 'dark' },
] as const;

const root = new URL('../../../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'kinora-screenshots-'));
const browser = await openBrowser();
if (browser === undefined) throw new Error(`there is no browser at ${CHROMIUM}`);
try {
  const words = ['compare', 'Two muscular cats boxing in a boxing ring.', '--sandbox', '--adjust'];
  const wish = ['--models', 'hunyuan-video,wan-2.2', '--seed', '7', '--loose', '--duration', '5'];
  const files = ['--image', fileURLToPath(new URL('packages/demo/cats.jpg', root)), '-o', folder];
  const main = fileURLToPath(new URL('packages/cli/src/main.ts', root));
  const program = ['--conditions=@kinora/source', main, ...words, ...wish, ...files, '--force'];
  await promisify(execFile)(process.execPath, program);

  for (const { name, width, height, colorScheme } of PICTURES) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height } });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    await page.waitForFunction(() => {
      const clips = [...document.querySelectorAll('video')];
      return clips.every(({ readyState }) => readyState >= 3);
    });
    for (const key of ['k', 'Home', ...Array<string>(5).fill('ArrowRight')]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
    }
    const path = fileURLToPath(new URL(`docs/images/${name}.png`, root));
    await page.screenshot({ path });
    const { size } = await stat(path);
    console.log(`${path}: ${size} bytes`);
    if (size > MOST_BYTES) throw new Error(`${name} is over ${MOST_BYTES} bytes`);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
