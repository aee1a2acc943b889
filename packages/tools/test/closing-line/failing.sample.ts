import { beforeAll, describe, expect, it } from 'vitest';

it('fails', () => {
  expect(1 + 1).toBe(3);
});

describe('a suite whose hook throws', () => {
  beforeAll(() => {
    throw new Error('the hook threw');
  });

  it('never runs', (context) => {
    context.expect(1).toBe(1);
  });
});
