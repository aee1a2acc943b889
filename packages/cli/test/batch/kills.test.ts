import { describe, expect, it } from 'vitest';
import { killBatch, promptOf } from './kill-batch.ts';

describe('a batch that is killed', () => {
  it('pays for each line once and has the right clip for each, started again', async () => {
    const indexes = Array.from({ length: 30 }, (_, index) => index);
    const report = await killBatch({ lines: 30, killsAt: [8, 18], concurrency: 6 });
    const { kills, exitCode, paid, paidMicroUsd, clips, manifest, stderr } = report;
    expect({ kills, exitCode, stderr }).toMatchObject({ kills: 2, exitCode: 0 });
    expect([...paid].toSorted()).toEqual(
      indexes.map((index) => [promptOf(index), 1] as const).toSorted(),
    );
    expect(paidMicroUsd).toBe(30 * 400_000);
    expect([...clips].toSorted()).toEqual(
      indexes.map((index) => [`boat-${index}.mp4`, promptOf(index)] as const).toSorted(),
    );
    expect(manifest.map(({ line, id, file, state }) => ({ line, id, file, state }))).toEqual(
      indexes.map((index) => ({
        line: index + 1,
        id: `boat-${index}`,
        file: `boat-${index}.mp4`,
        state: 'done',
      })),
    );
  }, 60_000);
});
