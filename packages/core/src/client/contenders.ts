import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import { toMicroUsd } from '../routing/ceiling.ts';
import { inUsd } from '../routing/in-usd.ts';
import { requirePath } from '../request/require-path.ts';
import type { ComparedRequest, CompareOptions } from './compare-options.ts';
import type { Contender } from './comparison.ts';
import type { Core } from './core.ts';
import { plan } from './plan.ts';
import { quote, type Quote } from './quote.ts';
import { translationOf } from './translate.ts';

/** What may be sent, with the money that it holds; undefined where nobody knows its price. */
export interface Funded {
  readonly contender: Contender;
  readonly holdMicroUsd: number | undefined;
  readonly saveAs: string | undefined;
}

/**
 * Quotes every model at every provider, and sets money aside for each video: what one may hold is
 * fixed here, so that together they never exceed the ceiling, however they go.
 * @throws KinoraError `budget_exceeded` when they do not fit all together
 */
export async function contendersFor(
  core: Core,
  request: ComparedRequest,
  models: readonly (string | undefined)[],
  options: CompareOptions,
): Promise<readonly Funded[]> {
  const { providers, live, adjust, onUnsupported, signal, repeat = 1 } = options;
  const policy = { adjust, onUnsupported };
  const asked = models.map(async (model) => {
    // A missing model is left to the check of the request, which names it.
    const single = { ...request, model: model ?? request.model };
    const quotes = await quote(core, single, { providers, live, signal, ...policy });
    return quotes.flatMap((each) => {
      const contender = contenderOf(core, single, each, options);
      const times = contender.refusal === undefined ? repeat : 1;
      return Array.from({ length: times }, (_, index) => ({ ...contender, run: index + 1 }));
    });
  });
  const all = (await Promise.all(asked)).flat();
  const funded = all.map((contender, index) => {
    const numbered = { ...contender, index };
    const holdMicroUsd = priceOf(numbered, options);
    return { contender: numbered, holdMicroUsd, saveAs: pathFor(numbered, options) };
  });
  requireRoom(funded, options);
  return funded;
}

function contenderOf(
  core: Core,
  request: ComparedRequest,
  quoted: Quote,
  options: CompareOptions,
): Omit<Contender, 'index' | 'run'> {
  const { provider } = quoted;
  const model = String(request.model);
  if (!quoted.ok) {
    const { code, message, issues } = quoted;
    const details = { phase: 'validate', mayHaveCharged: 'no', provider, issues } as const;
    const refusal = new KinoraError(code, message, details);
    return { provider, model, quote: quoted, translation: undefined, refusal };
  }
  const translation = translationOf(core, plan(core, request, provider, options));
  const contender = { provider, model, quote: quoted, translation };
  const refusal = withoutKey(core, provider) ?? withoutPrice(contender, options);
  return { ...contender, refusal };
}

function withoutKey(core: Core, provider: string): KinoraError | undefined {
  try {
    core.connectionOf(provider).apiKey();
    return undefined;
  } catch (error) {
    if (isKinoraError(error)) return error;
    throw error;
  }
}

function withoutPrice(
  contender: Pick<Contender, 'provider' | 'quote'>,
  options: CompareOptions,
): KinoraError | undefined {
  const { maxCostUsd, budget } = options;
  const hasCeiling = maxCostUsd !== undefined || budget !== undefined;
  if (!hasCeiling || priceOf(contender, options) !== undefined) return undefined;
  const { provider, quote: quoted } = contender;
  const ceiling = maxCostUsd === undefined ? `the budget "${budget}"` : `maxCostUsd ${maxCostUsd}`;
  const name = quoted.ok ? quoted.model : provider;
  const message = `${name} has no known price to hold to ${ceiling}.`;
  const details = { phase: 'reserve', mayHaveCharged: 'no', provider } as const;
  return new KinoraError('price_unknown', message, details);
}

function priceOf(
  { quote: quoted }: Pick<Contender, 'quote'>,
  { expectedCostUsd }: CompareOptions,
): number | undefined {
  if (quoted.ok && quoted.costMicroUsd !== undefined) return quoted.costMicroUsd;
  if (expectedCostUsd === undefined) return undefined;
  return toMicroUsd('expectedCostUsd', expectedCostUsd, 'up');
}

/** Asked for before anything is sent, so that a slip in the caller's function costs nothing. */
function pathFor(contender: Contender, { saveAs }: CompareOptions): string | undefined {
  if (saveAs === undefined || contender.refusal !== undefined) return undefined;
  if (typeof saveAs === 'string') return `${saveAs.replace(/\/+$/, '')}/`;
  const path = saveAs(contender);
  requirePath('saveAs', path);
  return path;
}

function requireRoom(funded: readonly Funded[], { maxCostUsd }: CompareOptions): void {
  if (maxCostUsd === undefined) return;
  const sent = funded.filter(({ contender }) => contender.refusal === undefined);
  const total = sent.reduce((sum, { holdMicroUsd = 0 }) => sum + holdMicroUsd, 0);
  const most = toMicroUsd('maxCostUsd', maxCostUsd, 'down');
  if (total <= most) return;
  const each = sent.map(({ contender: { provider, model }, holdMicroUsd = 0 }) => {
    return `${provider} ${model} ${inUsd(holdMicroUsd)}`;
  });
  const message = `${sent.length} videos come to ${inUsd(total)}, over maxCostUsd ${inUsd(most)}: ${each.join(', ')}.`;
  throw new KinoraError('budget_exceeded', message, { phase: 'reserve', mayHaveCharged: 'no' });
}
