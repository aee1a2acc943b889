import { isKinoraError, type Kinora, type VideoRequest } from 'kinora';
import type { Row } from '../catalogue/row.ts';
import { droppedFrom } from './carries.ts';
import { NEEDS, type Asked } from './neutral-requests.ts';
import { validateBody } from './validate-body.ts';

/** What an endpoint makes of a request. */
export type Verdict =
  | { readonly kind: 'valid'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'wrong'; readonly faults: readonly string[] };

/** An endpoint to examine: what its sources say, and what the adapter adds. */
export interface Examined extends Row {
  readonly provider: string;
  readonly framesPerSecond?: number | undefined;
}

/** What of a client is examined. */
export type Translator = Pick<Kinora, 'translate'>;

/** Translates a request for one endpoint, and holds the body to what its provider documents. */
export function examine(kinora: Translator, endpoint: Examined, asked: Asked): Verdict {
  const { provider, id, fields, isPartial } = endpoint;
  try {
    const request: VideoRequest = { ...asked, model: `${provider}:${id}` };
    const { body, adjusted, unsupported } = kinora.translate(request);
    // Strictly, nothing may be moved or left out, so to say so is no excuse.
    const moved = [...adjusted, ...unsupported].map(({ field }) => `${field} is not as asked`);
    const dropped = droppedFrom(body, asked, endpoint).map((field) => `${field} is dropped`);
    const faults = [...validateBody(fields, body, isPartial), ...moved, ...dropped];
    return faults.length === 0 ? { kind: 'valid', body } : { kind: 'wrong', faults };
  } catch (error) {
    if (!isKinoraError(error) || error.code !== 'invalid_request') {
      return { kind: 'wrong', faults: [`threw ${String(error)}`] };
    }
    const reasons = error.issues.map(({ field, allowed }) => `${field}: ${reasonIn(allowed)}`);
    return reasons.length === 0
      ? { kind: 'wrong', faults: ['refused without naming a field'] }
      : { kind: 'refused', reasons };
  }
}

/** The same request with what the endpoint needs besides, and without a prompt that it cannot take. */
export function fitted(kinora: Translator, endpoint: Examined, asked: Asked): Asked {
  const verdict = examine(kinora, endpoint, asked);
  if (verdict.kind !== 'refused') return asked;
  const { prompt: _left, ...rest } = asked;
  const isMute = verdict.reasons.some((reason) => reason.startsWith('prompt: nothing'));
  let request: Asked = isMute ? rest : asked;
  for (const need of NEEDS) {
    const [field = ''] = Object.keys(need);
    const given = { ...need, ...request };
    const isMissing = missingIn(examine(kinora, endpoint, request)).includes(field);
    if (isMissing && !missingIn(examine(kinora, endpoint, given)).includes(field)) request = given;
  }
  return request;
}

function missingIn(verdict: Verdict): readonly string[] {
  if (verdict.kind !== 'refused') return [];
  return verdict.reasons.flatMap((reason) => {
    const [field = '', why] = reason.split(': ');
    return why === MISSING ? [field] : [];
  });
}

const MISSING = 'it is required';

/** Lists of values differ with each endpoint, so they are told as what they are. */
function reasonIn(allowed: string): string {
  if (allowed.endsWith(MISSING)) return MISSING;
  return allowed.startsWith('nothing: ') ? allowed : 'another value';
}
