import { describe, expect, it } from 'vitest';
import { runLines, type Verdict } from '../../src/batch/run/run-lines.ts';

async function* counted(to: number) {
  for (let line = 1; line <= to; line += 1) yield line;
}

/** Lines that end when they are told to. */
function lines() {
  const ends = new Map<number, (verdict: Verdict) => void>();
  const tries: number[] = [];
  const told: number[] = [];
  return {
    tries,
    told,
    onEnd: async (line: number) => void told.push(line),
    make: (line: number) => {
      tries.push(line);
      return new Promise<Verdict>((resolve) => void ends.set(line, resolve));
    },
    async end(line: number, verdict: Verdict = 'went-well') {
      ends.get(line)?.(verdict);
      await new Promise(setImmediate);
    },
    settled: () => new Promise(setImmediate),
  };
}

const rules = { concurrency: 2, keepGoing: false, signal: new AbortController().signal };

describe('the lines of a batch', () => {
  it('run in their order, so many at once', async () => {
    const { tries, make, onEnd, end, settled } = lines();
    const running = runLines(counted(3), { make, onEnd }, rules);
    await settled();
    expect(tries).toEqual([1, 2]);
    await end(2);
    expect(tries).toEqual([1, 2, 3]);
    await end(1);
    await end(3);
    expect(await running).toBe('end-of-file');
  });

  it('do not begin after a failure, and those under way are seen through', async () => {
    const { tries, make, onEnd, end, settled } = lines();
    let isOver = false;
    const running = runLines(counted(9), { make, onEnd }, rules).finally(() => (isOver = true));
    await settled();
    await end(1, 'failed');
    expect({ tries: [...tries], isOver }).toEqual({ tries: [1, 2], isOver: false });
    await end(2);
    expect(await running).toBe('failure');
    expect(tries).toEqual([1, 2]);
  });

  it('go on after a failure where they are to, unless all would fail', async () => {
    const { tries, make, onEnd, end, settled } = lines();
    const running = runLines(
      counted(9),
      { make, onEnd },
      { ...rules, concurrency: 1, keepGoing: true },
    );
    await settled();
    await end(1, 'failed');
    await end(2, 'over-budget');
    await end(3, 'hopeless');
    expect(await running).toBe('failure');
    expect(tries).toEqual([1, 2, 3]);
  });

  it('wait for money that is given back before they give up', async () => {
    const { tries, told, make, onEnd, end, settled } = lines();
    const running = runLines(counted(3), { make, onEnd }, rules);
    await settled();
    await end(2, 'over-budget');
    expect(tries).toEqual([1, 2]);
    await end(1);
    expect(tries.toSorted()).toEqual([1, 2, 2, 3]);
    await end(2);
    await end(3, 'over-budget');
    expect(await running).toBe('budget');
    expect(told).toEqual([1, 2, 3]);
  });

  it('end where many wait for money and none is given back', async () => {
    const { tries, make, onEnd, end, settled } = lines();
    const running = runLines(counted(9), { make, onEnd }, { ...rules, concurrency: 3 });
    await settled();
    await end(1, 'over-budget');
    await end(2, 'over-budget');
    await end(3);
    expect(tries.toSorted()).toEqual([1, 1, 2, 2, 3, 4]);
    await end(1, 'over-budget');
    await end(2, 'over-budget');
    await end(4, 'over-budget');
    expect(await running).toBe('budget');
    expect(tries.toSorted()).toEqual([1, 1, 2, 2, 3, 4]);
  });

  it('do not begin once they are to stop', async () => {
    const { tries, make, onEnd, end, settled } = lines();
    const stop = new AbortController();
    const running = runLines(counted(9), { make, onEnd }, { ...rules, signal: stop.signal });
    await settled();
    stop.abort();
    await end(1, 'failed');
    await end(2);
    expect(await running).toBe('stopped');
    expect(tries).toEqual([1, 2]);
  });

  it('are seen through where the file cannot be read on, and the reason is told', async () => {
    const { make, onEnd, end, settled } = lines();
    async function* broken() {
      yield 1;
      throw new Error('the disk is gone');
    }
    let isOver = false;
    const running = runLines(broken(), { make, onEnd }, rules).finally(() => (isOver = true));
    running.catch(() => {});
    await settled();
    expect(isOver).toBe(false);
    await end(1);
    await expect(running).rejects.toThrow('the disk is gone');
  });
});
