import type { ErrorShape, FailureReason } from '../../faults/job-effect.ts';
import type { Failure, Job } from '../../jobs/job.ts';

/** The texts are the sandbox's own: no documentation of the Model API shows one. */
const TEXTS: Readonly<Record<FailureReason, string>> = {
  moderation: 'The content was rejected by moderation',
  'invalid-input': 'The model could not use the input',
  'unreachable-media': 'An input file could not be downloaded',
  internal: 'Model run failed',
  timeout: 'Model run timed out',
};

interface Trouble {
  readonly text: string;
  readonly code: number | undefined;
}

const SHAPES: Readonly<Record<ErrorShape, (trouble: Trouble) => object>> = {
  text: ({ text }) => ({ error: text }),
  object: ({ text, code }) => ({ error: { message: text, ...coded('error_code', code) } }),
  // The nearest documented shape, of the Serverless API.
  list: ({ text, code }) => ({ error: [{ error: text, ...coded('errorCode', code) }] }),
  absent: () => ({}),
};

/** How a failed job tells why, in the shape that its fault asks for. */
export function tellError({ effect }: Job, { reason }: Failure): object {
  const fault = effect?.kind === 'fail' ? effect : undefined;
  return SHAPES[fault?.told ?? 'text']({ text: TEXTS[reason], code: fault?.code });
}

function coded(name: string, code: number | undefined): object {
  return code === undefined ? {} : { [name]: code };
}
