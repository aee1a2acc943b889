import { droppedFrom } from '../carries.ts';
import type { Examined } from '../examine.ts';
import type { Asked } from '../neutral-requests.ts';
import { validateBody } from '../validate-body.ts';

export interface Question {
  readonly endpoint: Examined;
  readonly asked: Asked;
}

/** What left the program, if anything did, and what its caller was told. */
export interface Answer {
  readonly sent?: { readonly path: string; readonly body: Readonly<Record<string, unknown>> };
  readonly warnings: readonly string[];
}

export type Judgement = 'honoured' | 'refused' | 'invalid' | 'dropped' | 'astray';

/** All that can be said of an answer. */
export function judge(
  { endpoint, asked }: Question,
  { sent, warnings }: Answer,
): readonly Judgement[] {
  if (sent === undefined) return ['refused'];
  const dropped = droppedFrom(sent.body, asked, endpoint);
  const found = {
    astray: sent.path !== `/${endpoint.id}`,
    invalid: validateBody(endpoint.fields, sent.body).length > 0,
    // Every warning is taken to speak of one of them.
    dropped: dropped.length > warnings.length,
  };
  const faults = (['astray', 'invalid', 'dropped'] as const).filter((each) => found[each]);
  return faults.length + dropped.length === 0 ? ['honoured'] : faults;
}
