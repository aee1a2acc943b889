/** Sources that belong together, and the tests that hold them; paths and globs from the root. */
export interface Group {
  readonly sources: readonly string[];
  /** The tests that matter and are fast: each mutant runs those of them that reach it. */
  readonly tests: readonly string[];
}

/** What money depends on. */
export const groups: Readonly<Record<string, Group>> = {
  guard: {
    sources: [
      ...core('transport', ['guard-url', 'public-address', 'trusted-url']),
      ...core('media', ['checked-lookup']),
      ...core('contract', ['route']),
    ],
    tests: [
      'packages/core/test/guard/*.test.ts',
      'packages/core/test/transport/guard-url.test.ts',
      'packages/core/test/transport/trusted-url.test.ts',
    ],
  },
  classifier: {
    sources: [
      ...core('engine', ['submit', 'refusal', 'finding', 'check', 'cancel']),
      ...core('transport', ['failure']),
    ],
    tests: [
      'packages/core/test/classifier/*.test.ts',
      'packages/core/test/transport/failure.test.ts',
    ],
  },
  reconcile: {
    sources: core('reconcile', ['*']),
    tests: ['packages/core/test/reconcile/*.test.ts'],
  },
  budget: {
    sources: [
      ...core('routing', ['ceiling', 'possibly-billed', 'may-try-next', 'what-next', 'estimate']),
      ...core('client', ['budgets', 'hold-for-plan']),
    ],
    tests: ['packages/core/test/{routing,money}/*.test.ts'],
  },
  states: {
    sources: [
      ...core('steps', ['attempt-state', 'end', 'in-doubt', 'save', 'submit-step', 'poll-step']),
      ...core('steps', ['reconcile-step', 'fetch-step', 'snapshot-of']),
      ...core('flow', ['send-attempt', 'ask-attempt', 'drive', 'follow']),
    ],
    tests: [
      'packages/core/test/{states,steps}/*.test.ts',
      'packages/core/test/flow/follow.test.ts',
      'packages/core/test/client/{abort,resend,save-as,too-late}.test.ts',
    ],
  },
};

function core(folder: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `packages/core/src/${folder}/${name}.ts`);
}
