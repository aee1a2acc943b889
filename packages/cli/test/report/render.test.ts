import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadPageScript } from '../../src/report/load-page-script.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { sampleEntry, sampleRecord, unmadeEntry } from './sample-record.ts';

const script = await loadPageScript();

function between(page: string, before: string, after: string): string {
  const start = page.indexOf(before) + before.length;
  return page.slice(start, page.indexOf(after, start));
}

/** What a reader sees of a page, on one line. */
function textOf(page: string): string {
  const body = between(page, '<body>', '<script');
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}

test('only its own style and script may be used, and no place is asked for anything', () => {
  const page = renderReport(sampleRecord(), script);
  const [style, own] = [
    between(page, '<style>', '</style>'),
    between(page, '<script type="module">', '</script>'),
  ];
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  expect(between(page, 'http-equiv="Content-Security-Policy" content="', '"')).toBe(
    `default-src &#39;none&#39;; script-src &#39;sha256-${hash(own)}&#39;; ` +
      `style-src &#39;sha256-${hash(style)}&#39;; media-src data: &#39;self&#39;; ` +
      'base-uri &#39;none&#39;; form-action &#39;none&#39;',
  );
  expect(page).not.toMatch(/ style="| on\w+="|<link|<img|<iframe|@import|url\(/);
});

test('the same comparison makes the same page', () => {
  expect(renderReport(sampleRecord(), script)).toBe(renderReport(sampleRecord(), script));
});

test('a bill counts before a quote, the best are named, and the sum says what it is made of', () => {
  const entries = [
    sampleEntry({ billedMicroUsd: 390_000 }),
    sampleEntry({ provider: 'wavespeed', billedMicroUsd: undefined, secondsToResult: 31 }),
    sampleEntry({
      provider: 'runcomfy',
      billedMicroUsd: undefined,
      price: undefined,
      secondsToResult: 90,
    }),
  ];
  const text = textOf(renderReport(sampleRecord({ entries }), script));
  expect(text).toContain('Made 3 of 3 in 1 min 4 s altogether');
  expect(text).toContain('Together $0.79 1 billed, 1 by quote, 1 of unknown price');
  expect(text).toContain('Cheapest $0.39 fal hunyuan-video');
  expect(text).toContain('Fastest 31.0 s wavespeed hunyuan-video');
  expect(text).toContain('price unknown');
});

test('nothing is the best where all are alike', () => {
  const entries = [sampleEntry(), sampleEntry({ provider: 'wavespeed' })];
  const text = textOf(renderReport(sampleRecord({ entries }), script));
  expect(text).not.toContain('Cheapest');
  expect(text).not.toContain('Fastest');
});

test('what was not made is there with its reason, what it cost and what to do', () => {
  const error = {
    code: 'submit_unknown',
    message: 'the answer was lost.',
    issues: [],
    mayHaveCharged: 'unknown',
    next: 'Go on: kinora resume job_9',
  } as const;
  const entries = [unmadeEntry(), unmadeEntry({ state: 'unfinished', error, jobId: 'job_9' })];
  const page = renderReport(sampleRecord({ entries }), script);
  const text = textOf(page);
  expect(text).toContain('refused seed is 7 ; it takes nothing It cost nothing.');
  expect(text).toContain(
    'unfinished the answer was lost. It is not known whether it was billed. Go on: kinora resume job_9 Job job_9',
  );
  expect(text).toContain('Made 0 of 2');
  expect(page).not.toContain('<video');
});

test('what was sent is shown once for those that are alike, data in links by its beginning', () => {
  const body = { prompt: 'Two cats.', image: `data:image/png;base64,${'A'.repeat(5000)}` };
  const entries = [1, 2].map((run) => sampleEntry({ run, body }));
  const text = textOf(renderReport(sampleRecord({ entries }), script));
  expect(text.match(/"prompt": "Two cats."/g)).toHaveLength(1);
  expect(text).toContain(`"data:image/png;base64,${'A'.repeat(38)}… (5022 characters)"`);
  expect(text).toContain('fal hunyuan-video #2');
});

test('on the sandbox the page says so', () => {
  const text = (isSandbox: boolean) => textOf(renderReport(sampleRecord({ isSandbox }), script));
  expect(text(true)).toContain('Made on the sandbox: no money was spent.');
  expect(text(false)).not.toContain('sandbox');
});

test('a script that would end early is not put into a page', () => {
  expect(() => renderReport(sampleRecord(), 'x = "</script>"')).toThrow('would end early');
});

test('J3: what callers and providers wrote is text in the page, whatever it says', () => {
  const hostile = `</title></script><img src=x onerror="alert(1)">'"><b>\u2028\u0000`;
  const error = { code: hostile, message: hostile, mayHaveCharged: 'no', next: hostile } as const;
  const issues = [{ field: hostile, given: hostile, allowed: hostile }];
  const told = { provider: hostile, model: hostile, endpoint: hostile, jobId: hostile };
  const entries = [
    sampleEntry({ ...told, requestId: hostile, body: { [hostile]: hostile }, flags: [hostile] }),
    unmadeEntry({ ...told, error: { ...error, issues } }),
  ];
  const record = { entries, prompt: hostile, request: { [hostile]: hostile } };
  const page = renderReport(sampleRecord(record), script);
  expect(page).not.toMatch(/<img|<b>/);
  expect(page).not.toContain('\u0000');
  expect(page).not.toContain('onerror="');
  expect(page.match(/<\/script>|<\/title>/g)).toEqual(['</title>', '</script>']);
  expect(textOf(page)).toContain('&lt;img src=x onerror="alert(1)"&gt;');
});
