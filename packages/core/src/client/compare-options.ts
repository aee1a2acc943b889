import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { WaitOptions } from '../job/wait-for-end.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { ModelName } from '../request/known-models.ts';
import { requireNumber, requireWait } from '../request/require-number.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { readSpending } from '../routing/ceiling.ts';
import { requireText } from '../request/require-text.ts';
import { requireKeys } from '../request/require-that.ts';
import { checkCall } from './check-call.ts';
import type { ComparisonNews, Contender } from './comparison.ts';
import type { SubmitOptions } from './options.ts';

/** A request whose model is named in it, or in `models` beside it. */
export interface ComparedRequest extends Omit<VideoRequest, 'model'> {
  model?: ModelName | undefined;
}

export interface CompareOptions<Id extends string = string> extends TranslationPolicy, WaitOptions {
  /** Default: all of the client's, or the one whose own model it is. */
  readonly providers?: readonly Id[] | undefined;
  /** Several models, instead of the request's one. */
  readonly models?: readonly ModelName[] | undefined;
  /** How many videos of each kind, from 1 to 20. Default: 1. */
  readonly repeat?: number | undefined;
  /** The most that all videos together may come to; over it, none is sent. */
  readonly maxCostUsd?: number | undefined;
  /** What a video costs where nobody tells its price. */
  readonly expectedCostUsd?: number | undefined;
  /** A named budget of the client that all of them draw on. */
  readonly budget?: string | undefined;
  /** Ask the providers for their own prices. Default: true. */
  readonly live?: boolean | undefined;
  readonly onUnknownSubmit?: SubmitOptions['onUnknownSubmit'];
  /**
   * Saves each video: in this folder, named after its job, or where a function says. What is missing
   * of a path is made.
   */
  readonly saveAs?: string | ((contender: Contender) => string) | undefined;
  /** Measure the files, which needs the package `mediabunny`. Default: true. */
  readonly measure?: boolean | undefined;
  /** Asked once, before anything is sent; `false` ends the comparison as `aborted`, at no cost. */
  readonly confirm?: ((contenders: readonly Contender[]) => boolean | Promise<boolean>) | undefined;
  readonly onNews?: ((news: ComparisonNews) => void) | undefined;
}

const MOST_ALIKE = 20;

/**
 * The models to compare, once the options are known to be sound.
 * @throws KinoraError `invalid_request`
 */
export function readCompare(
  request: ComparedRequest,
  options: CompareOptions,
): readonly (string | undefined)[] {
  requireKeys('options', options, COMPARE_OPTIONS);
  const { providers, adjust, onUnsupported, onAbort, onUnknownSubmit, signal } = options;
  checkCall({ providers, adjust, onUnsupported, onAbort, onUnknownSubmit, signal });
  if (typeof options.saveAs !== 'function') requireText('saveAs', options.saveAs, 4095);
  readSpending({ maxCostUsd: options.maxCostUsd, expectedCostUsd: options.expectedCostUsd });
  requireWait('deadlineMs', options.deadlineMs);
  const isCount = (times: number) => Number.isInteger(times) && times >= 1 && times <= MOST_ALIKE;
  requireNumber('repeat', options.repeat, isCount, `an integer from 1 to ${MOST_ALIKE}`);
  requireType(options, ['live', 'measure'], 'boolean', 'true, false');
  requireType(options, ['confirm', 'onNews'], 'function', 'a function');
  const { models } = options;
  if (models === undefined) return [request?.model];
  const isList = Array.isArray(models) && models.every((name) => typeof name === 'string');
  if (!isList || models.length === 0) {
    throw invalidRequest([
      { field: 'models', given: describe(models), allowed: 'names, 1 or more' },
    ]);
  }
  if (request?.model === undefined) return [...new Set(models)];
  const given = describe(request.model);
  throw invalidRequest([{ field: 'model', given, allowed: 'nothing beside models' }]);
}

const COMPARE_OPTIONS = [
  'providers',
  'models',
  'repeat',
  'maxCostUsd',
  'expectedCostUsd',
  'budget',
  'live',
  'adjust',
  'onUnsupported',
  'onUnknownSubmit',
  'saveAs',
  'measure',
  'confirm',
  'onNews',
  'signal',
  'deadlineMs',
  'onAbort',
] as const satisfies readonly (keyof CompareOptions)[];

function requireType(
  options: CompareOptions,
  fields: readonly (keyof CompareOptions)[],
  type: 'boolean' | 'function',
  allowed: string,
): void {
  const field = fields.find((each) => options[each] !== undefined && typeof options[each] !== type);
  if (field !== undefined) {
    throw invalidRequest([{ field, given: describe(options[field]), allowed }]);
  }
}
