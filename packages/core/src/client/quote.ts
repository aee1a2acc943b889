import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { PriceAnswer } from '../engine/price.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { isKinoraError, type FieldIssue } from '../errors/kinora-error.ts';
import { unlessAborted } from '../flow/unless-aborted.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { adapterNamed } from '../routing/adapter-named.ts';
import { splitName } from '../routing/choose-model.ts';
import { loadModels } from '../routing/load-models.ts';
import { quotedPriceOf, type QuotedPrice } from '../routing/quoted-price.ts';
import { askLive } from './ask-live.ts';
import { requireKeys } from '../request/require-that.ts';
import { checkCall } from './check-call.ts';
import type { Core } from './core.ts';
import { meetModel, meetPartly, unlessKeyless } from './meet-model.ts';
import { plan, readFor, type Plan } from './plan.ts';
import { translationOf } from './translate.ts';

export interface QuoteOptions<Id extends string = string> extends TranslationPolicy {
  /** One provider; default: every one of the client's that offers the model. */
  readonly provider?: Id | undefined;
  readonly providers?: readonly Id[] | undefined;
  /** Ask the providers for their own prices. Default: true; without, there is no network. */
  readonly live?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What one provider would be sent for a request and what it would cost, or why it cannot do it. */
export type Quote = OpenQuote | RefusedQuote;

export interface OpenQuote extends QuotedPrice {
  readonly ok: true;
  readonly provider: string;
  readonly model: string;
  /** Method and URL of the submit. */
  readonly endpoint: string;
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  /** The model is not in the catalogue. */
  readonly unverified: boolean;
}

export interface RefusedQuote {
  readonly ok: false;
  readonly provider: string;
  readonly code: ErrorCode;
  readonly issues: readonly FieldIssue[];
  readonly message: string;
}

/**
 * What a request would cost at each provider, by the same plan as its submit. Nothing is paid.
 * @throws KinoraError `invalid_request`, `unknown_provider` for a name this client has not, `aborted`
 */
export async function quote(
  core: Core,
  request: unknown,
  options: QuoteOptions,
): Promise<readonly Quote[]> {
  checkQuote(options);
  const { signal, live = true } = options;
  const policy = { adjust: options.adjust, onUnsupported: options.onUnsupported };
  const read = readFor(core, request, policy);
  const ids = providersOf(core, read, options);
  await loadModels(read, core.adapters, ids);
  if (live) {
    await meetModel(core, read, { signal }).catch(unlessKeyless);
    await meetPartly(core, read, { providers: ids, signal });
  }
  const plans = ids.map((provider) => planAt(core, request, { provider, policy }));
  return unlessAborted('validate', signal, async () => {
    const quotes = plans.map(async (result) => {
      if ('ok' in result) return result;
      const answer = live ? await askLive(core, result, signal) : undefined;
      return openQuote(core, result, answer);
    });
    const all = await Promise.all(quotes);
    signal?.throwIfAborted();
    return all;
  });
}

const QUOTE_OPTIONS = [
  'provider',
  'providers',
  'live',
  'adjust',
  'onUnsupported',
  'signal',
] as const satisfies readonly (keyof QuoteOptions)[];

function checkQuote(options: QuoteOptions): void {
  requireKeys('options', options, QUOTE_OPTIONS);
  const { live, ...call } = options;
  checkCall(call);
  if (live === undefined || typeof live === 'boolean') return;
  throw invalidRequest([{ field: 'live', given: describe(live), allowed: 'true, false' }]);
}

/** A model of one provider's own is no lack of the others, unless they are asked by name. */
function providersOf(
  { adapters }: Core,
  { model }: VideoRequest,
  { provider, providers }: QuoteOptions,
): readonly string[] {
  const named = provider === undefined ? providers : [provider];
  for (const id of named ?? []) adapterNamed(adapters, id);
  const all = adapters.map(({ id }) => id);
  const [owner] = splitName(model);
  const asked = named ?? all.filter((id) => id === owner);
  return [...new Set(asked.length === 0 ? all : asked)];
}

function planAt(
  core: Core,
  request: unknown,
  { provider, policy }: { readonly provider: string; readonly policy: TranslationPolicy },
): Plan | RefusedQuote {
  try {
    return plan(core, request, provider, policy);
  } catch (error) {
    if (!isKinoraError(error)) throw error;
    const { code, issues, plainMessage: message } = error;
    return { ok: false, provider, code, issues, message };
  }
}

function openQuote(core: Core, planned: Plan, answer: PriceAnswer | undefined): OpenQuote {
  const { provider, model, endpoint, adjusted, unsupported, unverified } = translationOf(
    core,
    planned,
  );
  const at = core.clock.now();
  const price = quotedPriceOf(planned, planned.translated.body, { answer, at });
  return {
    ok: true,
    provider,
    model,
    endpoint,
    ...price,
    adjusted,
    unsupported,
    unverified,
  };
}
