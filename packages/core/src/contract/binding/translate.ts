import type { Size } from '../../request/geometry.ts';
import type { Adjustment, Unsupported } from '../../request/notices.ts';
import { invalidRequest } from '../../request/invalid-request.ts';
import type { VideoRequest } from '../../request/video-request.ts';
import type { Model } from '../model.ts';
import type { Draft, SentField, TranslationPolicy } from './draft.ts';
import { putFiles } from './files.ts';
import { putOptions } from './options.ts';
import { putPlain } from './plain.ts';
import { putReferences } from './references.ts';
import { requireFields } from './required.ts';
import { putShape } from './shape.ts';
import { putTime } from './time.ts';

/** A neutral request in one model's wire fields. Bytes are still slots: see `FileSlot`. */
export interface Translated {
  readonly body: Readonly<Record<string, unknown>>;
  readonly sent: readonly SentField[];
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  /** The picture's size, when the request says enough to know it. */
  readonly size: Size | undefined;
}

/**
 * Writes a neutral request in a model's own fields. Pure; `0`, `false` and `''` are values.
 * @throws KinoraError `invalid_request` naming every field that the model cannot honour.
 */
export function translateFields(
  request: VideoRequest,
  model: Model,
  { provider, policy }: { readonly provider: string; readonly policy: TranslationPolicy },
): Translated {
  const notes = { sent: [], adjusted: [], unsupported: [], issues: [] };
  const draft: Draft = { request, model, policy, body: new Map(), ...notes };
  putPlain(draft);
  putReferences(draft);
  putFiles(draft);
  const size = putShape(draft);
  putTime(draft);
  putOptions(draft, provider);
  requireFields(draft);
  if (draft.issues.length > 0) throw invalidRequest(draft.issues, provider);
  const { body, sent, adjusted, unsupported } = draft;
  return { body: Object.fromEntries(body), sent, adjusted, unsupported, size };
}
