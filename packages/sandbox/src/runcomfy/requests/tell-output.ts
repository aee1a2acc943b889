import type { OutputShape } from '../../faults/job-effect.ts';
import type { Job } from '../../jobs/job.ts';

/** The first two are in the docs; official and third-party programs handle the others as well. */
const SHAPES: Readonly<Record<OutputShape, (url: string) => unknown>> = {
  video: (url) => ({ video: url }),
  videos: (url) => ({ videos: [url] }),
  url: (url) => ({ url }),
  nested: (url) => ({ result: { video: { url } } }),
  text: (url) => url,
  list: (url) => [url],
};

/** The `output` of a job, in the shape that its fault asks for. */
export function tellOutput({ effect }: Job, url: string): unknown {
  return SHAPES[effect?.kind === 'output-shape' ? effect.shape : 'video'](url);
}
