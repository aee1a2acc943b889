import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBench } from './bench.ts';

const bench = openBench();

const image = 'https://example.com/cats.jpg';
const line = (prompt: string, more: object = {}) => ({
  model: 'hunyuan-video',
  prompt,
  image,
  ...more,
});
const [one, two, three] = [
  line('one', { id: 'a' }),
  line('two', { id: 'b' }),
  line('three', { id: 'c' }),
];

describe('a batch that is run again', () => {
  it('has nothing left to do, and its manifest says what became of each line', async () => {
    const { write, run, paid, clips, manifest } = await bench.place();
    await write('prompts.jsonl', [one, two]);
    const first = await run();
    expect(first.code).toBe(0);
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
    const rows = await manifest();
    expect(rows).toEqual([
      {
        kind: 'line',
        line: 1,
        id: 'a',
        digest: expect.stringMatching(/^[\da-f]{32}$/),
        copy: 1,
        file: 'a.mp4',
        state: 'done',
        provider: 'fal',
        model: 'fal-ai/hunyuan-video-image-to-video',
        charged: 'yes',
        costMicroUsd: 400_000,
        isBilled: expect.any(Boolean),
        sizeBytes: expect.any(Number),
        sha256: expect.stringMatching(/^[\da-f]{64}$/),
        job: expect.objectContaining({ version: 1, provider: 'fal', requestId: expect.anything() }),
      },
      expect.objectContaining({ line: 2, id: 'b', file: 'b.mp4', state: 'done' }),
    ]);
    const again = await run();
    expect(again.code).toBe(0);
    expect(paid().toSorted()).toEqual(['one', 'two']);
    expect(await manifest()).toEqual(rows);
    expect(again.results).toEqual([
      expect.objectContaining({ kind: 'batch', done: 2, spentMicroUsd: 800_000 }),
    ]);
  });

  it('pays for no line that was moved, renamed or written in another order', async () => {
    const { write, run, paid, clips } = await bench.place();
    await write('prompts.jsonl', [line('one'), two, three]);
    await run();
    const turned = { image, id: 'c', prompt: 'three', model: 'hunyuan-video' };
    await write('prompts.jsonl', [turned, { ...two, id: 'z' }, { ...line('one'), id: 'first' }]);
    expect((await run()).code).toBe(0);
    expect(paid()).toHaveLength(3);
    expect(await clips()).toMatchObject({ 'c.mp4': 'three', 'z.mp4': 'two', 'first.mp4': 'one' });
  });

  it('pays for what was added alone, and keeps what was taken out in its manifest', async () => {
    const { write, run, paid, manifest } = await bench.place();
    await write('prompts.jsonl', [one, two]);
    await run();
    await write('prompts.jsonl', [three, two]);
    expect((await run()).code).toBe(0);
    expect(paid().toSorted()).toEqual(['one', 'three', 'two']);
    expect((await manifest()).map((row) => [row['line'], row['id'], row['state']])).toEqual([
      [1, 'c', 'done'],
      [2, 'b', 'done'],
      [undefined, 'a', 'done'],
    ]);
  });

  it('makes no line anew that was changed under its id, unless its file may be replaced', async () => {
    const { write, run, paid, clips } = await bench.place();
    await write('prompts.jsonl', [one, two]);
    await run();
    await write('prompts.jsonl', [{ ...one, prompt: 'other' }, two]);
    const refused = await run();
    expect(refused.code).toBe(2);
    expect(refused.results).toEqual([
      {
        kind: 'bad-line',
        number: 1,
        issues: [
          {
            field: 'output',
            given: '"a.mp4", where a file is that this request did not make',
            allowed: 'a name that is free; --force replaces the file',
          },
        ],
      },
    ]);
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
    expect((await run({ force: true })).code).toBe(0);
    expect(await clips()).toEqual({ 'a.mp4': 'other', 'b.mp4': 'two' });
    expect(paid().toSorted()).toEqual(['one', 'other', 'two']);
  });

  it('makes as many videos of one request as lines ask for it', async () => {
    const { write, run, paid, clips } = await bench.place();
    await write('prompts.jsonl', [one, { ...one, id: 'twin' }]);
    await run();
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'twin.mp4': 'one' });
    await write('prompts.jsonl', [{ ...one, id: 'twin' }, one]);
    await run();
    expect(paid()).toEqual(['one', 'one']);
  });

  it('fetches a file that is gone, at no cost', async () => {
    const { folder, write, run, paid, clips } = await bench.place();
    await write('prompts.jsonl', [one, two]);
    await run();
    await rm(join(folder, 'clips', 'a.mp4'));
    expect((await run()).code).toBe(0);
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
    expect(paid()).toHaveLength(2);
  });

  it('knows its videos in a folder that was moved', async () => {
    const { folder, write, run, paid, clips } = await bench.place();
    await write('prompts.jsonl', [one, two]);
    await run();
    await rename(join(folder, 'clips'), join(folder, 'moved'));
    expect((await run({ output: join(folder, 'moved') })).code).toBe(0);
    expect(await clips('moved')).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
    expect(paid()).toHaveLength(2);
  });

  it('pays for nothing again without its manifest, nor without its store', async () => {
    const { folder, write, run, paid, clips, loseStore } = await bench.place();
    await write('prompts.jsonl', [one, two]);
    await run();
    await rm(join(folder, 'clips'), { recursive: true });
    expect((await run()).code).toBe(0);
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
    loseStore();
    await rm(join(folder, 'clips', 'b.mp4'));
    expect((await run()).code).toBe(0);
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
    expect(paid()).toHaveLength(2);
  });

  it('leaves a file alone that was changed since, and says so', async () => {
    const { folder, write, run, paid, clips } = await bench.place();
    await write('prompts.jsonl', [one]);
    await run();
    await writeFile(join(folder, 'clips', 'a.mp4'), 'cut');
    const again = await run();
    expect(again.code).toBe(0);
    expect(again.notes).toContain('line 1  its file is not as it was saved');
    expect(await clips()).toEqual({ 'a.mp4': 'cut' });
    await run({ force: true });
    expect(await clips()).toEqual({ 'a.mp4': 'one' });
    expect(paid()).toEqual(['one']);
  });

  it('goes on after it was stopped, with what was sent and what was not', async () => {
    const { write, run, paid, clips, stop } = await bench.place();
    const lines = Array.from({ length: 12 }, (_, index) => line(`p${index}`, { id: `n${index}` }));
    await write('prompts.jsonl', lines);
    const running = run({ concurrency: 3 });
    while (paid().length < 4) await new Promise(setImmediate);
    stop();
    expect((await running).code).toBe(130);
    expect((await run()).code).toBe(0);
    expect(Object.values(await clips()).toSorted()).toEqual(
      lines.map(({ prompt }) => prompt).toSorted(),
    );
    expect(paid()).toHaveLength(12);
  });
});

describe('a batch that is written in another way', () => {
  it('is the same batch as a table', async () => {
    const { folder, write, run, paid } = await bench.place();
    await write('prompts.jsonl', [{ ...line('Cats, "boxing"', { seed: 0 }), provider: 'fal' }]);
    await run();
    await write(
      'prompts.csv',
      `provider,seed,image,prompt,model,steps\r\nfal,0,${image},"Cats, ""boxing""",hunyuan-video,\r\n`,
    );
    const ran = await run({ output: join(folder, 'clips') }, 'prompts.csv');
    expect(ran.code).toBe(0);
    expect(paid()).toEqual(['Cats, "boxing"']);
  });
});

describe('a batch in a folder that holds other things', () => {
  it('replaces no file that is not its own', async () => {
    const { folder, write, run, paid, clips } = await bench.place();
    await mkdir(join(folder, 'clips'));
    await writeFile(join(folder, 'clips', 'a.mp4'), 'holiday');
    await write('prompts.jsonl', [one, two]);
    expect((await run()).code).toBe(2);
    expect(paid()).toEqual([]);
    expect((await run({ keepGoing: true })).code).toBe(4);
    expect(await clips()).toEqual({ 'a.mp4': 'holiday', 'b.mp4': 'two' });
    expect((await run({ force: true })).code).toBe(0);
    expect(await clips()).toEqual({ 'a.mp4': 'one', 'b.mp4': 'two' });
  });

  it('pays for nothing where its manifest cannot be written or read', async () => {
    const { folder, write, run, paid } = await bench.place();
    await write('prompts.jsonl', [one]);
    await mkdir(join(folder, 'clips', 'manifest.jsonl'), { recursive: true });
    const blocked = await run();
    expect([blocked.code, blocked.error]).toEqual([2, expect.stringContaining('cannot be read')]);
    await rm(join(folder, 'clips'), { recursive: true });
    await mkdir(join(folder, 'clips'));
    await writeFile(join(folder, 'clips', 'manifest.jsonl'), '{"kind":"batch","version":2}\n');
    const newer = await run();
    expect([newer.code, newer.error]).toEqual([
      2,
      expect.stringContaining('line 1 is not as this release writes it'),
    ]);
    const head = { kind: 'batch', version: 1, batch: 'b', source: 's', world: 'sandbox' };
    const row = { kind: 'line', digest: 'd', copy: 1, file: '../../x.mp4', state: 'open' };
    const content = [head, row].map((each) => JSON.stringify(each)).join('\n');
    await writeFile(join(folder, 'clips', 'manifest.jsonl'), content);
    const hostile = await run();
    expect([hostile.code, hostile.error]).toEqual([
      2,
      expect.stringContaining('line 2 is not as this release writes it'),
    ]);
    await write('clips-file', 'x');
    const inTheWay = await run({ output: join(folder, 'clips-file') });
    expect([inTheWay.code, inTheWay.error]).toEqual([
      2,
      expect.stringContaining('a file is in the way'),
    ]);
    expect(paid()).toEqual([]);
  });
});
