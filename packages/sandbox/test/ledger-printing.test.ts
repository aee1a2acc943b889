import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

it('a ledger is printed with its values', async () => {
  const { sandbox } = await withSandbox();
  expect(inspect(sandbox.ledger)).toBe('{ entries: [], totalMicroUsd: 0, refundedMicroUsd: 0 }');
  const { request_id: requestId } = await submit(sandbox);
  const printed = inspect(sandbox.ledger);
  expect(printed).toContain(`requestId: '${requestId}'`);
  expect(printed).toContain('totalMicroUsd: 400000');
  expect(inspect(sandbox)).not.toContain('[Getter]');
});
