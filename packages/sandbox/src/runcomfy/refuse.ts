import type { RefusalReason } from '../faults/reply-effect.ts';
import type { Refuse } from '../server/operation.ts';

interface Refusal {
  readonly status: number;
  readonly body: { readonly error_code?: number; readonly error_message?: string };
}

/**
 * The codes and names are those of docs page error-codes, which shows no reply: the fields are the
 * ones that the official MCP server looks for, the HTTP status is what a code begins with.
 */
const REFUSALS: Readonly<Record<RefusalReason, Refusal>> = {
  unauthenticated: coded(400004, 'UserAccountError'),
  forbidden: coded(403001, 'PermissionDeniedError'),
  'insufficient-funds': coded(400002, 'InsufficientResources'),
  'unknown-model': coded(400001, 'InvalidResourceIdentifier'),
  'unknown-job': coded(404001, 'ResourceNotFound'),
  // Not documented; the tests of the official Zapier integration have it without a text.
  'not-ready': { status: 400, body: { error_code: 400005 } },
  // No code is documented for it; most inputs are refused with 422 and their faults.
  'invalid-input': { status: 400, body: { error_message: 'The input does not fit the schema' } },
};

/** Refuses a call; some of RunComfy's APIs do so under HTTP 200, where the code alone tells. */
export const refuse: Refuse = (_, { reason, status }) => {
  const refusal = REFUSALS[reason];
  return Response.json(refusal.body, { status: status ?? refusal.status });
};

function coded(code: number, name: string): Refusal {
  return { status: Math.floor(code / 1000), body: { error_code: code, error_message: name } };
}
