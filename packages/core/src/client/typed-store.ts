import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import type { JobStore } from '../store/job-store.ts';
import { messageOf } from '../transport/failure.ts';

/** The same store; whatever it rejects with is told as a KinoraError. */
export function typedStore(store: JobStore): JobStore {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(member, target, args);
        } catch (error) {
          throw isKinoraError(error) ? error : storeFailed(error);
        }
      };
    },
  });
}

/** A store is asked before money is spent; what comes after that is told with the job's handle. */
function storeFailed(cause: unknown): KinoraError {
  const message = `the job store could not do it: ${messageOf(cause)}`;
  return new KinoraError('store_failed', message, { phase: 'store', mayHaveCharged: 'no', cause });
}
