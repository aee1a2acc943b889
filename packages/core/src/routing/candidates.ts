import type { Profile } from '../contract/adapter.ts';
import type { TranslationPolicy } from '../contract/binding/draft.ts';
import { translateFields, type Translated } from '../contract/binding/translate.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import type { VideoRequest } from '../request/video-request.ts';
import type { SkippedProvider } from '../job/attempt-summary.ts';
import { adapterNamed } from './adapter-named.ts';
import { chooseModel, type ChosenModel } from './choose-model.ts';

/** A request as one provider would be sent it. */
export interface Candidate extends ChosenModel {
  readonly request: VideoRequest;
  readonly translated: Translated;
}

/** Who can honour a request, in the order given, and who cannot. */
export interface Candidates {
  readonly plans: readonly Candidate[];
  readonly skipped: readonly Skipped[];
}

interface Asking {
  readonly adapters: readonly Profile[];
  readonly policy: TranslationPolicy;
  /** Adds what is known of a model beside the tables. */
  readonly refine?: ((chosen: ChosenModel) => ChosenModel) | undefined;
}

export interface Skipped extends SkippedProvider {
  readonly code: ErrorCode;
}

/**
 * Matches a request that has been read with each of several providers.
 * @throws KinoraError with every provider's reason when none can honour it, or `unknown_provider`
 */
export function candidatesFor(
  request: VideoRequest,
  providers: readonly string[],
  { adapters, policy, refine }: Asking,
): Candidates {
  // A name that this client does not have is a slip, which must not pass for a provider's lack.
  for (const provider of providers) adapterNamed(adapters, provider);
  const tried = [...new Set(providers)].map((provider) => {
    try {
      return planAt(request, provider, { adapters, policy, refine });
    } catch (error) {
      if (isKinoraError(error)) return { provider, error };
      throw error;
    }
  });
  const plans = tried.filter((each) => 'translated' in each);
  const refusals = tried.filter((each) => 'error' in each);
  if (plans.length === 0) throw noneOf(refusals);
  const skipped = refusals.map(({ provider, error: { code, plainMessage: reason } }) => ({
    provider,
    code,
    reason,
  }));
  return { plans, skipped };
}

interface Refused {
  readonly provider: string;
  readonly error: KinoraError;
}

function planAt(
  request: VideoRequest,
  provider: string,
  { adapters, policy, refine = (same) => same }: Asking,
): Candidate {
  const chosen = refine(chooseModel(request, adapters, provider, policy));
  const translated = translateFields(request, chosen.model, { provider, policy });
  return { ...chosen, request, translated };
}

/** One provider's own error as it is; of several, one error with the reasons of all. */
function noneOf(refusals: readonly Refused[]): KinoraError {
  const [first, ...others] = refusals;
  if (first !== undefined && others.length === 0) return first.error;
  const reasons = refusals.map(({ provider, error }) => `${provider}: ${error.plainMessage}`);
  const isSame = others.every(({ error }) => error.code === first?.error.code);
  const code = isSame && first !== undefined ? first.error.code : 'invalid_request';
  const message = ['no provider can honour this request.', ...reasons].join(' ');
  return new KinoraError(code, message, {
    phase: 'validate',
    mayHaveCharged: 'no',
    issues: refusals.flatMap(({ error }) => error.issues),
  });
}
