import type { FieldIssue } from '../errors/kinora-error.ts';
import { describe } from './describe.ts';
import { invalidRequest } from './invalid-request.ts';
import { requestSchema, TAKES } from './request-schema.ts';
import type { VideoRequest } from './video-request.ts';

/**
 * Checks a request against the neutral schema.
 * @throws KinoraError `invalid_request` with every field that is wrong, before any network.
 */
export function readRequest(input: unknown): VideoRequest {
  const read = requestSchema.safeParse(input);
  if (read.success) return read.data;
  throw invalidRequest(read.error.issues.flatMap((issue) => issuesOf(issue, input)));
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

function issuesOf(issue: SchemaIssue, input: unknown): FieldIssue[] {
  const path = issue.path.map(String);
  const [field] = path;
  const given = describe(valueAt(input, path));
  if (field === undefined && issue.keys === undefined) {
    return [{ field: 'request', given, allowed: 'an object with a model' }];
  }
  if (field !== undefined) {
    const allowed = Object.hasOwn(TAKES, field) ? TAKES[field as keyof VideoRequest] : 'nothing';
    return [{ field: path.join('.'), given, allowed }];
  }
  return (issue.keys ?? []).map((key) => ({
    field: key,
    given: 'not a field of the request',
    allowed: Object.keys(TAKES).join(', '),
  }));
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}
