import fc from 'fast-check';
import { describeAdapter } from '../src/index.ts';
import { acmeFacts } from './acme-facts.ts';

// A provider that core has never heard of keeps every rule with its description alone.
describeAdapter({
  ...acmeFacts,
  fuzz: (holds) =>
    fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 3, maxLength: 13 }), holds), {
      numRuns: 300,
    }),
});
