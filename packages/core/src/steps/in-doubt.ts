import { KinoraError } from '../errors/kinora-error.ts';
import type { StepContext } from './context.ts';
import { ended } from './end.ts';
import { refOf, type Held } from './held.ts';
import { keep, type Change } from './save.ts';

/**
 * It is not known whether the provider took a submit: it is looked for where the provider can be
 * asked, left to a person where it cannot, and never sent again unless the caller wanted that.
 */
export function inDoubt(context: StepContext, held: Held, error: KinoraError): Change {
  const { onUnknownSubmit } = held.job.options;
  const { adapter } = context.connectionOf(held.attempt.provider);
  if (onUnknownSubmit === 'resubmit') return { attempt: { state: 'intent' }, error };
  if (onUnknownSubmit === 'park' || adapter.search === undefined) {
    return ended(context, held, { state: 'parked', charged: 'unknown' }, { error });
  }
  return { attempt: { state: 'unconfirmed', nextAt: context.clock.now() }, error };
}

/** Nothing here can find out whether the provider has the job. */
export function parked(context: StepContext, held: Held, message: string): Change {
  const error = submitUnknown(held, message);
  const { requestId, charged: known } = held.attempt;
  const charged = requestId === undefined ? 'unknown' : known;
  return ended(context, held, { state: 'parked', charged }, { error });
}

export function submitUnknown(held: Held, message: string): KinoraError {
  return new KinoraError('submit_unknown', message, {
    phase: 'submit',
    mayHaveCharged: 'unknown',
    provider: held.attempt.provider,
    job: refOf(held),
  });
}

/** A submit whose process ended before it had the reply: what became of it is in doubt. */
export function replyLost(context: StepContext, held: Held): Promise<Held> {
  const sending = context.sending.get(held.attempt.id);
  if (sending !== undefined) return sending;
  const message = 'the process that sent the submit ended before it had the reply';
  return keep(context, held, (now) =>
    now.attempt.state === 'submitting'
      ? inDoubt(context, now, submitUnknown(now, message))
      : undefined,
  );
}
