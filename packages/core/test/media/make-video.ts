import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { makeSps } from './make-sps.ts';

export interface VideoSpec {
  /** What the H.264 stream says. */
  readonly width?: number;
  readonly height?: number;
  /** What the container says, where that differs. */
  readonly claimedWidth?: number;
  readonly claimedHeight?: number;
  readonly fps?: number;
  readonly frames?: number;
  readonly audio?: boolean;
  readonly layout?: 'faststart' | 'moov-last' | 'fragmented' | 'webm';
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Every other frame is coded after the one it comes before. */
  readonly reordered?: boolean;
}

/** A small, well-formed video whose pictures are noise: right for all that reads no pixels. */
export async function makeVideo(spec: VideoSpec = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { width = 640, height = 360, fps = 24, frames = 24, audio = false, layout } = spec;
  const target = new BufferTarget();
  const output = new Output({ format: formatOf(layout ?? 'faststart'), target });
  const isWebm = layout === 'webm';
  const video = new EncodedVideoPacketSource(isWebm ? 'vp9' : 'avc');
  output.addVideoTrack(video, { frameRate: fps, rotation: spec.rotation ?? 0 });
  const sound = new EncodedAudioPacketSource('aac');
  if (audio) output.addAudioTrack(sound);
  await output.start();
  const decoderConfig = {
    codec: isWebm ? 'vp09.00.10.08' : 'avc1.42001e',
    codedWidth: spec.claimedWidth ?? width,
    codedHeight: spec.claimedHeight ?? height,
    ...(isWebm ? {} : { description: avcC(width, height) }),
  };
  for (const frame of codingOrder(frames, spec.reordered ?? false)) {
    const type = frame === 0 ? 'key' : 'delta';
    const data = new Uint8Array(200).fill(frame);
    await video.add(new EncodedPacket(data, type, frame / fps, 1 / fps), { decoderConfig });
  }
  for (let at = 0; audio && at * 1024 < (frames / fps) * 48_000; at++) {
    const packet = new EncodedPacket(
      new Uint8Array(50),
      'key',
      (at * 1024) / 48_000,
      1024 / 48_000,
    );
    await sound.add(packet, { decoderConfig: AAC });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

const AAC = {
  codec: 'mp4a.40.2',
  sampleRate: 48_000,
  numberOfChannels: 1,
  description: new Uint8Array([0x11, 0x88]),
};

function formatOf(layout: NonNullable<VideoSpec['layout']>) {
  if (layout === 'webm') return new WebMOutputFormat();
  const fastStart = {
    faststart: 'in-memory',
    'moov-last': false,
    fragmented: 'fragmented',
  } as const;
  return new Mp4OutputFormat({ fastStart: fastStart[layout] });
}

function codingOrder(frames: number, reordered: boolean): readonly number[] {
  const order = Array.from({ length: frames }, (_, frame) => frame);
  const isAhead = (at: number) => at % 2 === 1 && at + 1 < frames;
  if (!reordered) return order;
  return order.map((at) => (isAhead(at) ? at + 1 : at > 0 && at % 2 === 0 ? at - 1 : at));
}

function avcC(width: number, height: number): Uint8Array<ArrayBuffer> {
  const [blocksWide, blocksHigh] = [Math.ceil(width / 16), Math.ceil(height / 16)];
  const crop = [0, (blocksWide * 16 - width) / 2, 0, (blocksHigh * 16 - height) / 2] as const;
  const sps = makeSps({ blocksWide, blocksHigh, crop });
  const pps = [0x68, 0xce, 0x3c, 0x80];
  return new Uint8Array([
    ...[1, 66, 0, 30, 0xff, 0xe1, sps.length >> 8, sps.length & 255, ...sps],
    ...[1, 0, pps.length, ...pps],
  ]);
}
