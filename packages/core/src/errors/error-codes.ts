/**
 * Every way a call can go wrong, with what may be done about it.
 * `resend`: may the same call be sent again, as far as this code alone tells?
 */
export const ERROR_CODES = {
  invalid_request: { resend: 'never', advice: 'Change the request.' },
  unknown_model: { resend: 'never', advice: 'Choose one of the models named.' },
  unknown_provider: { resend: 'never', advice: 'Choose one of the providers named.' },
  missing_key: { resend: 'never', advice: 'Set the key, or try the sandbox: @kinora/sandbox.' },
  unauthenticated: { resend: 'never', advice: 'Check the API key.' },
  forbidden: { resend: 'never', advice: 'Check what the key and the account may do.' },
  insufficient_funds: { resend: 'never', advice: 'Top up the account or use another provider.' },
  model_unavailable: { resend: 'never', advice: 'Use another model or provider.' },
  content_rejected: { resend: 'never', advice: 'Change the prompt or the pictures.' },
  rate_limited: { resend: 'later', advice: 'Wait, then send it again.' },
  network: { resend: 'later', advice: 'Check the connection, then send it again.' },
  provider_unavailable: { resend: 'later', advice: 'Try again later or use another provider.' },
  submit_unknown: { resend: 'never', advice: 'Look for the job at the provider before resending.' },
  invalid_reply: { resend: 'never', advice: 'Keep the handle; ask again later.' },
  job_not_found: { resend: 'never', advice: "Look for the job on the provider's own pages." },
  budget_exceeded: { resend: 'never', advice: 'Raise the ceiling or choose a cheaper model.' },
  price_unknown: { resend: 'never', advice: 'Say what it may cost with expectedCostUsd.' },
  idempotency_conflict: {
    resend: 'never',
    advice: 'Use another idempotency key, or the same request.',
  },
  store_failed: { resend: 'later', advice: 'See to the job store; the handle works without it.' },
  generation_failed: { resend: 'never', advice: 'Read the reason; another seed or model may do.' },
  cancelled: { resend: 'never', advice: 'Nothing more to do.' },
  deadline_exceeded: {
    resend: 'never',
    advice: 'A job that was sent goes on: resume it with its handle.',
  },
  aborted: { resend: 'never', advice: 'A job that was sent goes on: resume it with its handle.' },
  upload_failed: { resend: 'later', advice: 'Send it again; uploads cost nothing.' },
  output_missing: { resend: 'never', advice: 'Ask the provider for a refund.' },
  output_invalid: { resend: 'later', advice: 'Fetch the file again; it is not generated again.' },
  output_blocked: { resend: 'never', advice: 'The file lies where Kinora will not fetch it.' },
  download_failed: { resend: 'later', advice: 'Fetch the file again; it is not generated again.' },
  storage_failed: { resend: 'later', advice: 'Make room or choose another path, then save again.' },
  missing_dependency: { resend: 'never', advice: 'Install what is named, then call again.' },
} as const satisfies Record<string, ErrorPolicy>;

export interface ErrorPolicy {
  readonly resend: 'never' | 'later';
  /** What to do next, in one sentence. */
  readonly advice: string;
}

export type ErrorCode = keyof typeof ERROR_CODES;
