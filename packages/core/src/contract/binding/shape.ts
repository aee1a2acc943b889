import {
  nameRatio,
  ratioGap,
  readLines,
  readRatio,
  readSize,
  sizeOf,
  type Size,
} from '../../request/geometry.ts';
import type { VideoRequest } from '../../request/video-request.ts';
import type { WireField } from '../model.ts';
import { findField, notSupported, refuse, type Draft } from './draft.ts';
import { RATIO_NAMES, RESOLUTION_NAMES, SHAPE_FIELDS, SIZE_NAMES } from './names.ts';

/** One picture shape that a model can make, and how to ask for it. */
interface Shape {
  readonly wire: Readonly<Record<string, unknown>>;
  readonly ratio?: string | undefined;
  readonly lines?: number | undefined;
  readonly size?: Size | undefined;
}

type ShapeField = (typeof SHAPE_FIELDS)[number];

/** Translates `size`, `aspectRatio` and `resolution` together, since a provider may merge them. */
export function putShape(draft: Draft): Size | undefined {
  const { request } = draft;
  const shapes = shapesOf(draft);
  const asked = SHAPE_FIELDS.filter((field) => request[field] !== undefined).filter((field) => {
    const isKnown = shapes.some((shape) => MATCHES[field].known(shape));
    if (!isKnown) notSupported(draft, field, request[field], 'the model cannot be told');
    return isKnown;
  });
  if (asked.length === 0) return undefined;
  const exact = shapes.find((shape) => asked.every((field) => matches(shape, field, request)));
  const shape = exact ?? (draft.policy.adjust === 'nearest' ? nearest(shapes, request) : undefined);
  if (shape === undefined) {
    const alone = asked.filter((field) => !shapes.some((each) => matches(each, field, request)));
    for (const field of alone.length > 0 ? alone : asked) {
      const others = asked.filter((other) => other !== field).join(' and ');
      const allowed =
        alone.length > 0 ? offered(shapes, field) : `a value that goes with ${others}`;
      refuse(draft, field, request[field], allowed);
    }
    return undefined;
  }
  send(draft, shape, asked);
  return shape.size;
}

function send(draft: Draft, shape: Shape, asked: readonly ShapeField[]): void {
  for (const field of asked) {
    const value = draft.request[field];
    for (const wire of wiresFor(field, shape)) {
      draft.body.set(wire, shape.wire[wire]);
      const rule = `${field} is ${wire}`;
      draft.sent.push({ field, asked: value, wire, sent: shape.wire[wire], rule });
    }
    if (!matches(shape, field, draft.request)) {
      draft.adjusted.push({ field, asked: value, sent: MATCHES[field].say(shape) });
    }
  }
}

/** A model's merged size serves every field; otherwise ratio and resolution have their own. */
function wiresFor(field: ShapeField, { wire }: Shape): string[] {
  const names = Object.keys(wire);
  const own = field === 'aspectRatio' ? RATIO_NAMES : RESOLUTION_NAMES;
  return names.filter(
    (name) => field === 'size' || SIZE_NAMES.includes(name) || own.includes(name),
  );
}

const MATCHES = {
  size: {
    known: ({ size }: Shape) => size !== undefined,
    say: ({ size }: Shape) => (size === undefined ? undefined : `${size.width}x${size.height}`),
  },
  aspectRatio: {
    known: ({ ratio, size }: Shape) => ratio !== undefined || size !== undefined,
    say: ({ ratio, size }: Shape) => ratio ?? (size === undefined ? undefined : nameRatio(size)),
  },
  resolution: {
    known: ({ lines }: Shape) => lines !== undefined,
    say: ({ lines }: Shape) => (lines === undefined ? undefined : `${lines}p`),
  },
} as const satisfies Record<
  ShapeField,
  { known: (shape: Shape) => boolean; say: (shape: Shape) => string | undefined }
>;

function matches(shape: Shape, field: ShapeField, request: VideoRequest): boolean {
  if (field === 'size') {
    const size = readSize(request.size);
    return size?.width === shape.size?.width && size?.height === shape.size?.height;
  }
  if (field === 'resolution') return readLines(request.resolution) === shape.lines;
  const asked = request.aspectRatio;
  if (asked === 'auto') return shape.ratio === 'auto' || shape.ratio === 'adaptive';
  // A size goes by its usual name too: 832x480 is 16:9 to the models that make it.
  const names = [ratioOf(shape), readRatio(shape.size && nameRatio(shape.size))];
  return names.some((ratio) => ratioGap(readRatio(asked), ratio) < EQUAL);
}

/** Quotients of whole numbers that are equal differ by rounding alone. */
const EQUAL = 1e-9;

/** Every shape that the model's fields can say, its defaults first. */
function shapesOf(draft: Draft): Shape[] {
  const sizes = findField(draft, SIZE_NAMES);
  if (sizes?.field.enum !== undefined) {
    return defaultFirst(sizes.field).flatMap((word) => {
      const size = readSize(String(word));
      if (size === undefined) return [];
      return [{ wire: { [sizes.wire]: word }, size, lines: Math.min(size.width, size.height) }];
    });
  }
  const ratios = findField(draft, RATIO_NAMES);
  const resolutions = findField(draft, RESOLUTION_NAMES);
  return defaultFirst(ratios?.field).flatMap((ratio) =>
    defaultFirst(resolutions?.field).map((resolution) => {
      const lines = readLines(resolution);
      const wire = {
        ...(ratios !== undefined && { [ratios.wire]: ratio }),
        ...(resolutions !== undefined && { [resolutions.wire]: resolution }),
      };
      const text = ratio === undefined ? undefined : String(ratio);
      return { wire, ratio: text, lines, size: sizeOf(text, lines) };
    }),
  );
}

function defaultFirst(field: WireField | undefined): readonly (string | number | undefined)[] {
  const members = field?.enum ?? [undefined];
  return members.toSorted((a, b) => Number(b === field?.default) - Number(a === field?.default));
}

function nearest(shapes: readonly Shape[], request: VideoRequest): Shape | undefined {
  const size = readSize(request.size);
  const ratio = readRatio(request.aspectRatio) ?? (size && size.width / size.height);
  const lines = readLines(request.resolution) ?? (size && Math.min(size.width, size.height));
  const gap = (shape: Shape) =>
    (ratio === undefined ? 0 : 10 * ratioGap(ratio, ratioOf(shape))) +
    (lines === undefined ? 0 : ratioGap(lines, shape.lines));
  return shapes
    .filter((shape) => Number.isFinite(gap(shape)))
    .toSorted((a, b) => gap(a) - gap(b))[0];
}

function offered(shapes: readonly Shape[], field: ShapeField): string {
  const words = shapes.flatMap((shape) => MATCHES[field].say(shape) ?? []);
  return [...new Set(words)].join(', ');
}

function ratioOf({ ratio, size }: Shape): number | undefined {
  return readRatio(ratio) ?? (size && size.width / size.height);
}
