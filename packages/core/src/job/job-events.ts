import { EventEmitter } from 'eventemitter3';
import { describe } from '../request/describe.ts';
import { refuse } from '../request/require-that.ts';
import type { JobSnapshot } from './snapshot.ts';

/** What a job tells those who listen. */
export interface JobEvents {
  /** Every change, the end included. */
  state: (snapshot: JobSnapshot) => void;
  /** Something odd that does not end the job: a failed question, an unknown word. */
  warning: (warning: string) => void;
}

/** @throws KinoraError `invalid_request` for an event that no job has, or nothing to call */
export function checkListener(name: unknown, listener: unknown): void {
  if (name !== 'state' && name !== 'warning') refuse('event', describe(name), 'state, warning');
  if (typeof listener !== 'function') refuse('listener', describe(listener), 'a function');
}

export interface JobEmitter {
  state(snapshot: JobSnapshot): void;
  warning(warning: string): void;
  on<Name extends keyof JobEvents>(name: Name, listener: JobEvents[Name]): () => void;
}

/** A listener that throws disturbs neither the others nor the job; it is told as a warning. */
export function createJobEmitter(): JobEmitter {
  const emitter = new EventEmitter<JobEvents>();
  const warning = (text: string) => {
    for (const listener of emitter.listeners('warning'))
      attempt(
        () => listener(text),
        () => {},
      );
  };
  return {
    warning,
    state(snapshot) {
      for (const listener of emitter.listeners('state')) {
        attempt(
          () => listener(snapshot),
          (error) => warning(`a listener threw: ${textOf(error)}`),
        );
      }
    },
    on(name, listener) {
      emitter.on(name, listener as never);
      return () => void emitter.off(name, listener as never);
    },
  };
}

/** Anything can be thrown, even what cannot be made a text. */
function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'something without a text';
  }
}

/** Listeners may be async functions, whose errors come later. */
function attempt(call: () => unknown, onError: (error: unknown) => void): void {
  try {
    const result = call();
    if (result instanceof Promise) result.catch(onError);
  } catch (error) {
    onError(error);
  }
}
