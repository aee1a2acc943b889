// The one copy of what is used of zod: the built package carries it, so that a program neither
// installs zod nor reads its 124 files at every start.
export {
  array,
  boolean,
  custom,
  literal,
  looseObject,
  minLength,
  nonnegative,
  nullable,
  number,
  object,
  optional,
  regex,
  safeParse,
  string,
  union,
  unknown,
} from 'zod/mini';
export type { core, output, ZodMiniType } from 'zod/mini';
