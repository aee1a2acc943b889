import { createHash } from 'node:crypto';
import { html, type Html } from './html.ts';
import { bodiesSection } from './parts/bodies-section.ts';
import { chartsSection } from './parts/charts-section.ts';
import { heroSection } from './parts/hero-section.ts';
import { requestSection } from './parts/request-section.ts';
import { stageSection } from './parts/stage-section.ts';
import { tableSection } from './parts/table-section.ts';
import { unmadeSection } from './parts/unmade-section.ts';
import type { ReportRecord } from './report-record.ts';
import { shorten } from './shorten.ts';
import { styleOf } from './style/style-of.ts';

/**
 * A comparison as one page that needs nothing else, save for clips that lie beside it. `script` is
 * what `loadPageScript` gives; no other may run, and the page asks no network for anything.
 */
export function renderReport(record: ReportRecord, script: string): string {
  const style = styleOf(record);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${titleOf(record)}</title>
        ${asIs('style', style)}
      </head>
      <body>
        <main>
          ${heroSection(record)} ${stageSection(record)} ${unmadeSection(record)}
          ${chartsSection(record)} ${tableSection(record)} ${bodiesSection(record)}
          ${requestSection(record)}
        </main>
        <footer>
          <p>Made with Kinora. Prices are in US dollars; figures are of this one run.</p>
        </footer>
        ${asIs('script', script)}
      </body>
    </html> `;
  return page.markup;
}

function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "media-src data: 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Text of our own that the browser takes to the letter, and whose hash the policy names. */
function asIs(element: 'style' | 'script', text: string): Html {
  if (/<\/|<!--/.test(text)) throw new TypeError(`the report's ${element} would end early`);
  const kind = element === 'script' ? ' type="module"' : '';
  return { markup: `<${element}${kind}>${text}</${element}>` };
}

function titleOf({ prompt }: ReportRecord): string {
  const about = prompt === undefined || prompt === '' ? '' : `: ${shorten(prompt, 80)}`;
  return `Kinora comparison${about}`;
}
