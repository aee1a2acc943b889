import type { RefusalReason } from '../faults/reply-effect.ts';
import type { Refuse } from '../server/operation.ts';

interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly error_code?: number;
}

/** The HTTP statuses are those of docs page rest-api; of the texts, few are known. */
const REFUSALS: Readonly<Record<RefusalReason, Refusal | undefined>> = {
  unauthenticated: { code: 401, message: 'Invalid API key' },
  forbidden: { code: 403, message: 'The role of this API key lacks permission' },
  // Documented nowhere; status, code and text were seen in third-party recordings.
  'insufficient-funds': { code: 400, message: 'Insufficient credits', error_code: 1407 },
  'invalid-input': { code: 400, message: 'field "prompt" is required and must not be empty' },
  'unknown-model': { code: 404, message: 'Not Found' },
  'unknown-job': { code: 404, message: 'Prediction not found' },
  'not-ready': undefined,
};

/** Refuses a call; under HTTP 200 the code in the envelope is all that tells. */
export const refuse: Refuse = (_, { reason, status }) => {
  const refusal = REFUSALS[reason];
  if (refusal === undefined) throw new RangeError(`WaveSpeed never refuses a call as ${reason}`);
  return status === 200
    ? Response.json({ ...refusal, data: null })
    : Response.json(refusal, { status: status ?? refusal.code });
};
