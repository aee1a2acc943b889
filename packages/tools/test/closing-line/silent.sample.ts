import { it } from 'vitest';

it('is skipped without a reason', (context) => {
  context.skip();
});
