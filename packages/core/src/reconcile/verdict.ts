import type { JobLinks } from '../job/job-ref.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import type { AttemptRow } from '../store/rows.ts';

/** What became of a submit that went unanswered, as far as the provider's lists tell. */
export type Verdict =
  /** This is the job. Believe nothing else of it before a check by its id has answered. */
  | {
      readonly kind: 'found';
      readonly requestId: string;
      readonly links?: JobLinks | undefined;
      /** How the job was recognised, for the records. */
      readonly by: 'input' | 'elimination';
    }
  /** The provider surely did not take it. */
  | { readonly kind: 'absent' }
  /** Too early to say, or the provider could not be asked. */
  | {
      readonly kind: 'undecided';
      /** In milliseconds since 1970. */
      readonly lookAgainAt: number;
      readonly error?: KinoraError | undefined;
      /** How long and how often in a row the provider could not be asked. */
      readonly doubt?: AttemptRow['doubt'];
    }
  /** Asking again would not help; a person has to look. */
  | { readonly kind: 'undecidable'; readonly reason: string };
