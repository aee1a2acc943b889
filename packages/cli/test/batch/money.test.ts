import { describe, expect, it } from 'vitest';
import { openBench } from './bench.ts';

const bench = openBench();

const lines = (...prompts: readonly string[]) =>
  prompts.map((prompt) => ({
    model: 'hunyuan-video',
    prompt,
    id: prompt,
    image: 'https://example.com/cats.jpg',
  }));
const moderated = {
  provider: 'fal',
  on: 'submit',
  do: { kind: 'fail', reason: 'moderation' },
} as const;

describe('the ceiling of a batch', () => {
  it('holds over all its runs, until it is raised', async () => {
    const { write, run, paid } = await bench.place();
    await write('prompts.jsonl', lines('one', 'two', 'three', 'four'));
    const first = await run({ maxCost: 1 });
    expect(first.code).toBe(3);
    expect(paid()).toHaveLength(2);
    expect(first.results.at(-1)).toMatchObject({
      kind: 'batch',
      ending: 'budget',
      done: 2,
      waiting: 2,
      spentMicroUsd: 800_000,
      leftMicroUsd: 200_000,
    });
    const ends = first.results.filter(({ kind }) => kind === 'line');
    expect(ends.map(({ line, state }) => `${String(line)} ${String(state)}`).toSorted()).toEqual([
      '1 done',
      '2 done',
      '3 waiting',
      '4 waiting',
    ]);
    const again = await run();
    expect(again.code).toBe(3);
    expect(again.notes).toContain('The ceiling of $1.00 from an earlier run holds');
    expect(paid()).toHaveLength(2);
    expect((await run({ maxCost: 1.6 })).code).toBe(0);
    expect(paid()).toHaveLength(4);
  });

  it('counts what was spent before there was one', async () => {
    const { write, run, paid } = await bench.place();
    await write('prompts.jsonl', lines('one', 'two'));
    await run();
    await write('prompts.jsonl', lines('one', 'two', 'three', 'four'));
    expect((await run({ maxCost: 1.3 })).code).toBe(3);
    expect(paid()).toHaveLength(3);
  });

  it('is refused for a price that nobody knows, unless it is told', async () => {
    const { write, run, paid } = await bench.place();
    await write('prompts.jsonl', [{ ...lines('one')[0], provider: 'runcomfy' }]);
    const refused = await run({ maxCost: 1 });
    expect(refused.code).toBe(2);
    expect(refused.results).toMatchObject([{ number: 1, issues: [{ field: 'model' }] }]);
    expect((await run({ maxCost: 1, expectedCost: 0.7 })).code).toBe(0);
    expect(paid()).toEqual(['one']);
  });
});

describe('a line that fails', () => {
  it('ends the batch, is told with its error, and costs what it costs', async () => {
    const { write, run, paid, manifest } = await bench.place();
    bench.sandbox.faults.add(moderated);
    await write('prompts.jsonl', lines('bad', 'two', 'three'));
    const ran = await run({ concurrency: 1 });
    expect(ran.code).toBe(1);
    expect(paid()).toEqual(['bad']);
    expect((await manifest()).map((row) => [row['state'], row['charged'] ?? ''])).toEqual([
      ['failed', expect.stringMatching(/^(no|yes|unknown)$/)],
      ['waiting', ''],
      ['waiting', ''],
    ]);
    expect(await manifest()).toMatchObject([{ error: { code: 'content_rejected' } }, {}, {}]);
  });

  it('is passed over where the batch is to keep going', async () => {
    const { write, run, clips } = await bench.place();
    bench.sandbox.faults.add(moderated);
    await write('prompts.jsonl', lines('bad', 'two', 'three'));
    expect((await run({ concurrency: 1, keepGoing: true })).code).toBe(4);
    expect(await clips()).toEqual({ 'two.mp4': 'two', 'three.mp4': 'three' });
  });

  it('ends the batch where the account has no money, and is tried again by the next run', async () => {
    const { write, run, paid, clips } = await bench.place();
    const refused = { kind: 'refuse', reason: 'insufficient-funds' } as const;
    bench.sandbox.faults.add({ provider: 'wavespeed', on: 'submit', do: refused });
    const [one, two] = lines('one', 'two').map((line) => ({ ...line, provider: 'wavespeed' }));
    await write('prompts.jsonl', [one ?? {}, two ?? {}]);
    const first = await run({ concurrency: 1, keepGoing: true });
    expect(first.code).toBe(1);
    expect(first.results).toMatchObject([
      { kind: 'line', state: 'failed', charged: 'no', error: { code: 'insufficient_funds' } },
      { kind: 'batch', ending: 'failure', failed: 1, waiting: 1, spentMicroUsd: 0 },
    ]);
    expect(paid()).toEqual([]);
    expect((await run()).code).toBe(0);
    expect(await clips()).toEqual({ 'one.mp4': 'one', 'two.mp4': 'two' });
    expect(paid().toSorted()).toEqual(['one', 'two']);
  });

  it('is not tried again where it may have been billed, unless paying twice is allowed', async () => {
    const { write, run, paid, manifest } = await bench.place();
    const silent = { on: 'submit', do: { kind: 'html' } } as const;
    bench.sandbox.faults.add({ ...silent, provider: 'runcomfy' });
    await write('prompts.jsonl', [{ ...lines('one')[0], provider: 'runcomfy' }]);
    const first = await run();
    expect(first.code).toBe(5);
    expect(await manifest()).toMatchObject([
      { state: 'parked', error: { code: 'submit_unknown' } },
    ]);
    const again = await run();
    expect(again.code).toBe(5);
    expect(again.notes).toContain('1 line came to nothing before and may have been billed');
    expect(paid()).toEqual(['one']);
    const uncapped = await run({ allowDoubleSpend: true });
    expect([uncapped.code, uncapped.error]).toEqual([2, expect.stringContaining('--max-cost')]);
    const capped = { allowDoubleSpend: true, maxCost: 5, expectedCost: 0.7 };
    expect((await run(capped)).code).toBe(0);
    expect(paid()).toEqual(['one', 'one']);
    expect((await run({ expectedCost: 0.7 })).code).toBe(0);
    expect(paid()).toEqual(['one', 'one']);
  });
});

describe('lines that cannot be made', () => {
  it('are all told before anything is paid, and passed over where the batch is to keep going', async () => {
    const { write, run, paid, manifest } = await bench.place();
    const [good] = lines('good');
    const content = [
      JSON.stringify({ ...good, id: 'x', model: 'no-such-model' }),
      JSON.stringify(good),
      '{',
      JSON.stringify({ ...good, id: 'y', steps: 'many' }),
    ].join('\r\n');
    await write('prompts.jsonl', content);
    const refused = await run();
    expect(refused.code).toBe(2);
    expect(refused.results.map(({ kind, number }) => [kind, number])).toEqual([
      ['bad-line', 1],
      ['bad-line', 3],
      ['bad-line', 4],
    ]);
    expect(paid()).toEqual([]);
    expect((await run({ keepGoing: true })).code).toBe(4);
    expect(paid()).toEqual(['good']);
    expect((await manifest()).map(({ line, state }) => [line, state])).toEqual([
      [1, 'invalid'],
      [2, 'done'],
      [3, 'invalid'],
      [4, 'invalid'],
    ]);
  });

  it.each([
    ['prompts.jsonl', '', 'is empty'],
    ['prompts.jsonl', '\n\n', 'holds no line'],
    ['prompts.csv', 'prompt,model\n', 'holds no line'],
    ['prompts.txt', 'x', 'ends in none of .jsonl, .ndjson, .csv'],
  ])('are told apart from a batch without any: %s %j', async (name, content, why) => {
    const { write, run } = await bench.place();
    await write(name, content);
    const ran = await run({}, name);
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(why)]);
  });
});
