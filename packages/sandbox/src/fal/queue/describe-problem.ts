import type { WireField } from '@kinora/core/adapter';
import type { Problem } from '../../models/check-input.ts';

/** One entry of a 422's `detail`, in pydantic's words, which is what fal's models speak. */
export interface Detail {
  readonly loc: readonly string[];
  readonly msg: string;
  readonly type: string;
  readonly ctx?: Readonly<Record<string, unknown>>;
  readonly url?: string;
  readonly input?: unknown;
}

type Said = Pick<Detail, 'msg' | 'type' | 'ctx'>;

/** Tells a value that the model does not take. */
export function describeProblem({ field, rule, input, expected }: Problem): Detail {
  return { loc: ['body', field], ...RULES[rule](expected), input };
}

const RULES: Readonly<Record<Problem['rule'], (expected: WireField) => Said>> = {
  missing: () => ({ msg: 'Field required', type: 'missing' }),
  type: ({ type }) => ({ msg: `Input should be a valid ${NOUNS[type]}`, type: TYPE_ERRORS[type] }),
  enum: (expected) => {
    const members = (expected.enum ?? []).map((member) => `'${member}'`).join(' or ');
    return { msg: `Input should be ${members}`, type: 'literal_error', ctx: { expected: members } };
  },
  minimum: ({ minimum }) => ({
    msg: `Input should be greater than or equal to ${minimum}`,
    type: 'greater_than_equal',
    ctx: { ge: minimum },
  }),
  maximum: ({ maximum }) => ({
    msg: `Input should be less than or equal to ${maximum}`,
    type: 'less_than_equal',
    ctx: { le: maximum },
  }),
  length: ({ maxLength }) => ({
    msg: `String should have at most ${maxLength} characters`,
    type: 'string_too_long',
    ctx: { max_length: maxLength },
  }),
  items: ({ maxItems }) => ({
    msg: `List should have at most ${maxItems} items`,
    type: 'sequence_too_long',
    ctx: { max_length: maxItems },
  }),
};

const NOUNS: Readonly<Record<WireField['type'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'dictionary',
};

const TYPE_ERRORS: Readonly<Record<WireField['type'], string>> = {
  string: 'string_type',
  integer: 'int_type',
  number: 'float_type',
  boolean: 'bool_type',
  array: 'list_type',
  object: 'dict_type',
};
