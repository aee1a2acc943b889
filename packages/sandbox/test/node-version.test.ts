import { describe, expect, it, vi } from 'vitest';
import { checkNode } from '../src/check-node.ts';

vi.mock('node:process', async (actual) => ({ ...(await actual()), version: 'v20.20.2' }));

const REFUSAL = '@kinora/sandbox needs Node 22.13 or later; this is v20.20.2.';

describe('the version of Node', () => {
  it('is refused at the start where it is too old', async () => {
    const { startSandbox } = await import('../src/index.ts');
    await expect(startSandbox()).rejects.toThrow(new Error(REFUSAL));
  });

  it.each(['v18.20.8', 'v20.20.2', 'v22.12.0'])('is too old: %s', (version) => {
    expect(() => checkNode(version)).toThrow(REFUSAL.replace('v20.20.2', version));
  });

  it.each(['v22.13.0', 'v22.20.1', 'v23.0.0', 'v24.21.0', 'v26.0.0-nightly'])(
    'will do: %s',
    (version) => {
      expect(() => checkNode(version)).not.toThrow();
    },
  );
});
