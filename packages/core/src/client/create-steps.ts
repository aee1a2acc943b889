import type { Core } from './core.ts';
import type { Step, Steps } from './steps.ts';

export function createSteps(core: Core): Steps {
  const step =
    (name: 'submit' | 'reconcile' | 'poll' | 'fetch'): Step =>
    async (jobId) => {
      const { runStep } = await import('./run-step.ts');
      return runStep(core, name, jobId);
    };
  return {
    async plan(request, options = {}) {
      const { planStep } = await import('./run-step.ts');
      return planStep(core, request, options);
    },
    submit: step('submit'),
    reconcile: step('reconcile'),
    poll: step('poll'),
    fetch: step('fetch'),
  };
}
