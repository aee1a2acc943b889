import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  type MetadataTags,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import type { AudioTrack } from './audio/aac-packets.ts';
import { avcConfiguration } from './h264/avc-configuration.ts';
import { lengthPrefixed } from './h264/nal-unit.ts';
import { pinCreationTime } from './pin-creation-time.ts';
import type { CodedVideo } from './render-pictures.ts';

/** Everything that goes into the file. */
export interface Tracks {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly video: CodedVideo;
  readonly audio: AudioTrack | undefined;
  readonly tags: MetadataTags;
}

/** Writes an MP4 file whose header comes first; the same tracks give the same bytes. */
export async function multiplex(tracks: Tracks): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const video = new EncodedVideoPacketSource('avc');
  const audio = new EncodedAudioPacketSource('aac');
  output.addVideoTrack(video, { frameRate: tracks.fps });
  if (tracks.audio !== undefined) output.addAudioTrack(audio);
  output.setMetadataTags(tracks.tags);
  await output.start();
  const sound = audioPackets(tracks);
  let next = sound.next();
  for (const packet of videoPackets(tracks)) {
    await video.add(packet, videoMetadata(tracks));
    // In order of time, so that the file can be played while it loads.
    while (next.done !== true && next.value.timestamp <= packet.timestamp + packet.duration) {
      await audio.add(next.value, audioMetadata(tracks.audio));
      next = sound.next();
    }
  }
  await output.finalize();
  if (target.buffer === null) throw new Error('The MP4 writer finished without a file.');
  return pinCreationTime(new Uint8Array(target.buffer));
}

function* videoPackets({ video, fps }: Tracks): Generator<EncodedPacket> {
  for (const [frame, { unit, isKey }] of video.pictures.entries()) {
    yield new EncodedPacket(lengthPrefixed(unit), isKey ? 'key' : 'delta', frame / fps, 1 / fps);
  }
}

/** The last packet is declared shorter than it is, so that sound and picture end together. */
function* audioPackets({ audio, video, fps }: Tracks): Generator<EncodedPacket> {
  if (audio === undefined) return;
  const frameSeconds = audio.samplesPerFrame / audio.sampleRate;
  const endSeconds = video.pictures.length / fps;
  for (const [i, frame] of audio.frames.entries()) {
    const start = i * frameSeconds;
    yield new EncodedPacket(frame, 'key', start, Math.min(frameSeconds, endSeconds - start));
  }
}

function videoMetadata({ width, height, video }: Tracks): EncodedVideoChunkMetadata {
  const { codec, description } = avcConfiguration(video.parameterSets);
  const colorSpace = {
    primaries: 'bt709',
    transfer: 'bt709',
    matrix: 'bt709',
    fullRange: false,
  } as const;
  return {
    decoderConfig: { codec, codedWidth: width, codedHeight: height, description, colorSpace },
  };
}

function audioMetadata(audio: AudioTrack | undefined): EncodedAudioChunkMetadata {
  if (audio === undefined) return {};
  const { sampleRate, description } = audio;
  return { decoderConfig: { codec: 'mp4a.40.2', numberOfChannels: 1, sampleRate, description } };
}
