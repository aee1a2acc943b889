import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import type { Clip } from '../media/clip.ts';
import { differencesOf } from '../media/differences.ts';
import type { MediaFacts } from '../media/inspect.ts';
import { load } from '../steps/held.ts';
import type { ClipFigures, Contender } from './comparison.ts';
import type { Core } from './core.ts';
import { savedFile } from './job-ports.ts';

interface Question {
  readonly contender: Contender;
  readonly measure: boolean | undefined;
  readonly signal: AbortSignal | undefined;
}

/** What is known of a finished video. A file that cannot be measured is a video all the same. */
export async function clipFigures(
  core: Core,
  clip: Clip,
  { contender, measure = true, signal }: Question,
): Promise<ClipFigures> {
  const saved = await savedAs(core, clip);
  const [actualCost, facts] = await Promise.all([
    clip.actualCost({ signal }),
    measure ? measured(clip, signal) : UNMEASURED,
  ]);
  const { media, unmeasured } = facts;
  const { sentAt, endedAt } = clip.attempts.at(-1) ?? {};
  const { costMicroUsd: quoted } = contender.quote.ok ? contender.quote : {};
  const cost = actualCost?.microUsd ?? quoted;
  return {
    actualCost,
    secondsToResult:
      sentAt === undefined || endedAt === undefined ? undefined : (endedAt - sentAt) / 1000,
    costPerSecondMicroUsd:
      cost === undefined || media === undefined
        ? undefined
        : Math.round(cost / media.durationSeconds),
    media,
    differences: media === undefined ? [] : differencesOf(clip.ref.asked ?? {}, media),
    saved,
    unmeasured,
  };
}

async function savedAs(core: Core, { ref }: Clip): Promise<ClipFigures['saved']> {
  const held = await load(core.store, ref.id);
  const file = held && (await savedFile(core, held));
  return file && { path: file.path, sizeBytes: file.sizeBytes };
}

interface Measured {
  readonly media?: MediaFacts;
  readonly unmeasured?: KinoraError;
}

const UNMEASURED: Measured = {};

async function measured(clip: Clip, signal: AbortSignal | undefined): Promise<Measured> {
  try {
    return { media: await clip.media({ signal }) };
  } catch (error) {
    if (isKinoraError(error)) return { unmeasured: error };
    throw error;
  }
}
