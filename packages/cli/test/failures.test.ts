import { expect, test } from 'vitest';
import { run } from './program.ts';
import { linesOf, openWorld } from './world.ts';

const world = openWorld();

test('a job that fails ends as 1, with why and what it cost', async () => {
  const fail = { kind: 'fail', reason: 'moderation' } as const;
  world.sandbox.faults.add({ provider: 'wavespeed', on: 'submit', do: fail });
  const request = ['generate', 'A boat.', '-p', 'wavespeed', '--yes'];
  const { code, stderr } = await world.kinora(request, { cwd: world.folder() });
  expect(stderr).toMatch(/error: wavespeed: .*\[content_rejected\]/);
  expect(stderr).toMatch(
    /job job_\w+ at wavespeed \(\w+\); ask again: kinora resume job_\w+ --sandbox/,
  );
  expect(code).toBe(1);
});

test('a lost answer ends as 5 with the handle, and is not sent again', async () => {
  world.sandbox.faults.add({
    provider: 'runcomfy',
    on: 'submit',
    do: { kind: 'reset', accepted: true },
  });
  const cwd = world.folder();
  const image = ['-i', 'https://example.com/cat.jpg'];
  const request = ['generate', 'A boat.', ...image, '-p', 'runcomfy', '--yes', '--json'];
  const ended = await world.kinora(request, { cwd });
  const [error] = linesOf(ended).filter(({ kind }) => kind === 'error');
  expect(error).toMatchObject({
    code: 'submit_unknown',
    mayHaveCharged: 'unknown',
    job: { provider: 'runcomfy', id: expect.stringMatching(/^job_/) },
  });
  expect(world.sandbox.ledger.countFor('runcomfy')).toBe(1);
  expect(ended.code).toBe(5);
});

const usage = [
  [['generate', 'x', '--modle', 'y'], 'Did you mean --model?'],
  [['genrate', 'x'], 'Did you mean generate?'],
  [['generate', 'x', '--image', 'nowhere.jpg'], 'There is no such file: nowhere.jpg.'],
  [['generate', 'x', '--max-cost', 'lots'], 'It is US dollars, such as 0.60.'],
  [['generate', 'x', '--provider', 'fall'], 'There is no provider fall. There are: fal,'],
  [['generate', 'x', '--provider', 'fal', '--yes'], 'set FAL_KEY'],
  [['generate', 'x', '--provider', 'fal', '--yes'], 'https://fal.ai/dashboard/keys'],
  [['generate', '-', '--sandbox', '--yes'], 'nothing came'],
  [['jobs', '--sandbox', 'http://127.0.0.1:9'], 'No sandbox answers at http://127.0.0.1:9.'],
  [['jobs', '--sandbox', 'https://example.com'], 'on this machine'],
  [['generate', 'x', '--guidance', 'much'], 'It is a number from 0 up.'],
  [['generate', 'x', '--lora', ',0.8'], 'It is a link or a name'],
  [['jobs', '--sandbox', '127.0.0.1:4680'], 'It takes nothing, or the address on this machine'],
  [['generate', 'x', '--sandbox', 'junk'], '--sandbox: It takes nothing, or the address'],
  [['generate', 'x', '--store', '.', '--yes'], 'It is a file, which need not be there'],
  [['generate', 'x', '--store', '', '--yes'], 'It is a file, which need not be there'],
  [['generate', 'x', '-o', '', '--yes'], 'It is a path, and not empty.'],
  [['resume', 'job_nowhere'], 'No job is kept under job_nowhere.'],
  [['resume', '{"id":1}'], 'job is { id }; it takes the ref of a job'],
  [['sandbox', '--port', '70000'], 'There is no port 70000.'],
] as const;

test('a slip ends as 2, and its answer says what there is instead', async () => {
  const cwd = world.folder();
  const answers: unknown[] = [];
  const left = usage.values();
  const askOn = async () => {
    for (const [words, said] of left) {
      const { code, stdout, stderr } = await run(words, { cwd });
      answers.push({ words, code, stdout, said: stderr.includes(said) ? said : stderr });
    }
  };
  await Promise.all([askOn(), askOn()]);
  const wanted = usage.map(([words, said]) => ({ words, code: 2, stdout: '', said }));
  expect(answers).toEqual(expect.arrayContaining(wanted));
  expect(world.sandbox.ledger.countFor('fal')).toBe(0);
});

test.each([
  [Buffer.from([0xff, 0xfe, 0x62]), 'The prompt on stdin is not text in UTF-8.'],
  ['a\u0000b', 'The prompt on stdin has a NUL character in it.'],
] as const)(
  'a prompt that is no text is refused before it is paid for: %j',
  async (input, said) => {
    const cwd = world.folder();
    const before = world.sandbox.ledger.entries.length;
    const { code, stderr } = await world.kinora(['generate', '-', '--yes'], { cwd, input });
    expect([code, stderr]).toEqual([2, `error: ${said}\n`]);
    expect(world.sandbox.ledger.entries).toHaveLength(before);
  },
);
