import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batchProgress } from '../../src/batch/progress/batch-progress.ts';
import type { View } from '../../src/batch/progress/progress-line.ts';
import type { Output } from '../../src/terminal/output.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('news that comes too soon after other news is shown a moment later, not lost', async () => {
  let shown = '';
  const noteStream = {
    columns: 60,
    rows: 24,
    isTTY: true,
    write: (text: string) => ((shown += text), true),
  };
  // All of it that a bar uses.
  const out = { isLive: true, noteStream, note: () => {} } as unknown as Output;
  const progress = batchProgress(out);
  progress.show(spent(0));
  progress.show(spent(400_000));
  expect(shown).toContain('$0.00 spent');
  expect(shown).not.toContain('$0.40 spent');
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toContain('$0.40 spent');
  progress.close();
});

function spent(spentMicroUsd: number): View {
  return {
    tally: { done: 0, failed: 0, parked: 0, invalid: 0, open: 1, waiting: 1 },
    purse: { spentMicroUsd, heldMicroUsd: 0, leftMicroUsd: 600_000 },
    toGoMicroUsd: 0,
    leftMs: undefined,
  };
}
