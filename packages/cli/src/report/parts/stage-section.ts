import { usd } from '../../money/usd.ts';
import { bytes, plain, seconds } from '../figures.ts';
import { html, type Html } from '../html.ts';
import type { ReportEntry, ReportRecord } from '../report-record.ts';
import { bestOf, costOf } from './best-of.ts';
import { differenceText } from './difference-text.ts';
import { ICONS } from './icons.ts';
import { colourOf, labelOf, nameOf } from './name-of.ts';

/** The clips side by side, and the controls that play them as one. */
export function stageSection({ entries }: ReportRecord): Html | undefined {
  const made = entries.filter(({ state }) => state === 'succeeded');
  if (made.length === 0) return undefined;
  const best = {
    cheapest: bestOf(entries, costOf),
    fastest: bestOf(entries, ({ secondsToResult }) => secondsToResult),
  };
  const cards = made.map((entry, index) => {
    const badges = [
      best.cheapest.includes(entry) ? html`<span class="badge">cheapest</span>` : undefined,
      best.fastest.includes(entry) ? html`<span class="badge">fastest</span>` : undefined,
    ];
    return card(entry, { number: index + 1, badges, colour: colourOf(entries, entry) });
  });
  return html`<section class="stage" aria-labelledby="clips">
    <h2 id="clips">Clips</h2>
    <div class="cards">${cards}</div>
    ${transport()}
  </section>`;
}

interface Dress {
  readonly number: number;
  readonly badges: readonly (Html | undefined)[];
  readonly colour: string;
}

function card(entry: ReportEntry, { number, badges, colour }: Dress): Html {
  const cost = costOf(entry);
  const { secondsToResult, differences, flags, adjusted, unsupported } = entry;
  const remarks = [
    ...differences.map((each) => html`<li class="warn">${differenceText(each)}</li>`),
    ...flags.map((flag) => html`<li class="warn">${flag}</li>`),
    ...(adjusted.length === 0 ? [] : [html`<li>${adjusted.length} adjusted</li>`]),
    ...(unsupported.length === 0 ? [] : [html`<li>${unsupported.length} left out</li>`]),
  ];
  return html`<article class="card ${colour}" data-card>
    <div class="frame">${clipPart(entry)}</div>
    <div class="caption">
      <h3>${nameOf(entry)}</h3>
      <button
        type="button"
        class="enlarge"
        data-enlarge
        data-needs-script
        hidden
        aria-pressed="false"
        aria-label="${number}: enlarge ${labelOf(entry)}"
      >
        ${ICONS.enlarge}<kbd>${number}</kbd>
      </button>
      <p class="figures">
        <span class="price">${cost === undefined ? 'price unknown' : usd(cost)}</span>
        <span>${secondsToResult === undefined ? undefined : seconds(secondsToResult)}</span>
        ${badges}
      </p>
      <p class="media">${mediaText(entry)}</p>
      ${
        remarks.length === 0
          ? undefined
          : html`<ul class="remarks">
              ${remarks}
            </ul>`
      }
    </div>
  </article>`;
}

function clipPart(entry: ReportEntry): Html {
  const { clip, media } = entry;
  if (clip === undefined) return html`<p class="lost">The file is not here.</p>`;
  return html`<video
      data-rate="${plain(media?.fps ?? 24)}"
      src="${clip.source}"
      aria-label="${labelOf(entry)}"
      muted
      playsinline
      controls
      preload="auto"
    ></video>
    <p class="broken">This clip cannot be played here.</p>`;
}

function mediaText({ media, clip }: ReportEntry): string {
  if (media === undefined) return clip === undefined ? '' : bytes(clip.sizeBytes);
  const { width, height, fps, durationSeconds, audio } = media;
  const parts = [`${width}×${height}`, `${plain(fps)} fps`, `${plain(durationSeconds)} s`];
  return [...parts, ...(audio ? ['sound'] : [])].join(' · ');
}

function transport(): Html {
  return html`<div class="transport" role="group" aria-label="Playback" data-needs-script hidden>
    <button type="button" data-control="play" aria-label="Play">${ICONS.play}${ICONS.pause}</button>
    <input
      type="range"
      data-control="scrub"
      min="0"
      max="1000"
      value="0"
      aria-label="Position in all clips"
    />
    <output data-control="time">0.0 s</output>
    <select data-control="speed" aria-label="Speed">
      <option value="0.25">¼×</option>
      <option value="0.5">½×</option>
      <option value="1" selected>1×</option>
    </select>
    <button type="button" data-control="loop" aria-label="Loop" aria-pressed="true">
      ${ICONS.loop}
    </button>
    <button type="button" data-control="sound" aria-label="Sound" aria-pressed="false">
      ${ICONS.sound}${ICONS.mute}
    </button>
    <p class="keys">
      <kbd>space</kbd> play <kbd>←</kbd> <kbd>→</kbd> half a second <kbd>,</kbd> <kbd>.</kbd> frame
      <kbd>1</kbd>–<kbd>9</kbd> enlarge <kbd>L</kbd> loop <kbd>M</kbd> sound
    </p>
  </div>`;
}
