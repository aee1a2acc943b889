import type { Row } from '../catalogue/row.ts';
import type { Asked } from './neutral-requests.ts';

type Body = Readonly<Record<string, unknown>>;

/** An endpoint as its sources describe it, and the rate of its videos where that is known. */
export interface Endpoint extends Pick<Row, 'id' | 'fields'> {
  readonly framesPerSecond?: number | undefined;
}

/** What was asked for and cannot be read back from a body, nor is what the endpoint always does. */
export function droppedFrom(body: Body, asked: Asked, endpoint: Endpoint): readonly string[] {
  const seen: Seen = { body, endpoint, asked };
  return Object.entries(asked).flatMap(([field, value]) => {
    const isThere = READERS[field as keyof Asked];
    return isThere(seen, value) ? [] : [field];
  });
}

interface Seen {
  readonly body: Body;
  readonly endpoint: Endpoint;
  readonly asked: Asked;
}

type IsThere = (seen: Seen, value: unknown) => boolean;

const holds: IsThere = ({ body }, value) => Object.values(body).flat().includes(value);
const holdsAll: IsThere = (seen, value) =>
  [value].flat().every((each: unknown) => holds(seen, mediaOf(each)));
const mediaOf = (reference: unknown): unknown =>
  typeof reference === 'object' && reference !== null && 'media' in reference
    ? reference.media
    : reference;
const says =
  (key: RegExp): IsThere =>
  ({ body }, value) =>
    Object.entries(body).some(([name, sent]) => key.test(name) && sent === value);

/** By its own reading of bodies: it shares no code with what writes them. */
const READERS: { readonly [Field in keyof Required<Asked>]: IsThere } = {
  prompt: holds,
  negativePrompt: holds,
  image: holds,
  lastImage: holds,
  video: holds,
  audio: holds,
  references: holdsAll,
  loras: ({ body }, value) => JSON.stringify(body['loras']) === JSON.stringify(value),
  seed: says(/seed/),
  steps: says(/steps/),
  guidance: says(/guid|cfg/),
  shift: says(/shift/),
  generateAudio: says(/audio|sound|bgm/),
  safetyChecker: says(/safety/),
  expandPrompt: says(/prompt/),
  fps: ({ body, endpoint }, value) =>
    amount(body, /fps|frame_rate|frames_per_second/) === value ||
    endpoint.framesPerSecond === value,
  durationSeconds: (seen, value) => {
    const rate = rateOf(seen) ?? Number.NaN;
    // Videos are whole frames long.
    const isNearest = Math.abs((framesIn(seen.body) ?? Number.NaN) - Number(value) * rate) <= 0.5;
    return isNearest || amount(seen.body, /^duration$/) === value;
  },
  frames: (seen, value) => {
    const seconds = amount(seen.body, /^duration$/);
    const asSeconds = divided(Number(value), rateOf(seen));
    return framesIn(seen.body) === value || (seconds !== undefined && seconds === asSeconds);
  },
  aspectRatio: ({ body }, value) =>
    value === 'auto'
      ? Object.values(body).some((word) => word === 'auto' || word === 'adaptive')
      : ratiosIn(body).some((ratio) => isNear(ratio, ratioOf(String(value)))),
  resolution: ({ body, endpoint: { id } }, value) => {
    const told = linesIn(body);
    const own = id.split(/[/-]/).map(linesOf);
    return [...told, ...(told.length === 0 ? own : [])].includes(linesOf(String(value)));
  },
  size: (seen, value) => {
    const [width = 0, height = 0] = String(value).split('x').map(Number);
    const lines = `${Math.min(width, height)}p`;
    const isSplit =
      READERS.resolution(seen, lines) && READERS.aspectRatio(seen, `${width}:${height}`);
    return isSplit || sizesIn(seen.body).some(([w, h]) => w === width && h === height);
  },
};

function amount(body: Body, key: RegExp): number | undefined {
  const value = Object.entries(body).find(([name]) => key.test(name))?.[1];
  return value === undefined ? undefined : Number.parseFloat(String(value));
}

function framesIn(body: Body): number | undefined {
  return amount(body, /^(?:num_frames|number_of_frames)$/);
}

function rateOf({ body, endpoint }: Seen): number | undefined {
  const key = /^(?:fps|frame_rate|frames_per_second)$/;
  const rest = [...endpoint.fields].find(([name]) => key.test(name))?.[1].default;
  return amount(body, key) ?? (typeof rest === 'number' ? rest : endpoint.framesPerSecond);
}

function divided(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

/** Sizes such as `1280*720`, and sides told apart. */
function sizesIn(body: Body): readonly (readonly [width: number, height: number])[] {
  const words = Object.values(body).flatMap((value) => {
    const [, width, height] = /^(\d+)[*x](\d+)$/.exec(String(value)) ?? [];
    return width === undefined ? [] : [[Number(width), Number(height)] as const];
  });
  const sides = [body, ...Object.values(body)].flatMap((value) => {
    if (typeof value !== 'object' || value === null || !('width' in value)) return [];
    return 'height' in value ? [[Number(value.width), Number(value.height)] as const] : [];
  });
  return [...words, ...sides];
}

function linesIn(body: Body): readonly number[] {
  const words = Object.entries(body).flatMap(([name, value]) =>
    name.includes('resolution') ? [linesOf(String(value))] : [],
  );
  return [...words, ...sizesIn(body).map(([width, height]) => Math.min(width, height))];
}

function linesOf(word: string): number {
  const thousands: Readonly<Record<string, number>> = { '2k': 1440, '4k': 2160 };
  return thousands[word.toLowerCase()] ?? Number.parseInt(word, 10);
}

function ratiosIn(body: Body): readonly number[] {
  const words = Object.values(body).map((value) => ratioOf(String(value)));
  return [...words, ...sizesIn(body).map(([width, height]) => width / height)];
}

/** `16:9`, `landscape_16_9`, `portrait_16_9`, `square_hd`. */
function ratioOf(word: string): number {
  if (word.startsWith('square')) return 1;
  const [, way, across, down] = /^(portrait_|landscape_)?(\d+)[:_](\d+)$/.exec(word) ?? [];
  const ratio = Number(across) / Number(down);
  return way === 'portrait_' ? 1 / ratio : ratio;
}

/** 832x480 is what models make of 16:9. */
function isNear(a: number, b: number): boolean {
  return Math.abs(Math.log(a / b)) < 0.04;
}
