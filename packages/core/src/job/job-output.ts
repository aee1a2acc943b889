/** What a job that succeeded has to show. Plain JSON; the files are still at the provider. */
export interface JobOutput {
  readonly videos: readonly VideoFile[];
  /** As the provider reports it; text when it is larger than a safe integer. */
  readonly seed?: number | string | undefined;
  /** What the provider says the job cost, in millionths of a US dollar. */
  readonly actualMicroUsd?: number | undefined;
  /** The provider's own reply, with any key taken out. */
  readonly raw: unknown;
}

/** One video as the provider describes it. Sizes and rates are claims: `clip.media()` measures. */
export interface VideoFile {
  readonly url: string;
  readonly mediaType?: string | undefined;
  readonly sizeBytes?: number | undefined;
  /** The provider's own safety flag. */
  readonly nsfw?: boolean | undefined;
}
