import type { Clip } from 'kinora';
import { describe, expect, it, vi } from 'vitest';
import { JOB_MS, useWebhooks, type Listener } from './webhook-world.ts';

const world = useWebhooks();
const image = 'https://example.com/cats.jpg';
const request = { model: 'hunyuan-video', prompt: 'Two muscular cats boxing.', image };

describe.each(['fal', 'wavespeed'] as const)('a webhook of %s', (provider) => {
  it('ends the wait at once, when no question is due (F6)', async () => {
    const { kinora, statuses } = await world.listen();
    const clip = await whenEnded(kinora.generate(request, { provider }));
    expect(clip.attempts).toMatchObject([{ provider, state: 'succeeded' }]);
    await expectAnswers(statuses, [200]);
  });

  it('finds the job whose submit went unanswered, where no list has it (F5)', async () => {
    world.sandbox.faults.add(
      { on: 'submit', do: { kind: 'reset', accepted: true } },
      { on: 'list', do: { kind: 'list-lag', lagMs: 1e9 }, times: Infinity },
    );
    const { kinora, statuses } = await world.listen();
    const before = world.sandbox.ledger.countFor(provider);
    const clips: Clip[] = [];
    const going = kinora.generate(request, { provider }).then((clip) => clips.push(clip));
    const ended = whenEnded(going);
    await expectAnswers(statuses, [200]);
    await vi.waitFor(
      async () => {
        await world.clock.advance(15_000);
        expect(clips).toHaveLength(1);
      },
      { timeout: 20_000 },
    );
    await ended;
    const requestId = world.sandbox.ledger.entries.at(-1)?.requestId;
    expect(clips[0]?.attempts).toMatchObject([{ requestId, state: 'succeeded', sends: 1 }]);
    expect(world.sandbox.ledger.countFor(provider)).toBe(before + 1);
    await expectAnswers(statuses, [200]);
  });

  it('changes nothing but the time when it is lost (F6)', async () => {
    const lost = { on: 'webhook', do: { kind: 'lost' } } as const;
    world.sandbox.faults.add(lost);
    const { kinora, statuses } = await world.listen();
    const clip = await whenEnded(kinora.generate(request, { provider }), 2 * 60_000);
    expect(clip.attempts).toMatchObject([{ provider, state: 'succeeded' }]);
    await vi.waitFor(() => expect(world.sandbox.faults.struck.at(-1)).toEqual(lost));
    expect(statuses).toEqual([]);
  });

  it('counts once however often it comes (F1)', async () => {
    world.sandbox.faults.add({ on: 'webhook', do: { kind: 'duplicate', copies: 3 } });
    const { kinora, statuses } = await world.listen();
    const clip = await whenEnded(kinora.generate(request, { provider }));
    expect(clip.attempts).toHaveLength(1);
    await expectAnswers(statuses, [200, 200, 200]);
  });

  it.each(['forged', 'stale'] as const)('is refused when it is %s (F3, F4)', async (kind) => {
    world.sandbox.faults.add({ on: 'webhook', do: { kind } });
    const { kinora, statuses } = await world.listen();
    const job = await whenEnded(kinora.submit(request, { provider }));
    await expectAnswers(statuses, [401]);
    expect((await job.check()).state).toBe('succeeded');
  });

  it('is sent again when the store was down (F7)', async () => {
    let isDown = true;
    const { kinora, statuses } = await world.listen({
      store: (store) => ({
        ...store,
        async attemptByToken(token) {
          if (!isDown) return store.attemptByToken(token);
          isDown = false;
          throw new Error('down');
        },
      }),
    });
    await whenEnded(kinora.generate(request, { provider }));
    await expectAnswers(statuses, [500, 200]);
  });
});

it.each([
  ['the valid one among others', (secret: string) => ['whsec_old', secret], 200],
  ['others only', () => ['whsec_old', 'whsec_older'], 401],
])('is judged by the secrets given: %s (F10)', async (_, secrets, status) => {
  const { kinora, statuses } = await world.listen({ secrets });
  await whenEnded(kinora.submit(request, { provider: 'wavespeed' }));
  await expectAnswers(statuses, [status]);
});

it('is neither asked of RunComfy nor taken from it, since it has none', async () => {
  const { kinora, url } = await world.listen();
  await kinora.submit(request, { provider: 'runcomfy' });
  expect(JSON.stringify(world.sandbox.requests)).not.toContain(encodeURIComponent(url));
  const delivery = new Request(`${url}/runcomfy/token`, { method: 'POST', body: '{}' });
  expect((await kinora.webhooks.handle(delivery)).status).toBe(404);
});

/** Lets the job that is being submitted end on the clock, which then stands still. */
async function whenEnded<Result>(going: Promise<Result>, afterMs = JOB_MS): Promise<Result> {
  const { ledger } = world.sandbox;
  const before = ledger.entries.length;
  const isBegun = () => expect(ledger.entries.length).toBeGreaterThan(before);
  // The parts that make it are loaded in real time.
  await vi.waitFor(isBegun, { timeout: 20_000 });
  await world.clock.advance(afterMs);
  return going;
}

/** The sandbox makes the video first, which takes seconds. */
async function expectAnswers(
  statuses: Listener['statuses'],
  expected: readonly number[],
): Promise<void> {
  await vi.waitFor(() => expect(statuses).toEqual(expected), { timeout: 20_000 });
}
