import { expect, it } from 'vitest';

it('passes', () => {
  expect(1 + 1).toBe(2);
});

it('is skipped with a reason', (context) => {
  context.skip('there is no browser here');
});
