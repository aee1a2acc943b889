import { expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/errors/error-codes.ts';
import type { Phase } from '../../src/errors/kinora-error.ts';
import { whatNext } from '../../src/routing/what-next.ts';
import type { AttemptRow, JobOptions } from '../../src/store/rows.ts';

type Ended = Pick<AttemptRow, 'state' | 'charged' | 'error'>;
type Choices = Pick<JobOptions, 'fallbackOn' | 'allowDoubleSpend'>;

const plain: Choices = { fallbackOn: [], allowDoubleSpend: false };
const bold: Choices = { fallbackOn: [], allowDoubleSpend: true };
const next = { next: 'next-provider' };
const stop = (reason: string) => ({ next: 'stop', reason });

/** An attempt that was refused for nothing but its code. */
function ended(code: ErrorCode, more: Partial<Ended> = {}, phase: Phase = 'submit'): Ended {
  const error = { code, message: 'no', phase, mayHaveCharged: 'no' } as const;
  return { state: 'refused', charged: 'no', error, ...more };
}

const GO_ON: ErrorCode[] = [
  'invalid_request',
  'unknown_model',
  'unknown_provider',
  'insufficient_funds',
  'model_unavailable',
  'rate_limited',
  'network',
  'provider_unavailable',
  'submit_unknown',
  'job_not_found',
  'budget_exceeded',
  'price_unknown',
  'generation_failed',
  'upload_failed',
  'output_missing',
];
const ASK_FIRST = {
  content_rejected: 'content_rejected',
  missing_key: 'unauthenticated',
  unauthenticated: 'unauthenticated',
  forbidden: 'unauthenticated',
} as const;
const all = Object.keys(ERROR_CODES) as ErrorCode[];

test.each(GO_ON)('after %s that cost nothing the next provider is asked', (code) => {
  expect(whatNext(ended(code), plain)).toEqual(next);
});

test.each(Object.entries(ASK_FIRST) as [ErrorCode, 'content_rejected' | 'unauthenticated'][])(
  'B10, H12: after %s the next provider is asked only with fallbackOn "%s"',
  (code, named) => {
    expect(whatNext(ended(code), plain)).toEqual(stop(`fallbackOn does not name ${named}.`));
    expect(whatNext(ended(code), { ...plain, fallbackOn: [named] })).toEqual(next);
    const other = named === 'unauthenticated' ? 'content_rejected' : 'unauthenticated';
    expect(whatNext(ended(code), { ...plain, fallbackOn: [other] })).toEqual(
      stop(`fallbackOn does not name ${named}.`),
    );
  },
);

test.each(all.filter((code) => !GO_ON.includes(code) && !Object.hasOwn(ASK_FIRST, code)))(
  'after %s it stops, whatever the caller allows',
  (code) => {
    const options: Choices = {
      fallbackOn: ['content_rejected', 'unauthenticated'],
      allowDoubleSpend: true,
    };
    expect(whatNext(ended(code), options)).toEqual(
      stop(`another provider would not help (${code}).`),
    );
  },
);

test.each<Phase>(['submit', 'check', 'result'])(
  'a request that a provider called invalid (%s) may suit the next one',
  (phase) => {
    expect(whatNext(ended('invalid_request', {}, phase), plain)).toEqual(next);
  },
);

test.each<Phase>(['validate', 'upload', 'reserve', 'store'])(
  'a request that was found invalid here (%s) is offered to nobody else',
  (phase) => {
    expect(whatNext(ended('invalid_request', {}, phase), bold)).toEqual(
      stop('no provider has refused it (invalid_request).'),
    );
  },
);

test.each<Phase>(['validate', 'upload', 'reserve'])(
  'what is wrong with a provider may be found at any time (%s)',
  (phase) => {
    expect(whatNext(ended('provider_unavailable', {}, phase), plain)).toEqual(next);
  },
);

const doubt = stop('it may be billed, and allowDoubleSpend is not set.');

test.each<[ErrorCode, AttemptRow['state'], AttemptRow['charged']]>([
  ['submit_unknown', 'unconfirmed', 'unknown'],
  ['submit_unknown', 'parked', 'unknown'],
  ['generation_failed', 'failed', 'unknown'],
  ['generation_failed', 'failed', 'yes'],
  ['invalid_request', 'failed', 'unknown'],
  ['output_missing', 'failed', 'yes'],
  ['job_not_found', 'parked', 'yes'],
])('H1: after %s of an attempt %s and charged "%s" only double spend goes on', (...given) => {
  const [code, state, charged] = given;
  expect(whatNext(ended(code, { state, charged }), plain)).toEqual(doubt);
  expect(whatNext(ended(code, { state, charged }), bold)).toEqual(next);
});

test.each<AttemptRow['charged']>(['no', 'refund-pending', 'refunded'])(
  'H1: a job that failed and is charged "%s" may be tried elsewhere',
  (charged) => {
    expect(whatNext(ended('generation_failed', { state: 'failed', charged }), plain)).toEqual(next);
  },
);

test.each<AttemptRow['state']>(['intent', 'submitting', 'queued', 'running'])(
  'an attempt that is %s has not ended, whatever was last heard',
  (state) => {
    expect(whatNext(ended('network', { state }), bold)).toEqual(stop('it has not ended.'));
  },
);

test('an attempt without an error has not ended badly', () => {
  const given = { state: 'failed', charged: 'no', error: undefined } as const;
  expect(whatNext(given, bold)).toEqual(stop('it has not ended.'));
});

test('a video that was made and a job that was cancelled are tried nowhere else', () => {
  expect(whatNext(ended('network', { state: 'succeeded' }), bold)).toEqual(
    stop('it has made the video.'),
  );
  expect(whatNext(ended('network', { state: 'cancelled' }), bold)).toEqual(
    stop('it was cancelled.'),
  );
});

test.each(['from_a_later_version', 'toString', '__proto__'])(
  'the code %s, which nobody knows here, stops',
  (code) => {
    const { error } = ended('network');
    const strange = { ...error, code } as unknown as AttemptRow['error'];
    expect(whatNext({ state: 'failed', charged: 'no', error: strange }, bold)).toEqual(
      stop(`another provider would not help (${code}).`),
    );
  },
);
