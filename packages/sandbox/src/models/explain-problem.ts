import type { WireField } from '@kinora/core/adapter';
import type { Problem } from './check-input.ts';

/** What a value would have to be, as the end of a sentence that begins with the field's name. */
export function explainProblem({ rule, expected }: Problem): string {
  return RULES[rule](expected);
}

const RULES: Readonly<Record<Problem['rule'], (expected: WireField) => string>> = {
  missing: () => 'is required and must not be empty',
  type: ({ type }) => `must be of type ${type}`,
  enum: (expected) => `must be one of ${(expected.enum ?? []).join(', ')}`,
  minimum: ({ minimum }) => `must be at least ${minimum}`,
  maximum: ({ maximum }) => `must be at most ${maximum}`,
  length: ({ maxLength }) => `must have at most ${maxLength} characters`,
  items: ({ maxItems }) => `must have at most ${maxItems} items`,
};
