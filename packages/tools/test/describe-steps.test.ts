import { describe, expect, it } from 'vitest';
import { describeSteps, readSummary } from '../src/check/describe-steps.ts';

const steps = { build: 'pnpm build', sizes: 'leave it out', vitest: 'pnpm test' };

const ran = (task: string, seconds: number, exitCode: number, status: 'HIT' | 'MISS') => ({
  task,
  cache: { status },
  execution: { startTime: 1000, endTime: 1000 + seconds * 1000, exitCode },
});

const summary = (...tasks: readonly unknown[]) => readSummary(JSON.stringify({ tasks }));

describe('the lines of a check', () => {
  it('name each step in order, with its seconds', () => {
    const runs = summary(
      ran('vitest', 61.24, 0, 'MISS'),
      ran('sizes', 0.3, 0, 'MISS'),
      ran('build', 4, 0, 'MISS'),
    );
    expect(describeSteps(runs, steps)).toEqual([
      'build      ok       4.0 s',
      'sizes      ok       0.3 s',
      'vitest     ok      61.2 s',
    ]);
  });

  it('say how to mend a step that failed, and what did not run for it', () => {
    const runs = summary(ran('build', 2, 1, 'MISS'), ran('vitest', 0, 0, 'HIT'));
    expect(describeSteps(runs, steps)).toEqual([
      'build      FAILED   2.0 s  pnpm build',
      'sizes      not run: a step it needs failed',
      'vitest     ok     unchanged',
    ]);
  });
});
