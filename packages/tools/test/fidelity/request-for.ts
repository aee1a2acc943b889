import { isKinoraError, type ModelEntry, type VideoRequest } from 'kinora';
import { fitted, type Examined, type Translator } from '../../src/fidelity/examine.ts';
import { FILES, type Asked } from '../../src/fidelity/neutral-requests.ts';

export interface Wanted {
  readonly endpoint: Examined;
  /** Pixels instead of a ratio and a resolution. */
  readonly bySize: boolean;
}

/** A request with every neutral field that an endpoint takes beside the others. */
export async function requestFor(
  kinora: Translator,
  entry: ModelEntry,
  { endpoint, bySize }: Wanted,
): Promise<{ readonly neutral: Asked; readonly request: VideoRequest }> {
  const { provider, name: model } = entry;
  const { asked, wire } = await fitted(kinora, endpoint, { prompt: 'Two muscular cats boxing.' });
  const whole = (neutral: Asked): VideoRequest => ({
    ...neutral,
    model,
    providerOptions: { [provider]: wire },
  });
  let neutral = asked;
  for (const more of candidates(entry, bySize)) {
    const isThere = Object.keys(more).some((field) => Object.hasOwn(neutral, field));
    const longer = { ...neutral, ...more };
    if (!isThere && (await isTaken(kinora, whole(longer), provider))) neutral = longer;
  }
  return { neutral, request: whole(neutral) };
}

export async function isTaken(
  kinora: Translator,
  request: VideoRequest,
  provider: string,
): Promise<boolean> {
  try {
    await kinora.translate(request, provider);
    return true;
  } catch (error) {
    if (isKinoraError(error)) return false;
    throw error;
  }
}

/** Values that differ from what is usual, the least usual first; none is `true` or 0 by chance. */
function candidates({ limits, takes }: ModelEntry, bySize: boolean): readonly Asked[] {
  const { aspectRatios = [], resolutions = [], durationSeconds, frames } = limits;
  const all: readonly Asked[] = [
    { negativePrompt: 'blur' },
    { seed: 0 },
    { generateAudio: false },
    { safetyChecker: false },
    { expandPrompt: false },
    { loras: [{ path: 'https://example.com/style.safetensors', scale: 0.5 }] },
    ...[7, 20, 4, 35].map((steps) => ({ steps })),
    ...[3.5, 0.25].map((guidance) => ({ guidance })),
    ...[4.5, 7].map((shift) => ({ shift })),
    { image: FILES.image },
    { lastImage: FILES.lastImage },
    { references: [...FILES.references] },
    { references: ['https://example.com/one.png'] },
    { audio: FILES.audio },
    { video: FILES.video },
    ...(bySize ? ['1920x1080', '480x832', '720x1280'] : []).map((size) => ({ size })),
    ...[...aspectRatios].reverse().map((aspectRatio) => ({ aspectRatio })),
    ...[...resolutions].reverse().map((resolution) => ({ resolution })),
    { resolution: '720p' },
    { aspectRatio: '9:16' },
    ...[17, 25].map((fps) => ({ fps })),
    ...amounts(durationSeconds).map((seconds) => ({ durationSeconds: seconds })),
    ...amounts(frames).map((count) => ({ frames: count })),
  ];
  const known: readonly string[] = [...takes, ...(takes.includes('aspectRatio') ? ['size'] : [])];
  return all.filter((each) => Object.keys(each).every((field) => known.includes(field)));
}

function amounts(limits: ModelEntry['limits']['frames']): readonly number[] {
  if (limits === undefined) return [5, 8];
  if ('length' in limits) return limits.toReversed();
  const { minimum = 1, maximum = minimum + 1 } = limits;
  return [Math.ceil((minimum + maximum) / 2), maximum];
}
