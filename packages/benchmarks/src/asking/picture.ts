import type { Row } from '../measure.ts';
import type { Wait } from './asking-process.ts';

export interface Drawn {
  readonly rows: readonly Row[];
  /** What questions alone cannot do better than, calls times seconds. */
  readonly least: number;
  readonly waits: ReadonlyMap<string, readonly Wait[]>;
}

const WIDTH = 760;
const PANEL = { left: 60, top: 40, width: 640, height: 300 };
const SECOND_TOP = 430;
const OURS = '#0b6e4f';
const THEIRS = '#8a3b12';

/** Two charts of one run: what asking costs and brings, and how the questions are spaced. */
export function pictureOf(drawn: Drawn): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 780" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="780" fill="#fff"/>`,
    ...costChart(drawn),
    ...waitChart(drawn),
    '</svg>\n',
  ].join('\n');
}

function costChart({ rows, least }: Drawn): string[] {
  const x = scale([1, 400], [PANEL.left, PANEL.left + PANEL.width]);
  const y = scale([0.03, 30], [PANEL.top + PANEL.height, PANEL.top]);
  const bound = Array.from({ length: 60 }, (_, step) => 1.3 * 1.1 ** step)
    .filter((calls) => calls <= 400 && least / calls <= 30 && least / calls >= 0.03)
    .map((calls) => `${x(calls).toFixed(1)},${y(least / calls).toFixed(1)}`);
  return [
    title('Calls for each job, and how late its end is noticed', PANEL.top - 16),
    ...[1, 3, 10, 30, 100, 300].map((at) => gridX(x(at), PANEL.top, String(at))),
    ...[0.1, 0.3, 1, 3, 10].map((at) => gridY(y(at), `${at} s`)),
    text('calls for each job', PANEL.left + PANEL.width, PANEL.top + PANEL.height + 34, 'end'),
    `<polyline points="${bound.join(' ')}" fill="none" stroke="#999" stroke-dasharray="5 4"/>`,
    text('the least that questions alone can come to', x(2.6), y(least / 2.6) - 6, 'start', '#777'),
    ...rows.flatMap(({ subject, values }) => {
      const [at, up] = [x(Number(values['callsPerJob'])), y(Number(values['lagMs']) / 1000)];
      const color = subject.startsWith('kinora') ? OURS : THEIRS;
      const [side, lower] = PLACES[subject] ?? ['start', 4];
      return [
        `<circle cx="${at.toFixed(1)}" cy="${up.toFixed(1)}" r="4" fill="${color}"/>`,
        text(subject, at + (side === 'end' ? -8 : 8), up + lower, side, color),
      ];
    }),
  ];
}

/** Where a name goes so that none lies over another. */
const PLACES: Readonly<Record<string, readonly [side: 'start' | 'end', up: number]>> = {
  kinora: ['end', 20],
  '@fal-ai/client, told to stream': ['start', -10],
  'ai, @ai-sdk/fal': ['start', 20],
  'kinora, questions alone': ['end', 14],
  'kinora, questions alone, first job': ['start', -8],
  '@huggingface/inference': ['end', -8],
  '@fal-ai/client': ['end', 18],
};

function waitChart({ waits }: Drawn): string[] {
  const x = linear([0, 300], [PANEL.left, PANEL.left + PANEL.width]);
  const y = linear([0, 20], [SECOND_TOP + PANEL.height, SECOND_TOP]);
  const lines = [
    ['kinora, questions alone', OURS, 'after 20 jobs'],
    ['kinora, questions alone, first job', '#d08c00', 'first job of a model'],
    ['ai, @ai-sdk/fal', THEIRS, 'ai, @ai-sdk/fal'],
  ] as const;
  return [
    title('How long the next question is waited for, by the age of the job', SECOND_TOP - 16),
    ...[0, 60, 120, 180, 240, 300].map((at) => gridX(x(at), SECOND_TOP, `${at} s`)),
    ...[0, 5, 10, 15, 20].map((at) => gridY(y(at), `${at} s`)),
    text('half of the jobs have ended', x(90) + 6, SECOND_TOP + 14, 'start', '#777'),
    `<line x1="${x(90)}" x2="${x(90)}" y1="${SECOND_TOP}" y2="${SECOND_TOP + PANEL.height}" stroke="#999" stroke-dasharray="5 4"/>`,
    ...lines.flatMap(([subject, color, label], index) => {
      const points = (waits.get(subject) ?? []).filter(({ ageMs }) => ageMs <= 300_000);
      const path = points.map(
        ({ ageMs, waitMs }) =>
          `${x(ageMs / 1000).toFixed(1)},${y(Math.min(20, waitMs / 1000)).toFixed(1)}`,
      );
      const at = PANEL.left + PANEL.width - 170;
      const up = SECOND_TOP + 20 + index * 18;
      return [
        `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
        `<line x1="${at}" x2="${at + 20}" y1="${up - 4}" y2="${up - 4}" stroke="${color}" stroke-width="2"/>`,
        text(label, at + 26, up, 'start'),
      ];
    }),
  ];
}

type Span = readonly [from: number, to: number];

function linear([low, high]: Span, [from, to]: Span): (value: number) => number {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Each step to the side is as many times more. */
function scale([low, high]: Span, onto: Span): (value: number) => number {
  const place = linear([Math.log(low), Math.log(high)], onto);
  return (value) => place(Math.log(Math.min(Math.max(value, low), high)));
}

function gridX(at: number, top: number, label: string): string {
  const bottom = top + PANEL.height;
  return `<line x1="${at.toFixed(1)}" x2="${at.toFixed(1)}" y1="${top}" y2="${bottom}" stroke="#eee"/>${text(label, at, bottom + 16, 'middle')}`;
}

function gridY(at: number, label: string): string {
  const right = PANEL.left + PANEL.width;
  return `<line x1="${PANEL.left}" x2="${right}" y1="${at.toFixed(1)}" y2="${at.toFixed(1)}" stroke="#eee"/>${text(label, PANEL.left - 8, at + 4, 'end')}`;
}

function title(words: string, up: number): string {
  return `<text x="${PANEL.left}" y="${up}" font-size="15" font-weight="bold">${words}</text>`;
}

function text(words: string, at: number, up: number, anchor: string, color = '#333'): string {
  return `<text x="${at.toFixed(1)}" y="${up.toFixed(1)}" text-anchor="${anchor}" fill="${color}">${words}</text>`;
}
