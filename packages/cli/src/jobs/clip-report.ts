import {
  isKinoraError,
  type ActualCost,
  type Clip,
  type Difference,
  type MediaFacts,
} from 'kinora';
import { usd } from '../money/usd.ts';
import type { Session } from '../session/session.ts';
import { durationText } from '../terminal/duration-text.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';

/** A clip on the disk, what it is and what it cost. */
interface Got {
  readonly clip: Clip;
  readonly path: string;
  readonly media: MediaFacts | undefined;
  readonly differences: readonly Difference[];
  readonly billed: ActualCost | undefined;
  readonly estimate: string;
}

interface Telling {
  readonly out: Output;
  readonly world: Session['world'];
  readonly signal: AbortSignal;
  /** What the estimate is; of a job of an earlier command that is not known. */
  readonly estimate?: 'list price' | 'expected' | 'estimate';
}

/** Says what was got and what it cost. The file is measured, and where it cannot be, that is said. */
export async function reportClip(
  clip: Clip,
  path: string,
  { out, world, signal, estimate = 'estimate' }: Telling,
): Promise<void> {
  const got = { clip, path, estimate, ...(await measured(clip, out, signal)) };
  const billed = await clip.actualCost({ signal });
  out.result('clip', factsOf({ ...got, billed }, world), () =>
    linesOf({ ...got, billed }, world, out).join('\n'),
  );
}

async function measured(clip: Clip, out: Output, signal: AbortSignal) {
  try {
    const media = await clip.media({ signal });
    return { media, differences: await clip.differences({ signal }) };
  } catch (error) {
    if (!isKinoraError(error)) throw error;
    out.note(printable(`The file is saved, and was not measured: ${error.plainMessage}`));
    return { media: undefined, differences: [] };
  }
}

function factsOf({ clip, path, media, differences, billed }: Got, world: Session['world']): object {
  const { url, provider, model, ref, seed, cost, flags, attempts, skipped } = clip;
  return {
    ...{ path, job: ref.id, provider, model, seed, url, media, differences },
    ...{ costMicroUsd: billed?.microUsd, estimateMicroUsd: cost.estimateMicroUsd, world },
    ...{ adjusted: clip.adjusted, unsupported: clip.unsupported, flags, attempts, skipped, ref },
  };
}

function linesOf(got: Got, world: Session['world'], { paint }: Output): readonly string[] {
  const { clip, path, media, differences } = got;
  const { provider, model, seed, attempts, flags } = clip;
  const tookMs = (attempts.at(-1)?.endedAt ?? 0) - (attempts.at(-1)?.sentAt ?? 0);
  const how = [
    `${provider} ${model}`,
    ...(seed === undefined ? [] : [`seed ${seed}`]),
    ...(tookMs > 0 ? [durationText(tookMs)] : []),
  ];
  const remarks = [
    ...differences.map(({ field, asked, got: came }) => `${field}: asked ${asked}, got ${came}`),
    ...clip.adjusted.map(
      ({ field, asked, sent }) => `${field}: asked ${text(asked)}, sent ${text(sent)}`,
    ),
    ...clip.unsupported.map(({ field, reason }) => `${field}: ${reason}`),
    ...clip.skipped.map(({ provider: who, reason }) => `${who} was passed over: ${reason}`),
    ...(flags.nsfw === true ? ['the provider flags it as unsafe'] : []),
  ];
  return [
    `${paint('bold', printable(path))}${media === undefined ? '' : `  ${mediaText(media)}`}`,
    ...[how.join(', '), costText(got, world), ...remarks].map((line) => `  ${printable(line)}`),
  ];
}

function mediaText({ width, height, durationSeconds, fps, audio, sizeBytes }: MediaFacts): string {
  const sound = audio ? 'with sound' : 'no sound';
  const size = `${(sizeBytes / 1e6).toFixed(1)} MB`;
  return `${width}x${height}, ${Number(durationSeconds.toFixed(2))} s, ${fps} fps, ${sound}, ${size}`;
}

function costText({ clip, billed, estimate }: Got, world: Session['world']): string {
  const { estimateMicroUsd } = clip.cost;
  const listed =
    estimateMicroUsd === undefined ? 'no list price' : `${estimate} ${usd(estimateMicroUsd)}`;
  if (world === 'sandbox') return `nothing was charged; ${listed}`;
  return billed === undefined
    ? `cost not told yet; ${listed}`
    : `cost ${usd(billed.microUsd)}; ${listed}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
