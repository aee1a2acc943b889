/** What a clip looks like; two equal specs give the same bytes. */
export interface ClipSpec {
  /** Pixels, even, 64 to 4096. */
  readonly width: number;
  readonly height: number;
  /** 1 to 10,000. */
  readonly frames: number;
  /** 1 to 240; need not be whole. */
  readonly fps: number;
  /** Any safe integer; another seed gives another picture. */
  readonly seed: number;
  /** Shown on the picture, shortened to what fits. */
  readonly prompt: string;
  /** Shown below the prompt. */
  readonly label: string;
  readonly audio: boolean;
  /** A JPEG or PNG file, shown instead of a painted scene. */
  readonly image?: Uint8Array;
}

/** Throws a `RangeError` that names the first field no clip can be made for. */
export function checkClipSpec(spec: ClipSpec): void {
  for (const [name, side] of [
    ['width', spec.width],
    ['height', spec.height],
  ] as const) {
    if (!Number.isInteger(side) || side < 64 || side > 4096 || side % 2 !== 0) {
      throw new RangeError(`A clip's ${name} is an even number from 64 to 4096, not ${side}.`);
    }
  }
  if (!Number.isInteger(spec.frames) || spec.frames < 1 || spec.frames > 10_000) {
    throw new RangeError(`A clip has 1 to 10,000 frames, not ${spec.frames}.`);
  }
  // Written so that NaN is refused as well.
  if (!(spec.fps >= 1 && spec.fps <= 240)) {
    throw new RangeError(`A clip's fps is from 1 to 240, not ${spec.fps}.`);
  }
  if (!Number.isSafeInteger(spec.seed)) {
    throw new RangeError(`A clip's seed is a safe integer, not ${spec.seed}.`);
  }
}
