/** All it takes to pick a job up again in another process. Plain JSON. */
export interface JobRef {
  readonly version: 1;
  /** Kinora's own id of the job. */
  readonly id: string;
  readonly provider: string;
  readonly model: string;
  readonly apiVersion?: string | undefined;
  /** The provider's id. Absent while it is not known whether the provider has the job. */
  readonly requestId?: string | undefined;
  /** Where the provider said to ask. Never trusted with a key off the configured origin. */
  readonly links?: JobLinks | undefined;
  /** When the submit left, in milliseconds since 1970; at most what a date can hold. */
  readonly submittedAt: number;
  /** Tells API keys apart without revealing them. */
  readonly account?: string | undefined;
  readonly asked?: Asked | undefined;
  /** List price at submit, in millionths of a US dollar. */
  readonly estimateMicroUsd?: number | undefined;
  /** The model is not in the catalogue. */
  readonly unverified?: boolean | undefined;
}

export type JobLinks = Readonly<Partial<Record<'check' | 'result' | 'cancel', string | undefined>>>;

/** What was asked of the picture, to compare with what came. */
export interface Asked {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly durationSeconds?: number | undefined;
  readonly frames?: number | undefined;
  readonly fps?: number | undefined;
  readonly audio?: boolean | undefined;
}
