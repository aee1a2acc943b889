import { expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';
import { reply } from '@kinora/testing';

const { errors } = protocol;

/** What the adapter's tables make of a reply; left to the HTTP status when they say nothing. */
function meaningOf(json: unknown, status: number, headers: Record<string, string> = {}) {
  const reported = errors.read(reply(json, status, headers));
  const code = reported?.providerCodes.find((each) => Object.hasOwn(errors.codes, each));
  if (code !== undefined) return errors.codes[code];
  const text = errors.texts?.find(({ text }) => text.test(reported?.message ?? ''));
  return text?.means ?? `HTTP ${status}`;
}

const modelError = (type: string) => ({
  detail: [
    {
      loc: ['body', 'image_url'],
      msg: 'No.',
      type,
      url: `https://docs.fal.ai/errors/#${type}`,
      ctx: {},
      input: 'https://example.com/cats.jpg',
    },
  ],
});

test.each([
  ['content_policy_violation', 422, 'content_rejected'],
  ['no_media_generated', 422, 'generation_failed'],
  ['generation_timeout', 504, 'generation_failed'],
  ['internal_server_error', 500, 'generation_failed'],
  ['downstream_service_error', 400, 'generation_failed'],
  ['downstream_service_error', 500, 'generation_failed'],
  ['downstream_service_unavailable', 500, 'provider_unavailable'],
])('model error %s under HTTP %i is %s', (type, status, meaning) => {
  expect(meaningOf(modelError(type), status)).toBe(meaning);
});

test.each([
  'image_too_small',
  'image_too_large',
  'image_load_error',
  'file_download_error',
  'face_detection_error',
  'file_too_large',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'multiple_of',
  'sequence_too_short',
  'sequence_too_long',
  'one_of',
  'feature_not_supported',
  'invalid_archive',
  'archive_file_count_below_minimum',
  'archive_file_count_exceeds_maximum',
  'audio_duration_too_long',
  'audio_duration_too_short',
  'video_duration_too_long',
  'video_duration_too_short',
  'unsupported_audio_format',
  'unsupported_image_format',
  'unsupported_video_format',
  'value_error.missing',
  'literal_error',
])('model error %s is what HTTP 422 says: an invalid request', (type) => {
  expect(meaningOf(modelError(type), 422)).toBe('HTTP 422');
});

test.each([
  ['request_timeout', 504, 'provider_unavailable'],
  ['startup_timeout', 504, 'provider_unavailable'],
  ['runner_scheduling_failure', 503, 'provider_unavailable'],
  ['runner_connection_timeout', 503, 'provider_unavailable'],
  ['runner_disconnected', 503, 'provider_unavailable'],
  ['runner_connection_refused', 503, 'provider_unavailable'],
  ['runner_connection_error', 503, 'provider_unavailable'],
  ['runner_incomplete_response', 502, 'provider_unavailable'],
  ['runner_server_error', 500, 'provider_unavailable'],
  ['internal_error', 500, 'provider_unavailable'],
  ['bad_request', 400, 'invalid_request'],
  ['client_disconnected', 499, 'cancelled'],
  ['client_cancelled', 499, 'cancelled'],
])('platform error %s under HTTP %i is %s, in the body or the header', (type, status, meaning) => {
  expect(meaningOf({ detail: 'No.', error_type: type }, status)).toBe(meaning);
  expect(meaningOf(undefined, status, { 'x-fal-error-type': type })).toBe(meaning);
});

test.each([
  ['Request is still in progress', 400, 'not_ready'],
  [
    'User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.',
    403,
    'insufficient_funds',
  ],
  ['User is locked. Reason: TOP_UP.', 403, 'insufficient_funds'],
  ['User is locked. Reason: Abuse.', 403, 'HTTP 403'],
  ['No user found for Key ID and Secret', 401, 'HTTP 401'],
  ['Cannot access application "fal-ai/wan"', 401, 'HTTP 401'],
  ['Application "x" not found', 404, 'HTTP 404'],
  ['Path /y not found', 404, 'HTTP 404'],
])('the text "%s" under HTTP %i is %s', (detail, status, meaning) => {
  expect(meaningOf({ detail }, status)).toBe(meaning);
});

test('an id that is not known is left to HTTP 404', () => {
  expect(meaningOf({ status: 'NOT_FOUND' }, 404)).toBe('HTTP 404');
});

test('every entry of a model error is told, with its field', () => {
  const json = {
    detail: [
      { loc: ['body', 'prompt'], msg: 'field required', type: 'value_error.missing' },
      { loc: ['body', 'loras', 0, 'path'], msg: 'not a link', type: 'string_type' },
      { loc: ['body'], msg: 'too much', type: 'value_error' },
      { msg: 'no place', type: 'value_error' },
    ],
  };
  const headers = { 'x-fal-error-type': 'value_error', 'x-fal-billable-units': '0' };
  expect(errors.read(reply(json, 422, headers))).toEqual({
    providerCodes: ['value_error', 'value_error.missing', 'string_type'],
    message: 'prompt: field required; loras.0.path: not a link; too much; no place',
    billedUnits: 0,
  });
});

test.each([undefined, null, 'Bad Gateway', [], {}, { detail: [] }, { detail: ['a'] }, { a: 1 }])(
  'a body of another kind (%j) is left to the HTTP status',
  (json) => {
    expect(errors.read(reply(json, 502))).toBeUndefined();
  },
);
