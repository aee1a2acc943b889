import { describe, expect, it } from 'vitest';
import type { FailureReason } from '../src/index.ts';
import { falHeaders, get, post, stateOf, submit, type Submitted } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const A_YEAR_MS = 365 * 86_400_000;

describe('a fault in the job', () => {
  it('keeps it in the queue, or running, for ever', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [
        { on: 'submit', do: { kind: 'stuck', in: 'queue' } },
        { on: 'submit', do: { kind: 'stuck', in: 'run' } },
      ],
    });
    const [waiting, running] = [await submit(sandbox), await submit(sandbox)];
    clock.advance(A_YEAR_MS);
    expect(await stateOf(sandbox, waiting)).toBe('IN_QUEUE');
    expect(await stateOf(sandbox, running)).toBe('IN_PROGRESS');
  });

  it('takes back once that it has ended', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'flap' } }],
    });
    const job = await submit(sandbox);
    clock.advance(30_000);
    const states = [];
    for (let check = 0; check < 4; check += 1) states.push(await stateOf(sandbox, job));
    expect(states).toEqual(['COMPLETED', 'IN_PROGRESS', 'COMPLETED', 'COMPLETED']);
  });

  it('carries a state word that no documentation has', async () => {
    const { sandbox } = await withSandbox({
      faults: [{ on: 'check', do: { kind: 'unknown-state', word: 'PAUSED' } }],
    });
    const job = await submit(sandbox);
    expect([await stateOf(sandbox, job), await stateOf(sandbox, job)]).toEqual([
      'PAUSED',
      'IN_QUEUE',
    ]);
  });

  it('succeeds without a file', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'no-output' } }],
    });
    const job = await submit(sandbox);
    clock.advance(30_000);
    const result = await get(sandbox, job.response_url);
    expect([result.status, await result.json()]).toEqual([200, { video: null, seed: 7 }]);
  });

  it('ignores that it is asked to stop once it runs, and is paid for', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'ignore-cancel' } }],
    });
    const [deaf, obedient] = [await submit(sandbox), await submit(sandbox)];
    clock.advance(15_000);
    const cancel = ({ cancel_url }: Submitted) =>
      fetch(cancel_url, { method: 'PUT', headers: falHeaders(sandbox) });
    expect((await cancel(deaf)).status).toBe(202);
    expect((await cancel(obedient)).status).toBe(202);
    clock.advance(15_000);
    expect((await get(sandbox, deaf.response_url)).status).toBe(200);
    expect((await get(sandbox, obedient.response_url)).status).toBe(499);
    const outcomes = sandbox.ledger.entries.map(({ outcome, refunded }) => [outcome, refunded]);
    expect(outcomes).toEqual([
      ['succeeded', false],
      ['cancelled', false],
    ]);
  });

  it.each<{ reason: FailureReason; status: number; type: string; refunded: boolean }>([
    { reason: 'moderation', status: 422, type: 'content_policy_violation', refunded: false },
    { reason: 'invalid-input', status: 422, type: 'value_error', refunded: true },
    { reason: 'unreachable-media', status: 422, type: 'file_download_error', refunded: false },
    { reason: 'internal', status: 500, type: 'internal_server_error', refunded: true },
    { reason: 'timeout', status: 504, type: 'generation_timeout', refunded: true },
  ])('fails it for $reason in the words of fal', async ({ reason, status, type, refunded }) => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'fail', reason } }],
    });
    const job = await submit(sandbox);
    clock.advance(30_000);
    const check: unknown = await (await get(sandbox, job.status_url)).json();
    const error = `Invalid status code: ${status}`;
    expect(check).toMatchObject({ status: 'COMPLETED', error, error_type: type });
    const result = await get(sandbox, job.response_url);
    expect([result.status, result.headers.get('x-fal-error-type')]).toEqual([status, type]);
    expect(result.headers.get('x-fal-retryable')).toBe(status === 422 ? 'false' : 'true');
    expect(result.headers.get('x-fal-billable-units')).toBe(refunded ? '0' : '1.00000000');
    expect(await result.json()).toMatchObject({ detail: [{ type }] });
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'failed', refunded });
    expect(sandbox.ledger.refundedMicroUsd).toBe(refunded ? 400_000 : 0);
  });

  it('leaves the newest submits out of a listing', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'list', do: { kind: 'list-lag', lagMs: 5_000 } }],
    });
    await post(sandbox);
    clock.advance(6_000);
    const { request_id: newest } = await submit(sandbox);
    const { api } = sandbox.fal.baseUrl;
    const list = `${api}/models/requests/by-endpoint?endpoint_id=fal-ai/hunyuan-video-image-to-video`;
    const lagging = await (await get(sandbox, list)).text();
    expect(lagging).not.toContain(newest);
    expect(lagging.match(/request_id/g)).toHaveLength(1);
    expect(await (await get(sandbox, list)).text()).toContain(newest);
  });
});
