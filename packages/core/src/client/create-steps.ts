import { loaded } from '../errors/missing-part.ts';
import type { Desk } from './core.ts';
import type { Step, Steps } from './steps.ts';

export function createSteps(desk: Desk): Steps {
  const step =
    (name: 'submit' | 'reconcile' | 'poll' | 'fetch'): Step =>
    async (jobId) => {
      const { runStep } = await loaded(import('./run-step.ts'));
      return runStep(await desk.open(), name, jobId);
    };
  return {
    async plan(request, options = {}) {
      const { planStep } = await loaded(import('./run-step.ts'));
      return planStep(await desk.open(), request, options);
    },
    submit: step('submit'),
    reconcile: step('reconcile'),
    poll: step('poll'),
    fetch: step('fetch'),
  };
}
