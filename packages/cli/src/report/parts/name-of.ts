import { foreign, html, type Html } from '../html.ts';
import type { ReportEntry } from '../report-record.ts';

type Named = Pick<ReportEntry, 'provider' | 'model' | 'run'>;

/** An entry in one line: `fal · hunyuan-video · 2`. */
export function nameOf({ provider, model, run }: Named): Html {
  const which = run === undefined ? undefined : html`<span class="run">#${run}</span>`;
  return html`<strong>${foreign(provider)}</strong>
    <span class="model">${foreign(model)}</span> ${which}`;
}

/** The same as plain text, for attributes. */
export function labelOf({ provider, model, run }: Named): string {
  return run === undefined ? `${provider}, ${model}` : `${provider}, ${model}, number ${run}`;
}

/** One colour for each provider, whichever the page. */
export function colourOf(entries: readonly Named[], { provider }: Named): string {
  const providers = [...new Set(entries.map((entry) => entry.provider))];
  return `c${providers.indexOf(provider) % 6}`;
}
