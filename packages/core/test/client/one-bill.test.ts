import { html, json, lost, neverSent, truncated, type Answer } from '@kinora/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKinoraError } from '../../src/errors/kinora-error.ts';
import { FOX, openAcme, SUBMIT } from './acme.ts';

/** What becomes of a submit: whether the provider takes the job, and what it answers. */
const FATES: Readonly<Record<string, { readonly isTaken: boolean; answer(id: string): Answer }>> = {
  accepted: { isTaken: true, answer: (id) => json(200, { id }) },
  lost: { isTaken: true, answer: lost },
  page: { isTaken: true, answer: () => html(200) },
  gateway: { isTaken: true, answer: () => html(502) },
  conflict: { isTaken: true, answer: () => json(409, { problem: 'twice' }) },
  cut: { isTaken: true, answer: (id) => truncated(200, { id }) },
  nameless: { isTaken: true, answer: () => json(200, {}) },
  redirected: { isTaken: true, answer: () => json(307, {}, { location: 'https://x.example' }) },
  limited: { isTaken: false, answer: () => json(429, {}, { 'retry-after': '2' }) },
  limitedLong: { isTaken: false, answer: () => json(429, {}, { 'retry-after': '3600' }) },
  unsent: { isTaken: false, answer: neverSent },
  broke: { isTaken: false, answer: () => json(402, { problem: 'broke' }) },
  down: { isTaken: false, answer: () => html(503) },
};
const BAD_CHECKS: readonly Answer[] = [html(503), lost(), html(200), json(403, {}), json(429, {})];

const plan = fc.record({
  fates: fc.array(fc.constantFrom(...Object.keys(FATES)), { minLength: 1, maxLength: 4 }),
  badChecks: fc.array(fc.constantFrom(...BAD_CHECKS), { maxLength: 4 }),
  replyAfterTurns: fc.nat({ max: 10 }),
  abortAfterTurns: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
});

test('one request is one bill: whatever goes wrong, in any order, at any time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 6 }), async (plans) => {
      const outcomes = await generateAll(plans);
      expect(outcomes.flatMap(wrongsIn)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

type Outcome = Awaited<ReturnType<typeof generateAll>>[number];

/** What an outcome says that is not so. */
function wrongsIn({ bills, clip, error, resumed }: Outcome): readonly string[] {
  const wrongs = {
    'billed more than once': bills > 1,
    'delivered without a bill': clip !== undefined && bills === 0,
    'billed and told as free': error?.mayHaveCharged === 'no' && bills > 0,
    'billed and told as safe to repeat': error?.retry.safe === true && bills > 0,
    'billed and left without a handle': bills > 0 && clip === undefined && error?.job === undefined,
    'paid and not delivered': error?.job?.requestId !== undefined && resumed !== 'delivered',
  };
  return Object.entries(wrongs).flatMap(([wrong, isSo]) => (isSo ? [wrong] : []));
}

type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs all requests at once through one client; the seed tells them apart at the provider. */
async function generateAll(plans: readonly Plan[]) {
  const bills = plans.map(() => 0);
  const { kinora, api } = openAcme();
  const left = plans.map(({ fates }) => [...fates]);
  api.on(SUBMIT, () => {
    // The call that is answered is the one that came last.
    const { seed = 0 } = (api.calls.at(-1)?.body ?? {}) as { readonly seed?: number };
    const fates = left[seed] ?? [];
    const fate = FATES[(fates.length > 1 ? fates.shift() : fates[0]) ?? 'down'];
    if (fate === undefined) throw new Error('no fate');
    if (fate.isTaken) bills[seed] = (bills[seed] ?? 0) + 1;
    return after(plans[seed]?.replyAfterTurns ?? 0, fate.answer(`j${seed}`));
  });
  for (const [seed, { badChecks }] of plans.entries()) {
    const done = json(200, { state: 'done', video: 'https://cdn.acme.example/1.mp4' });
    const [first = done, ...rest] = [...badChecks, done];
    api.on(`GET /v1/jobs/j${seed}`, first, ...rest);
  }
  return Promise.all(
    plans.map(async ({ abortAfterTurns }, seed) => {
      const controller = new AbortController();
      const abort = () => controller.abort(new Error('enough'));
      if (abortAfterTurns !== undefined) void after(abortAfterTurns, abort);
      const { signal } = controller;
      const outcome = await kinora.generate({ ...FOX, seed }, { signal }).then(
        (clip) => ({ clip, error: undefined }),
        (error: unknown) => ({ clip: undefined, error: typed(error) }),
      );
      const { job } = outcome.error ?? {};
      const isKnown = job?.requestId !== undefined;
      const resumed = isKnown ? await kinora.wait(job).then(() => 'delivered') : undefined;
      return { ...outcome, resumed, bills: bills[seed] ?? 0 };
    }),
  );
}

async function after<Result>(turns: number, act: () => Result | Promise<Result>): Promise<Result> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  return act();
}

function typed(error: unknown) {
  if (isKinoraError(error)) return error;
  throw error;
}
