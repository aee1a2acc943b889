import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { loadPageScript } from '../../src/report/load-page-script.ts';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportRecord } from '../../src/report/report-record.ts';
import { CHROMIUM, openBrowser } from './open-browser.ts';
import { dataUrl, mediaOf, sampleClips } from './sample-clips.ts';
import { sampleEntry, sampleRecord, unmadeEntry } from './sample-record.ts';

const HOSTILE = [
  `</script><img src=x onerror="document.title='taken'"></style><script>alert(1)</script>`,
  '\u202Eمرحبا بالعالم \u202D 🥊🐈‍⬛ \u0000\u001b[31m\uD800',
  '"><svg onload=alert(1)> {{7*7}} ${1} <!-- \'',
].join(' ');
const LONG = HOSTILE + ' word'.repeat(2000);

let folder: string;
let record: ReportRecord;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-report-'));
  record = await makeRecord(folder);
  browser = await openBrowser();
  await writeFile(join(folder, 'report.html'), renderReport(record, await loadPageScript()));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** Two clips inside, one beside it under a name that links have to spell out. */
async function makeRecord(place: string): Promise<ReportRecord> {
  const { usual, slow, tall } = await sampleClips();
  await writeFile(join(place, 'a #clip?.mp4'), tall);
  const clipOf = (source: string, { length: sizeBytes }: Uint8Array) => ({ source, sizeBytes });
  return sampleRecord({
    prompt: LONG,
    entries: [
      sampleEntry({ media: mediaOf('usual', usual.length), clip: clipOf(dataUrl(usual), usual) }),
      sampleEntry({
        provider: 'wavespeed',
        model: HOSTILE,
        body: { prompt: HOSTILE },
        media: mediaOf('slow', slow.length),
        clip: clipOf(dataUrl(slow), slow),
        billedMicroUsd: 300_000,
        secondsToResult: 31,
        flags: [HOSTILE],
      }),
      sampleEntry({
        provider: 'runcomfy',
        media: mediaOf('tall', tall.length),
        clip: clipOf('./a%20%23clip%3F.mp4', tall),
        differences: [{ field: 'width', asked: 640, got: 360 }],
        adjusted: [{ field: 'durationSeconds', asked: 5, sent: 5.375 }],
        unsupported: [{ field: 'steps', reason: HOSTILE }],
      }),
      unmadeEntry({ model: 'wan-2.2' }),
    ],
  });
}

interface Shown {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

async function show(context: TestContext, colorScheme: 'light' | 'dark' = 'light'): Promise<Shown> {
  if (browser === undefined) return context.skip(`there is no browser at ${CHROMIUM}`);
  const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('video')].every(({ readyState }) => readyState >= 3),
  );
  return { page, requests, complaints };
}

/** Until no clip is looking for a place, and the page has shown it. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const clips = [...document.querySelectorAll('video')];
    for (let still = 0; still < 3; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (clips.some(({ seeking }) => seeking)) still = 0;
    }
  });
}

/** Plays all of it once, and looks at every clip with every frame of the page. */
function watch() {
  const clips = [...document.querySelectorAll('video')];
  let apart = 0;
  return new Promise<{ readonly apart: number; readonly ends: readonly number[] }>((resolve) => {
    const look = () => {
      const times = clips.filter(({ ended }) => !ended).map(({ currentTime }) => currentTime);
      apart = Math.max(apart, ...times.map((time) => time - Math.min(...times)));
      if (times.length > 0) requestAnimationFrame(look);
      else resolve({ apart, ends: clips.map(({ currentTime }) => currentTime) });
    };
    requestAnimationFrame(look);
  });
}

test('all clips play to their ends, never 50 ms apart, and nothing is asked for or complained of', async (context) => {
  const { page, requests, complaints } = await show(context);
  await page.keyboard.press('k');
  await page.keyboard.press('l');
  let apart = Infinity;
  // A busy machine may be late with a frame; that is not the page's doing.
  const allowed = isBusy() ? 0.2 : 0.05;
  for (let plays = 0; plays < 4 && apart >= allowed; plays += 1) {
    await page.keyboard.press('Home');
    await settled(page);
    await page.keyboard.press('Space');
    const played = await page.evaluate(watch);
    for (const [index, end] of played.ends.entries()) {
      expect(end).toBeCloseTo([2, 1.875, 2.125][index] ?? 0, 1);
    }
    ({ apart } = played);
  }
  expect(apart).toBeLessThan(allowed);
  expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
  const outside = requests.filter((url) => !url.startsWith('data:'));
  expect(outside.map((url) => decodeURIComponent(new URL(url).pathname))).toEqual([
    join(folder, 'report.html'),
    join(folder, 'a #clip?.mp4'),
  ]);
  expect(outside.every((url) => url.startsWith('file:'))).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

function isBusy(): boolean {
  const [lastMinute = 0] = loadavg();
  return lastMinute > 1.5 * availableParallelism();
}

/** Keeps one clip from going on for a while, and looks how far the others run away from it. */
function hinder(ms: number) {
  const clips = [...document.querySelectorAll('video')];
  const until = performance.now() + ms;
  let most = 0;
  return new Promise<number>((resolve) => {
    const look = () => {
      clips[0]?.pause();
      const times = clips.map(({ currentTime }) => currentTime);
      most = Math.max(most, Math.max(...times) - Math.min(...times));
      if (performance.now() > until) resolve(most);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

test('a clip that does not come along is waited for', async (context) => {
  const { page } = await show(context);
  await page.keyboard.press('k');
  await page.keyboard.press('Home');
  await settled(page);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.1);
  expect(await page.evaluate(hinder, 1000)).toBeLessThan(0.25);
  await page.close();
});

test('the keyboard plays, steps, loops and enlarges', async (context) => {
  const { page, complaints } = await show(context);
  const state = () =>
    page.evaluate(() => ({
      isPlaying:
        document.querySelector('[data-control="play"]')?.getAttribute('aria-label') === 'Pause',
      isLooping:
        document.querySelector('[data-control="loop"]')?.getAttribute('aria-pressed') === 'true',
      large: [...document.querySelectorAll('[data-enlarge]')].map(
        (button) => button.getAttribute('aria-pressed') === 'true',
      ),
      sounds: [...document.querySelectorAll('video')].map(({ muted }) => !muted),
      times: [...document.querySelectorAll('video')].map(({ currentTime }) => currentTime),
    }));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
    return state();
  };
  expect(await press()).toMatchObject({
    isPlaying: true,
    isLooping: true,
    sounds: [false, false, false],
  });
  expect(await press('k', 'Home')).toMatchObject({ isPlaying: false, times: [0, 0, 0] });
  expect(await press('ArrowRight', 'ArrowRight')).toMatchObject({ times: [1, 1, 1] });
  expect((await press('.')).times.map((time) => time.toFixed(3))).toEqual([
    '1.042',
    '1.042',
    '1.042',
  ]);
  expect((await press('End')).times.map((time) => time.toFixed(2))).toEqual([
    '2.00',
    '1.88',
    '2.13',
  ]);
  expect(await press('ArrowLeft', 'l')).toMatchObject({
    isLooping: false,
    times: [1.625, 1.625, 1.625],
  });
  expect(await press('2', 'm')).toMatchObject({
    large: [false, true, false],
    sounds: [false, true, false],
  });
  expect(await press('3')).toMatchObject({
    large: [false, false, true],
    sounds: [false, false, true],
  });
  expect(await press('Escape', 'm')).toMatchObject({
    large: [false, false, false],
    sounds: [false, false, false],
  });
  await page.getByRole('button', { name: 'enlarge fal' }).focus();
  expect(await press('Space')).toMatchObject({ isPlaying: false, large: [true, false, false] });
  expect(complaints).toEqual([]);
  await page.close();
});

test('scrubbing moves all clips, and a click enlarges one', async (context) => {
  const { page } = await show(context);
  await page.keyboard.press('k');
  await page.getByRole('slider').fill('400');
  await settled(page);
  const times = await page.evaluate(() =>
    [...document.querySelectorAll('video')].map(({ currentTime }) => currentTime),
  );
  expect(times.map((time) => time.toFixed(2))).toEqual(['0.85', '0.85', '0.85']);
  await page.locator('video').nth(1).click();
  expect(await page.locator('.is-large video').count()).toBe(1);
  await page.close();
});

test('hostile texts of any length are shown as texts', async (context) => {
  const { page, complaints } = await show(context);
  const shown = HOSTILE.replaceAll(/[^\P{Cc}\n]/gu, '\uFFFD').toWellFormed();
  await page.locator('.whole summary').click();
  expect(await page.locator('.whole p').textContent()).toBe(shown + ' word'.repeat(2000));
  expect(await page.locator('h3 .model').nth(1).textContent()).toBe(shown);
  expect(await page.locator('img, svg[onload], body script:not([type])').count()).toBe(0);
  expect(await page.title()).toMatch(/^Kinora comparison: <\/script>/);
  expect(await overflows(page)).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});

/** Whether the page has to be moved sideways to be read. */
function overflows(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}

/** In the page, where the library has put itself. */
async function runAxe() {
  const { axe: library } = window as unknown as { readonly axe: typeof axe };
  return library.run();
}

test.for([
  ['light', 1440],
  ['dark', 390],
] as const)(
  'nothing bars anyone from reading it: %s, %i pixels wide',
  async ([scheme, width], context) => {
    const { page } = await show(context, scheme);
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(runAxe);
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = grave.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
    expect(told).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.close();
  },
);
