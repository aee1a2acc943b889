import type * as Mediabunny from 'mediabunny';
import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { Dimensions } from '../request/image-dimensions.ts';
import { sniffMedia } from '../request/sniff-media.ts';
import { messageOf } from '../transport/failure.ts';
import { commonRate } from './common-rate.ts';
import { avcSize } from './sps.ts';

/** What a video file really is, measured. */
export interface MediaFacts {
  readonly width: number;
  readonly height: number;
  /** Of the pictures; the sound may run a little longer. */
  readonly durationSeconds: number;
  readonly fps: number;
  readonly frames: number;
  /** As WebCodecs names codecs in short: `avc`, `hevc`, `vp9`, `av1` … */
  readonly videoCodec: string;
  readonly audio: boolean;
  readonly audioCodec?: string;
  readonly sizeBytes: number;
  /** The usual file extension, e.g. `mp4`. */
  readonly container: string;
}

/** Measures a video file. Throws `missing_dependency` without `mediabunny`. */
export async function inspect(read: () => Promise<Uint8Array>, job: JobRef): Promise<MediaFacts> {
  const { Input, BufferSource, EncodedPacketSink, ALL_FORMATS } = await loadMediabunny(job);
  const bytes = await read();
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  try {
    const video = await input.getPrimaryVideoTrack();
    if (video === null) throw inspectError('output_invalid', 'The file holds no pictures.', job);
    const audio = await input.getPrimaryAudioTrack();
    const audioCodec = await audio?.getCodec();
    return {
      ...(await sizeOf(video)),
      ...(await timeOf(new EncodedPacketSink(video))),
      videoCodec: (await video.getCodec()) ?? 'unknown',
      audio: audio !== null,
      ...(typeof audioCodec === 'string' ? { audioCodec } : {}),
      sizeBytes: bytes.byteLength,
      container: sniffMedia(bytes)?.extension ?? 'unknown',
    };
  } catch (error) {
    if (isKinoraError(error)) throw error;
    const message = `The file cannot be measured: ${messageOf(error)}`;
    throw inspectError('output_invalid', message, job, error);
  } finally {
    input.dispose();
  }
}

async function loadMediabunny(job: JobRef): Promise<typeof Mediabunny> {
  try {
    return await import('mediabunny');
  } catch (error) {
    const message = 'Measuring a video needs the package mediabunny.';
    throw inspectError('missing_dependency', message, job, error);
  }
}

/** The stream's own word comes before the container's, which can claim any size. */
async function sizeOf(video: Mediabunny.InputVideoTrack): Promise<Dimensions> {
  const description = (await video.getDecoderConfig())?.description;
  const avc = (await video.getCodec()) === 'avc' && description !== undefined;
  const told = avc ? avcSize(asBytes(description)) : undefined;
  const width = told?.width ?? (await video.getCodedWidth());
  const height = told?.height ?? (await video.getCodedHeight());
  const isTurned = (await video.getRotation()) % 180 !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

function asBytes(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/** From the frames themselves: fragmented files carry no duration, and averages drift. */
async function timeOf(
  sink: Mediabunny.EncodedPacketSink,
): Promise<Pick<MediaFacts, 'durationSeconds' | 'frames' | 'fps'>> {
  const times: number[] = [];
  let end = 0;
  const packets = sink.packets(undefined, undefined, {
    metadataOnly: true,
  });
  for await (const { timestamp, duration } of packets) {
    times.push(timestamp);
    end = Math.max(end, timestamp + duration);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const frames = times.length;
  const rate = last > first ? (frames - 1) / (last - first) : frames / (end - first);
  return { durationSeconds: end - first, frames, fps: commonRate(rate) };
}

function inspectError(code: ErrorCode, message: string, job: JobRef, cause?: unknown): KinoraError {
  const { provider } = job;
  const details = { phase: 'inspect', mayHaveCharged: 'yes', provider, job, cause } as const;
  return new KinoraError(code, message, details);
}
