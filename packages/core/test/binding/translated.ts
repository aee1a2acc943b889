import type { TranslationPolicy } from '../../src/contract/binding/draft.ts';
import { translateFields } from '../../src/contract/binding/translate.ts';
import type { Model } from '../../src/contract/model.ts';
import { KinoraError, type FieldIssue } from '../../src/errors/kinora-error.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';

type Rest = Omit<VideoRequest, 'model'>;

/** A model of these wire fields. */
export function model(fields: Model['fields'], more: Partial<Model> = {}): Model {
  return { task: 'text-to-video', source: 'made up', ...more, fields };
}

/** What a request comes to at a model, in whole. */
export function translated(request: Rest, at: Model, policy: TranslationPolicy = {}) {
  return translateFields({ model: 'm', ...request }, at, { provider: 'acme', policy });
}

/** The wrong fields of a request that is refused; `undefined` when it is not. */
export function issuesOf(
  request: Rest,
  at: Model,
  policy: TranslationPolicy = {},
): readonly FieldIssue[] | undefined {
  try {
    translated(request, at, policy);
    return undefined;
  } catch (error) {
    if (error instanceof KinoraError && error.code === 'invalid_request') return error.issues;
    throw error;
  }
}
