import type { CancelOutcome } from 'kinora';

/** What a wish to cancel came to, in words. */
export const CANCEL_TEXT: Readonly<Record<CancelOutcome, string>> = {
  cancelled: 'cancelled',
  requested: 'the provider has been asked; "kinora resume" tells what came of it',
  'too-late': 'too late, it is over',
  unsupported: 'this provider cannot cancel; the job goes on',
};
