import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';

/** What a player would learn from a clip's file. */
export async function readClip(clip: Uint8Array) {
  const input = new Input({ source: new BufferSource(clip), formats: ALL_FORMATS });
  const video = await input.getPrimaryVideoTrack();
  if (video === null) throw new Error('The clip has no video track.');
  const audio = await input.getPrimaryAudioTrack();
  const packets = [];
  for await (const packet of new EncodedPacketSink(video).packets()) packets.push(packet);
  const { title, comment } = await input.getMetadataTags();
  return {
    codec: await video.getCodecParameterString(),
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    frames: packets.length,
    keyFrames: packets.filter(({ type }) => type === 'key').length,
    timestamps: packets.map(({ timestamp }) => timestamp),
    durationSeconds: await video.computeDuration(),
    audio:
      audio === null
        ? undefined
        : {
            codec: await audio.getCodecParameterString(),
            durationSeconds: await audio.computeDuration(),
          },
    config: await video.getDecoderConfig(),
    title,
    comment,
  };
}
