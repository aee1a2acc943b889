import { createHash } from 'node:crypto';
import type { FieldIssue, VideoRequest } from 'kinora';
import { shown } from '../shown.ts';
import { lineFields } from './line-fields.ts';
import type { LineFiles } from './line-files.ts';
import type { RawLine } from './raw-line.ts';

/** One line of a batch: what is asked for, of whom, and under which name it is to be saved. */
export interface BatchLine {
  readonly number: number;
  readonly id: string | undefined;
  readonly output: string | undefined;
  /** In the order in which they are tried; none where the line names none. */
  readonly providers: readonly string[];
  /** Still to be checked by the client. */
  readonly request: VideoRequest;
  /** SHA-256 of what is asked for and of whom, wherever the batch and its files lie. */
  readonly digest: string;
}

/** What is wrong with one line, for its author. */
export interface BadLine {
  readonly number: number;
  readonly issues: readonly FieldIssue[];
}

export async function readLine(raw: RawLine, files: LineFiles): Promise<BatchLine | BadLine> {
  const { number } = raw;
  if ('issues' in raw) return raw;
  const { value } = raw;
  if (!isRecord(value)) {
    const allowed = 'one JSON object, such as {"model":"hunyuan-video","prompt":"Two cats."}';
    return { number, issues: [{ field: 'line', given: shown(value), allowed }] };
  }
  const { id, output, provider, providers, ...request } = value;
  const issues = [
    ...strangersIn(value),
    ...textIssue('id', id),
    ...textIssue('output', output),
    ...providerIssue(provider, providers),
  ];
  const found = await files.find(request);
  issues.push(...found.issues);
  if (issues.length > 0) return { number, issues };
  const choice = provider === undefined ? namesIn(providers) : namesIn(provider);
  return {
    number,
    id: id === undefined ? undefined : String(id),
    output: output === undefined ? undefined : String(output),
    providers: choice,
    // Its fields are what the client checks next.
    request: found.request as unknown as VideoRequest,
    digest: digestOf({ request: found.portable, providers: choice }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strangersIn(value: object): readonly FieldIssue[] {
  const strange = Object.keys(value).filter((field) => !lineFields.includes(field));
  const allowed = lineFields.join(', ');
  return strange.map((field) => ({ field: shown(field), given: 'not a field of a line', allowed }));
}

const MOST_CHARACTERS = 200;

/** Numbers are as good a name as words. */
function textIssue(field: string, value: unknown): readonly FieldIssue[] {
  if (value === undefined || Number.isSafeInteger(value)) return [];
  const isText = typeof value === 'string' && value !== '' && value.length <= MOST_CHARACTERS;
  if (isText && value.isWellFormed() && !/\p{Cc}/u.test(value)) return [];
  const allowed = `text of 1 to ${MOST_CHARACTERS} characters`;
  return [{ field, given: shown(value), allowed }];
}

function providerIssue(provider: unknown, providers: unknown): readonly FieldIssue[] {
  if (provider !== undefined && providers !== undefined) {
    return [{ field: 'provider', given: shown(provider), allowed: 'nothing beside providers' }];
  }
  const field = provider === undefined ? 'providers' : 'provider';
  const value = provider ?? providers;
  const isNamed = value === undefined || namesIn(value).length > 0;
  if (isNamed) return [];
  return [{ field, given: shown(value), allowed: 'a name such as "fal", or several of them' }];
}

/** A list, or text with commas, as the cell of a table holds it. */
function namesIn(value: unknown): readonly string[] {
  const names: readonly unknown[] =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const read = names.map((name) => (typeof name === 'string' ? name.trim() : ''));
  return read.includes('') ? [] : [...new Set(read)];
}

function digestOf(value: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
    .slice(0, 32);
}

/** The same, whatever the order of its fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]));
}
