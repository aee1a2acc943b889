import type { Clip, Job } from '../../jobs/job.ts';

/** The bare output of a video model: the file, and the seed where the model takes one. */
export function modelOutput(job: Job, clip: Clip | undefined, origin: string) {
  const seed = Object.hasOwn(job.model.fields, 'seed') ? { seed: job.seed } : {};
  if (clip === undefined) return { video: null, ...seed };
  return {
    video: {
      url: `${origin}${clip.path}`,
      content_type: 'video/mp4',
      file_name: clip.path.split('/').at(-1),
      file_size: clip.sizeBytes,
    },
    ...seed,
  };
}
