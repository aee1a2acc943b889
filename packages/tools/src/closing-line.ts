import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';

/** Says last why each skipped test was skipped, and how many passed, failed and were skipped. */
export function closingLine(): Reporter {
  let isFiltered = false;
  return {
    onInit(vitest) {
      isFiltered = vitest.config.testNamePattern !== undefined;
    },
    onTestRunEnd(modules, errors, reason) {
      const { passed, failed, skipped } = readOutcome(modules, errors);
      // Tests that a name pattern leaves out were skipped by nobody.
      const silent = isFiltered ? [] : skipped.filter((test) => test.reason === undefined);
      for (const test of skipped) {
        if (test.reason !== undefined) console.log(`skipped: ${test.title}: ${test.reason}`);
      }
      for (const test of silent) {
        console.error(`skipped without a reason, which fails the run: ${test.title}`);
      }
      if (silent.length > 0) console.error("Say why in the test: ctx.skip('the reason')");
      if (failed > 0 || silent.length > 0 || reason !== 'passed') process.exitCode = 1;
      console.log(`tests: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
    },
  };
}

/** Whether a line is the one that `closingLine` prints last. */
export function isClosingLine(line: string): boolean {
  return /^tests: \d+ passed, \d+ failed, \d+ skipped$/.test(line);
}

/** Whether a line is one that `closingLine` prints for a skipped test. */
export function isSkipLine(line: string): boolean {
  return line.startsWith('skipped: ');
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly title: string; readonly reason: string | undefined }[];
}

function readOutcome(modules: readonly TestModule[], errors: readonly SerializedError[]): Outcome {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const results = tests.map((test) => ({ test, result: test.result() }));
  const failed = results.filter(({ result }) => result.state === 'failed');
  // A file that does not load or a hook that throws fails no test, and is a failure all the same.
  const broken = modules.flatMap(allSuites).filter((suite) => suite.errors().length > 0);
  return {
    passed: results.filter(({ result }) => result.state === 'passed').length,
    failed: failed.length + broken.length + errors.length,
    skipped: results.flatMap(({ test, result }) => {
      if (result.state !== 'skipped') return [];
      const title = `${test.module.relativeModuleId} > ${test.fullName}`;
      return [{ title, reason: result.note ?? reasonOfSuite(test) }];
    }),
  };
}

function allSuites(module: TestModule): readonly (TestModule | TestSuite)[] {
  return [module, ...module.children.allSuites()];
}

function reasonOfSuite({ parent }: TestCase | TestSuite): string | undefined {
  if (parent.errors().length > 0) return 'its suite failed before it ran';
  return parent.type === 'suite' ? reasonOfSuite(parent) : undefined;
}
