/** What a browser tells of a clip that it played from start to end. */
export interface Playback {
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
  readonly shownFrames: number;
  readonly droppedFrames: number;
  readonly hasDecodedAudio: boolean;
}

/** Plays a clip; runs inside the page, so it uses nothing from outside itself. */
export async function playClip({
  url,
  rate,
}: {
  readonly url: string;
  readonly rate: number;
}): Promise<Playback> {
  const video = document.createElement('video');
  // Small on the page, because painting takes more time than decoding.
  video.width = 160;
  document.body.append(video);
  const ended = new Promise((resolve, reject) => {
    video.addEventListener('ended', resolve);
    video.addEventListener('error', () => reject(new Error(`${url}: ${video.error?.message}`)));
  });
  video.src = url;
  video.playbackRate = rate;
  await video.play();
  await ended;
  const quality = video.getVideoPlaybackQuality();
  // Only Chromium has this count.
  const { webkitAudioDecodedByteCount = 0 } = video as { webkitAudioDecodedByteCount?: number };
  video.remove();
  return {
    width: video.videoWidth,
    height: video.videoHeight,
    durationSeconds: video.duration,
    shownFrames: quality.totalVideoFrames,
    droppedFrames: quality.droppedVideoFrames,
    hasDecodedAudio: webkitAudioDecodedByteCount > 0,
  };
}

/** Colours of a few points of a clip at a moment; runs inside the page as well. */
export async function lookAtClip(at: {
  readonly url: string;
  readonly seconds: number;
  readonly points: readonly (readonly [x: number, y: number])[];
}): Promise<readonly (readonly number[])[]> {
  const video = document.createElement('video');
  video.src = at.url;
  video.currentTime = at.seconds;
  await new Promise((resolve, reject) => {
    video.addEventListener('seeked', resolve);
    video.addEventListener('error', () => reject(new Error(`${at.url}: ${video.error?.message}`)));
  });
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The page cannot draw.');
  context.drawImage(video, 0, 0);
  return at.points.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data.subarray(0, 3)]);
}
