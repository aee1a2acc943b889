import { isKinoraError, type Kinora, type VideoRequest } from 'kinora';
import type { Row, WireField } from '../catalogue/row.ts';
import { droppedFrom } from './carries.ts';
import { FILES, NEEDS, type Asked } from './neutral-requests.ts';
import { validateBody } from './validate-body.ts';

/** What an endpoint makes of a request. */
export type Verdict =
  | { readonly kind: 'valid'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'wrong'; readonly faults: readonly string[]; readonly dropped: number };

/** A request, and wire fields that no neutral one serves. */
export interface Fitted {
  readonly asked: Asked;
  readonly wire: Readonly<Record<string, unknown>>;
}

/** An endpoint to examine: what its sources say, and what the adapter adds. */
export interface Examined extends Row {
  readonly provider: string;
  readonly framesPerSecond?: number | undefined;
}

/** What of a client is examined. */
export type Translator = Pick<Kinora, 'translate'>;

/** Translates a request for one endpoint, and holds the body to what its provider documents. */
export async function examine(
  kinora: Translator,
  endpoint: Examined,
  { asked, wire }: Fitted,
): Promise<Verdict> {
  const { provider, id, fields, isPartial } = endpoint;
  try {
    const providerOptions = { [provider]: wire };
    const request: VideoRequest = { ...asked, model: `${provider}:${id}`, providerOptions };
    const { body, adjusted, unsupported } = await kinora.translate(request);
    // Strictly, nothing may be moved or left out, so to say so is no excuse.
    const moved = [...adjusted, ...unsupported].map(({ field }) => `${field} is not as asked`);
    const dropped = droppedFrom(body, asked, endpoint).map((field) => `${field} is dropped`);
    const faults = [...validateBody(fields, body, isPartial), ...moved, ...dropped];
    if (faults.length === 0) return { kind: 'valid', body };
    return { kind: 'wrong', faults, dropped: dropped.length };
  } catch (error) {
    if (!isKinoraError(error) || error.code !== 'invalid_request') {
      return { kind: 'wrong', faults: [`threw ${String(error)}`], dropped: 0 };
    }
    const reasons = error.issues.map(({ field, allowed }) => `${field}: ${reasonIn(allowed)}`);
    return reasons.length === 0
      ? { kind: 'wrong', faults: ['refused without naming a field'], dropped: 0 }
      : { kind: 'refused', reasons };
  }
}

/** The same request with what the endpoint needs besides, and without a prompt that it cannot take. */
export async function fitted(
  kinora: Translator,
  endpoint: Examined,
  asked: Asked,
): Promise<Fitted> {
  const plain: Fitted = { asked, wire: {} };
  const verdict = await examine(kinora, endpoint, plain);
  if (verdict.kind !== 'refused') return plain;
  const { prompt: _left, ...rest } = asked;
  const isMute = verdict.reasons.some((reason) => reason.startsWith('prompt: nothing'));
  let request: Fitted = { asked: isMute ? rest : asked, wire: {} };
  for (const need of NEEDS) {
    const [field = ''] = Object.keys(need);
    const given = { ...request, asked: { ...need, ...request.asked } };
    const isMissing = missingIn(await examine(kinora, endpoint, request)).includes(field);
    if (isMissing && !complains(await examine(kinora, endpoint, given), field)) request = given;
  }
  return { ...request, wire: wireNeeds(endpoint, await examine(kinora, endpoint, request)) };
}

function complains(verdict: Verdict, field: string): boolean {
  return (
    verdict.kind === 'refused' && verdict.reasons.some((each) => each.startsWith(`${field}: `))
  );
}

/** The first that comes to hand for each wire field that is required and that no neutral one serves. */
function wireNeeds({ fields }: Examined, verdict: Verdict): Fitted['wire'] {
  const names = missingIn(verdict).flatMap(
    (field) => /^providerOptions field "(.*)"$/.exec(field)?.[1] ?? [],
  );
  const given = names.map((name) => [name, someValueOf(fields.get(name))] as const);
  return Object.fromEntries<unknown>(given.filter(([, value]) => value !== undefined));
}

/** Of lists and objects it is not known what is in them, unless they are links. */
function someValueOf(field: WireField | undefined): unknown {
  if (field === undefined) return undefined;
  const { enum: members, media, type } = field;
  if (members !== undefined) return members[0];
  const link = media === undefined ? undefined : FILES[media];
  if (type === 'array') return link === undefined ? undefined : [link, link];
  return link ?? (type === 'string' ? 'text' : undefined);
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
