import type { Fault } from '@kinora/sandbox';
import { fal, isKinoraError, runcomfy, wavespeed, type KinoraError } from 'kinora';
import { describe, expect, it } from 'vitest';
import { limits, PROVIDERS, useWorld, type ProviderId } from './world.ts';

const world = useWorld();
const request = {
  model: 'hunyuan-video',
  prompt: 'Two muscular cats boxing.',
  image: 'https://example.com/cats.jpg',
  seed: 7,
};

type Script = Omit<Fault, 'provider'>;
type DistributiveFault = Fault extends infer Each
  ? Each extends Fault
    ? Omit<Each, 'provider'>
    : never
  : never;

function script(provider: ProviderId, ...faults: readonly DistributiveFault[]): void {
  world.sandbox.faults.add(...faults.map((fault) => ({ ...fault, provider })));
}

async function errorOf(running: Promise<unknown>): Promise<KinoraError> {
  const error = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isKinoraError(error)) throw new Error(`expected a KinoraError, got ${String(error)}`);
  return error;
}

describe.each(PROVIDERS)('%s', (provider) => {
  const generate = () => world.client().generate(request, { provider });
  const inDoubt: readonly [title: string, fault: Script['do']][] = [
    ['A2: accepted, then the connection is reset', { kind: 'reset', accepted: true }],
    ['A7: accepted, then HTTP 500', { kind: 'server-error', accepted: true, status: 500 }],
    ['A7: accepted, then HTTP 502', { kind: 'server-error', accepted: true, status: 502 }],
    ['A8: accepted, then HTTP 504', { kind: 'server-error', accepted: true, status: 504 }],
    ['A3: accepted, then the reply breaks off', { kind: 'truncate', contentLength: 'whole' }],
    ['A3: accepted, then the reply is cut short', { kind: 'truncate', contentLength: 'cut' }],
    ['A4: accepted, then a page of HTML', { kind: 'html' }],
    ['A5: accepted, then an empty reply', { kind: 'empty' }],
  ];

  // RunComfy lists no jobs, so that nobody can find out.
  const canBeFound = provider !== 'runcomfy';
  it.each(canBeFound ? inDoubt : [])('%s: found, paid once and delivered', async (_, effect) => {
    script(provider, { on: 'submit', do: effect, times: Infinity } as DistributiveFault);
    const clip = await generate();
    expect((await clip.bytes()).length).toBeGreaterThan(10_000);
    expect(clip.attempts).toMatchObject([
      { provider, state: 'succeeded', charged: 'yes', sends: 1 },
    ]);
    expect(world.paid(provider)).toBe(1);
  });

  it.each(inDoubt)('%s: left alone when told to park, and never sent again', async (_, effect) => {
    script(provider, { on: 'submit', do: effect, times: Infinity } as DistributiveFault);
    const wish = canBeFound ? ({ onUnknownSubmit: 'park' } as const) : {};
    const error = await errorOf(world.client().generate(request, { provider, ...wish }));
    expect(error).toMatchObject({
      code: 'submit_unknown',
      phase: 'submit',
      mayHaveCharged: 'unknown',
      retry: { safe: false },
      job: { provider, version: 1 },
    });
    expect(error.job?.requestId).toBeUndefined();
    expect(world.paid(provider)).toBe(1);
  });

  it('A2: reset before it was taken up: nothing in doubt is told as certain', async () => {
    script(provider, { on: 'submit', do: { kind: 'reset', accepted: false }, times: Infinity });
    const error = await errorOf(generate());
    const told = {
      // Its list may lack jobs that have not ended, for longer than anybody waits.
      fal: { code: 'deadline_exceeded', mayHaveCharged: 'unknown' },
      // Its lists and its bills agree that there is no job, each of three times.
      wavespeed: { code: 'provider_unavailable', mayHaveCharged: 'no', job: undefined },
      runcomfy: { code: 'submit_unknown', mayHaveCharged: 'unknown' },
    };
    expect(error).toMatchObject(told[provider]);
    expect(world.paid(provider)).toBe(0);
  });

  it.each(['2', undefined, 'soon'])(
    'B1 to B4: 429 with Retry-After %s is sent again',
    async (retryAfter) => {
      const effect = {
        kind: 'rate-limit',
        ...(retryAfter !== undefined && { retryAfter }),
      } as const;
      script(provider, { on: 'submit', do: effect, times: 2 });
      const clip = await generate();
      expect((await clip.bytes()).length).toBeGreaterThan(10_000);
      expect(world.paid(provider)).toBe(1);
    },
  );

  it('B1: 429 that lasts ends in an error that cost nothing', async () => {
    script(provider, { on: 'submit', do: { kind: 'rate-limit' }, times: Infinity });
    expect(await errorOf(generate())).toMatchObject({
      code: 'rate_limited',
      mayHaveCharged: 'no',
      retry: { safe: true },
      job: undefined,
    });
    expect(world.paid(provider)).toBe(0);
  });

  const badAnswers: readonly [title: string, effect: Script['do']][] = [
    ['503', { kind: 'server-error', accepted: true, status: 503 }],
    ['429', { kind: 'rate-limit', retryAfter: '5' }],
    ['a reset', { kind: 'reset', accepted: true }],
    ['a page of HTML', { kind: 'html' }],
    ['a reply cut short', { kind: 'truncate', contentLength: 'cut' }],
    ['an empty reply', { kind: 'empty' }],
    [
      '403 of an account in trouble',
      { kind: 'reply', status: 403, body: { detail: 'User is locked. Reason: TOP_UP.' } },
    ],
    ['a redirect', { kind: 'redirect' }],
  ];
  it.each(badAnswers)('C1: %s to a check leaves the job as it is', async (_, effect) => {
    script(provider, { on: 'check', do: effect, times: 3, skip: 1 } as DistributiveFault);
    const clip = await generate();
    expect((await clip.bytes()).length).toBeGreaterThan(10_000);
    expect(world.paid(provider)).toBe(1);
  });

  // WaveSpeedAI's check carries the result.
  const hasResult = provider !== 'wavespeed';
  const resultFaults = hasResult ? badAnswers : [];
  it.each(resultFaults)('C1: %s to the question for the result', async (_, effect) => {
    script(provider, { on: 'result', do: effect, times: 2 } as DistributiveFault);
    const clip = await generate();
    expect((await clip.bytes()).length).toBeGreaterThan(10_000);
    expect(world.paid(provider)).toBe(1);
  });

  it('C2: an unknown state word counts as still running, and is told', async () => {
    script(provider, { on: 'check', do: { kind: 'unknown-state', word: 'REHEATING' }, times: 2 });
    const job = await world.client().submit(request, { provider });
    const warnings: string[] = [];
    job.on('warning', (warning) => warnings.push(warning));
    await job.wait();
    expect(warnings).toEqual([
      'unknown state word "REHEATING": taken as still running',
      'unknown state word "REHEATING": taken as still running',
    ]);
    expect(world.paid(provider)).toBe(1);
  });

  it('C3: a job that seems to run again after its end is delivered once', async () => {
    script(provider, { on: 'submit', do: { kind: 'flap' } });
    const clip = await generate();
    expect((await clip.bytes()).length).toBeGreaterThan(10_000);
    expect(world.paid(provider)).toBe(1);
  });

  it('C9: an end without a video is asked about for a minute, then told as paid and missing', async () => {
    script(provider, { on: 'submit', do: { kind: 'no-output' } });
    const error = await errorOf(generate());
    expect(error).toMatchObject({ mayHaveCharged: 'yes', job: { provider } });
    expect(error.job?.requestId).toBeDefined();
    expect(error.code).toBe('output_missing');
    expect(world.paid(provider)).toBe(1);
  });

  it('C10: a job that failed is told as failed, with the reason and the handle', async () => {
    script(provider, { on: 'submit', do: { kind: 'fail', reason: 'internal' } });
    const error = await errorOf(generate());
    expect(error).toMatchObject({ code: 'generation_failed', job: { provider } });
    expect(error.mayHaveCharged).not.toBe('yes');
    expect(world.paid(provider)).toBe(1);
  });

  it('C16: a job that moderation ended is told as such, and not tried again', async () => {
    script(provider, { on: 'submit', do: { kind: 'fail', reason: 'moderation' } });
    expect(await errorOf(generate())).toMatchObject({
      code: provider === 'runcomfy' ? 'generation_failed' : 'content_rejected',
      job: { provider },
    });
    expect(world.paid(provider)).toBe(1);
  });

  it.each<[string, Script['do']]>([
    ['503', { kind: 'server-error', accepted: true, status: 503 }],
    ['a reset', { kind: 'reset', accepted: true }],
    ['half a file', { kind: 'truncate', contentLength: 'cut' }],
    ['a page of HTML', { kind: 'html' }],
    ['no file of its kind', { kind: 'wrong-magic' }],
  ])('D1 to D8: %s for the file: it is fetched again, not made again', async (_, effect) => {
    const clip = await generate();
    script(provider, { on: 'download', do: effect } as DistributiveFault);
    expect((await clip.bytes()).length).toBeGreaterThan(10_000);
    expect(world.paid(provider)).toBe(1);
  });

  it('D8: a file that stays broken ends in an error with the handle', async () => {
    const clip = await generate();
    script(provider, {
      on: 'download',
      do: { kind: 'truncate', contentLength: 'cut' },
      times: Infinity,
    });
    expect(await errorOf(clip.bytes())).toMatchObject({
      code: 'output_invalid',
      mayHaveCharged: 'yes',
      job: { provider },
    });
    expect(world.paid(provider)).toBe(1);
  });

  it('C6: a job that never ends can be left with its handle, and picked up', async () => {
    script(provider, { on: 'submit', do: { kind: 'stuck', in: 'run' } });
    const error = await errorOf(
      world.client().generate(request, { provider, deadlineMs: 600_000 }),
    );
    expect(error).toMatchObject({ code: 'deadline_exceeded', mayHaveCharged: 'yes' });
    const ref = JSON.parse(JSON.stringify(error.job));
    expect(await world.client().check(ref)).toMatchObject({ state: 'running' });
    expect(world.paid(provider)).toBe(1);
  });

  it('G9: a wait that its user stops leaves a paid job with its handle, to be delivered', async () => {
    script(provider, { on: 'submit', do: { kind: 'slow', times: 20 } });
    const job = await world.client().submit(request, { provider });
    const user = new AbortController();
    const waited = errorOf(job.wait({ signal: user.signal }));
    await world.clock.sleep(3000);
    user.abort();
    const error = await waited;
    expect(error).toMatchObject({ code: 'aborted', mayHaveCharged: 'yes', job: { provider } });
    const clip = await world.client().wait(JSON.parse(JSON.stringify(error.job)));
    expect((await clip.bytes()).length).toBeGreaterThan(10_000);
    expect(world.paid(provider)).toBe(1);
  });

  it('I1: a provider that cannot be reached costs nothing', async () => {
    // Nothing listens on the port that TCP multiplexing once had.
    const nowhere = { apiKey: 'key-of-nobody', baseUrl: 'http://127.0.0.1:2', limits };
    const client = world.client({
      providers: [fal(nowhere), wavespeed(nowhere), runcomfy(nowhere)],
    });
    expect(await errorOf(client.generate(request, { provider }))).toMatchObject({
      code: 'network',
      mayHaveCharged: 'no',
      retry: { safe: true },
    });
  });
});
