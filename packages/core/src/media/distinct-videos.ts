import type { VideoFile } from '../job/job-output.ts';

/** The videos that are files of their own: a link that is listed twice counts where it is first. */
export function distinctVideos<Video extends Pick<VideoFile, 'url'>>(
  videos: readonly Video[],
): readonly Video[] {
  const links = videos.map(({ url }) => url);
  return videos.filter(({ url }, place) => links.indexOf(url) === place);
}
