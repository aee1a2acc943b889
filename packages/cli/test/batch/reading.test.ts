import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { file } from 'kinora';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLine } from '../../src/batch/read/batch-line.ts';
import { lineFilesIn } from '../../src/batch/read/line-files.ts';
import { LONGEST_LINE, type RawLine } from '../../src/batch/read/raw-line.ts';
import { readCsv } from '../../src/batch/read/read-csv.ts';
import { readJsonl } from '../../src/batch/read/read-jsonl.ts';
import { requestsAgain } from '../../src/batch/read/requests-again.ts';

type Read = (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<RawLine, void>;

async function linesOf(read: Read, content: string | Uint8Array, chunkBytes = 7) {
  const bytes = Buffer.from(content);
  const lines: RawLine[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  for await (const line of read(chunks())) lines.push(line);
  return lines;
}

describe('a batch of JSON lines', () => {
  it('is read whatever ends its lines, and however it comes from the disk', async () => {
    const content =
      '\ufeff{"prompt":"eins"}\r\n\r\n  \n{"prompt":"zwei\u2028日本"}\n{"prompt":"drei"}';
    const lines = [
      { number: 1, value: { prompt: 'eins' } },
      { number: 4, value: { prompt: 'zwei\u2028日本' } },
      { number: 5, value: { prompt: 'drei' } },
    ];
    for (const chunkBytes of [1, 2, 3, 1000]) {
      expect(await linesOf(readJsonl, content, chunkBytes)).toEqual(lines);
    }
  });

  it('says what is wrong with a line, and reads on', async () => {
    const content = Buffer.concat([
      Buffer.from('{"prompt": cats}\n'),
      Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]),
      Buffer.from(`"${'x'.repeat(LONGEST_LINE)}"\n"last"\n`),
    ]);
    const lines = await linesOf(readJsonl, content, 65_536);
    expect(lines.map((line) => ('issues' in line ? line.issues[0]?.given : line.value))).toEqual([
      '"{\\"prompt\\": cats}"',
      'not UTF-8 text',
      'longer than 4000000 bytes',
      'last',
    ]);
  });
});

describe('a batch that is a table', () => {
  it('has numbers, flags and JSON in the fields that take them, and nothing in empty cells', async () => {
    const content =
      '\ufeffid,prompt,seed,generateAudio,references,durationSeconds\r\n' +
      '7,"Cats, ""boxing""\nhard",0,TRUE,"[""a.png""]",\r\n' +
      '\r\n' +
      'b,x,,false,,7.5';
    expect(await linesOf(readCsv, content)).toEqual([
      {
        number: 2,
        value: {
          id: '7',
          prompt: 'Cats, "boxing"\nhard',
          seed: 0,
          generateAudio: true,
          references: ['a.png'],
        },
      },
      { number: 5, value: { id: 'b', prompt: 'x', generateAudio: false, durationSeconds: 7.5 } },
    ]);
  });

  it('says which cell is wrong, and reads on', async () => {
    const content = 'prompt,seed,loras\nx,1e3,{\ny,2\nz,3,[]\n';
    expect(await linesOf(readCsv, content)).toEqual([
      {
        number: 2,
        issues: [
          { field: 'seed', given: '"1e3"', allowed: 'a number such as 5 or 7.5' },
          { field: 'loras', given: '"{"', allowed: 'JSON, as in a batch of JSON lines' },
        ],
      },
      {
        number: 3,
        issues: [
          {
            field: 'line',
            given: '2 cells',
            allowed: '3, as the header has; cells that hold commas or quotes are quoted',
          },
        ],
      },
      { number: 4, value: { prompt: 'z', seed: 3, loras: [] } },
    ]);
  });

  it.each([
    ['a field that is none', 'prompt,sed\nx,1\n', '"sed"'],
    ['a field twice', 'prompt,seed,seed\nx,1,1\n', '"seed" twice'],
    ['other separators', 'prompt;seed\nx;1\n', '"prompt;seed"'],
    ['no header', '"Two cats",3\n', '"Two cats"'],
  ])('ends at a header with %s', async (_, content, given) => {
    const [first, ...others] = await linesOf(readCsv, content);
    expect(first).toMatchObject({
      number: 1,
      issues: expect.arrayContaining([expect.objectContaining({ field: 'header', given })]),
    });
    expect(others).toEqual([]);
  });

  it('ends where quotes are broken, since nobody knows where the next cell begins', async () => {
    const lines = await linesOf(readCsv, 'prompt\nok\n"broken\nnever read\n');
    expect(lines).toMatchObject([
      { number: 2, value: { prompt: 'ok' } },
      { number: 3, issues: [{ given: 'a quote that is never closed' }] },
    ]);
  });
});

describe('a line of a batch', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kinora-lines-'));
    await mkdir(join(folder, 'batch', 'pictures'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'batch', 'cats.jpg'), 'cats');
    await writeFile(join(folder, 'batch', 'empty.jpg'), '');
    await symlink(join(folder, 'secret.txt'), join(folder, 'batch', 'pictures', 'link.jpg'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (value: unknown) =>
    readLine({ number: 3, value }, await lineFilesIn(join(folder, 'batch')));

  it('has a request whose paths are files, and links as they are', async () => {
    const line = await read({
      id: 7,
      providers: ['fal', ' wavespeed'],
      prompt: '',
      image: './pictures/../cats.jpg',
      references: ['https://example.com/a.png', { kind: 'video', media: 'cats.jpg' }],
    });
    const cats = file(join(folder, 'batch', 'cats.jpg'));
    expect(line).toEqual({
      number: 3,
      id: '7',
      output: undefined,
      providers: ['fal', 'wavespeed'],
      request: {
        prompt: '',
        image: cats,
        references: ['https://example.com/a.png', { kind: 'video', media: cats }],
      },
      digest: expect.stringMatching(/^[\da-f]{32}$/),
    });
  });

  it.each([
    ['../secret.txt', 'lies outside'],
    ['pictures/link.jpg', 'leads outside'],
    ['pictures', 'is no file'],
    ['.', 'lies outside'],
    ['dogs.jpg', 'is not there'],
    ['empty.jpg', 'is empty'],
    ['cats.jpg\0', 'is no path'],
  ])('sends no file of another folder, and none that is not there: %s', async (path, why) => {
    expect(await read({ image: path })).toEqual({
      number: 3,
      issues: [
        {
          field: 'image',
          given: `${JSON.stringify(path)}, which ${why}`,
          allowed: expect.stringContaining('where paths start'),
        },
      ],
    });
  });

  it('leaves links of any kind to the library, which refuses what is no https: or data:', async () => {
    expect(await read({ image: 'file:///etc/passwd' })).toMatchObject({
      request: { image: 'file:///etc/passwd' },
    });
  });

  it('names every field that is wrong', async () => {
    const value = { id: '', prompt: 'x', promt: 1, provider: 'fal', providers: [], output: 'a\nb' };
    const line = await read(value);
    expect('issues' in line ? line.issues.map(({ field }) => field) : []).toEqual([
      '"promt"',
      'id',
      'output',
      'provider',
    ]);
  });

  it('is the same in any order of its fields, and under any id and output', async () => {
    const digest = async (value: object) => {
      const line = await read(value);
      return 'digest' in line ? line.digest : line.issues;
    };
    const line = { prompt: 'x', seed: 0, providerOptions: { fal: { a: 1, b: 2 } } };
    const first = await digest(line);
    const turned = { providerOptions: { fal: { b: 2, a: 1 } }, seed: 0, prompt: 'x' };
    expect(await digest({ id: 'cat', output: 'cat', ...turned })).toBe(first);
    expect(await digest({ ...line, seed: 1 })).not.toBe(first);
    expect(await digest({ ...line, provider: 'fal' })).not.toBe(first);
  });

  it('is sent only as it was checked, when it is read again', async () => {
    const files = await lineFilesIn(join(folder, 'batch'));
    const checked: { number: number; digest: string }[] = [];
    for (const [index, prompt] of ['one', 'two', 'three'].entries()) {
      const line = await readLine({ number: index + 1, value: { prompt } }, files);
      if ('digest' in line) checked.push({ number: line.number, digest: line.digest });
    }
    const sent: unknown[] = [];
    const readAgain = async (content: string) => {
      const raw = readJsonl(Readable.from([Buffer.from(content)]));
      for await (const { request } of requestsAgain(raw, checked.slice(1), files)) {
        sent.push(request);
      }
    };
    await readAgain('{"prompt":"changed"}\n{"prompt":"two"}\n{"prompt":"three"}\n');
    expect(sent).toEqual([{ prompt: 'two' }, { prompt: 'three' }]);
    await expect(readAgain('{}\n{"prompt":"two"}\n{"prompt":"3"}\n')).rejects.toThrow(
      'Line 3 was changed',
    );
    await expect(readAgain('{}\n{"prompt":"two"}\n')).rejects.toThrow('Line 3 was changed');
    expect(sent).toHaveLength(4);
  });
});
