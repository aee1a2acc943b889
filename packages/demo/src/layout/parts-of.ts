import type { Row, SavedClip } from '../run-job.ts';

/** One job in words, part by part; each part is a list of lines. */
export type Parts = Readonly<Record<keyof typeof HEADINGS, readonly string[]>>;

/** The parts in their order, with what they are called. */
export const HEADINGS = {
  who: 'provider, task',
  endpoint: 'sent to',
  fields: 'fields sent',
  states: 'progress',
  price: 'list price',
  file: 'the file',
} as const;

/** The words for what became of one job. */
export function partsOf({ demand, translation, states, seconds, saved, failure }: Row): Parts {
  const fields = Object.entries(translation.body).map(
    ([name, value]) => `${name}: ${short(value)}`,
  );
  return {
    who: [demand.brand, demand.task],
    // On the sandbox each provider has a path of its own before the one that is the provider's.
    endpoint: [translation.endpoint.replace(/^(\w+) https?:\/\/[^/]+(\/\w+)?(\/queue)?/, '$1 ')],
    fields,
    states: [...states, `after ${seconds.toFixed(1)} s`],
    price: [priceOf(saved)],
    file: saved === undefined ? [`none: ${failure ?? 'not saved'}`] : fileLines(saved),
  };
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 44 ? `${text.slice(0, 41)}...` : text;
}

function priceOf(saved: SavedClip | undefined): string {
  if (saved === undefined) return '';
  const { priceMicroUsd } = saved;
  return priceMicroUsd === undefined ? 'none known' : `$${(priceMicroUsd / 1e6).toFixed(2)}`;
}

function fileLines({ media, differences, path }: SavedClip): readonly string[] {
  const { width, height, frames, fps, durationSeconds, videoCodec, audio } = media;
  const changes = differences.map(
    ({ field, asked, got }) => `${field}: asked ${asked}, got ${got}`,
  );
  return [
    path,
    `${width}x${height}, ${durationSeconds.toFixed(3)} s`,
    `${frames} frames, ${fps} a second`,
    `${videoCodec}, ${audio ? 'with sound' : 'no sound'}`,
    ...(changes.length === 0 ? ['as asked'] : changes),
  ];
}
