import type { Model } from '@kinora/core/adapter';
import type { FailureReason, JobEffect } from '../faults/job-effect.ts';
import type { Problem } from '../models/check-input.ts';
import type { JsonObject } from '../models/json-object.ts';
import type { Provider } from '../provider.ts';

/** What a provider's emulation hands in when it accepts a submit. */
export interface Submission {
  readonly provider: Provider;
  /** The model id as the provider writes it, and its table of wire fields. */
  readonly modelId: string;
  readonly model: Model;
  /** The request id, in the provider's own format. */
  readonly id: string;
  /** The body as it came, for the ledger. */
  readonly body: JsonObject;
  /** The fields as the provider read them, defaults filled in: what the clip is made of. */
  readonly values: JsonObject;
  /** Set where the provider accepts an input that it will fail later. */
  readonly failure?: Failure;
  /** A job that has not started by then fails with `timeout`. */
  readonly startTimeoutMs?: number;
}

/** Why a job fails. */
export interface Failure {
  readonly reason: FailureReason;
  readonly problems: readonly Problem[];
}

/** One accepted submit. Where it stands is not stored but computed from the time. */
export interface Job extends Submission {
  /** Its place among all jobs of this sandbox, from 1. */
  readonly ordinal: number;
  readonly createdAtMs: number;
  readonly seed: number;
  /** What a fault made of it. */
  readonly effect: JobEffect | undefined;
}

/** A rendered clip. */
export interface Clip {
  /** Its path on the sandbox; put `originOf(context)` before it. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly fps: number;
}

/** Where a job stands at one moment. */
export type JobView =
  | { readonly phase: 'queued'; /** Jobs of the same model before it. */ readonly ahead: number }
  | { readonly phase: 'running'; readonly startedAtMs: number }
  | {
      readonly phase: 'succeeded';
      readonly startedAtMs: number;
      readonly finishedAtMs: number;
      /** Undefined where a fault leaves the result without a file. */
      readonly clip: Clip | undefined;
    }
  | {
      readonly phase: 'failed';
      readonly startedAtMs: number;
      readonly finishedAtMs: number;
      readonly failure: Failure;
    }
  | { readonly phase: 'cancelled'; readonly finishedAtMs: number };
