export type { ComparedRequest, CompareOptions } from './client/compare-options.ts';
export type {
  ClipFigures,
  Comparison,
  ComparisonEntry,
  ComparisonNews,
  Contender,
  MadeEntry,
  UnmadeEntry,
} from './client/comparison.ts';
export type { Balance, BalanceOptions } from './client/balance.ts';
export { createKinora, type Kinora } from './client/create-kinora.ts';
export type { LiveModel, LiveModels } from './client/live-models.ts';
export type { ModelEntry, ModelQuery } from './client/list-models.ts';
export type {
  GenerateOptions,
  KinoraOptions,
  SubmitOptions,
  WebhookOptions,
} from './client/options.ts';
export type { Translation } from './client/translate.ts';
export { preload } from './client/preload.ts';
export type { OpenQuote, Quote, QuoteOptions, RefusedQuote } from './client/quote.ts';
export type { RecoverOptions } from './client/recover.ts';
export type { StepOutcome, Steps } from './client/steps.ts';
export type { StoredJob } from './client/stored-jobs.ts';
export type { Limits } from './contract/adapter.ts';
export type { SentField, TranslationPolicy } from './contract/binding/draft.ts';
export type { Provider, ProviderOptions } from './contract/define-adapter.ts';
export type { AmountRange, ModelLimits } from './discovery/limits-of.ts';
export type { ErrorCode } from './errors/error-codes.ts';
export {
  isKinoraError,
  KinoraError,
  type Charged,
  type FieldIssue,
  type Phase,
} from './errors/kinora-error.ts';
export { systemClock, type Clock } from './flow/clock.ts';
export type { Uploader } from './flow/deliver-files.ts';
export type { AttemptSummary, SkippedProvider } from './job/attempt-summary.ts';
export type { JobEvents } from './job/job-events.ts';
export type { JobOutput, VideoFile } from './job/job-output.ts';
export type { JobRef } from './job/job-ref.ts';
export type { JobState } from './job/job-state.ts';
export type { JobSnapshot } from './job/snapshot.ts';
export type { CancelOutcome, VideoJob } from './job/video-job.ts';
export type { WaitOptions } from './job/wait-for-end.ts';
export type { ActualCost, Clip, ClipOptions } from './media/clip.ts';
export type { Difference } from './media/differences.ts';
export type { MediaFacts } from './media/inspect.ts';
export type { SavedFile } from './media/saved-file.ts';
export { file, type LocalFile } from './request/file.ts';
export type { ModelName } from './request/known-models.ts';
export type { MediaInput } from './request/media.ts';
export type { Adjustment, Unsupported } from './request/notices.ts';
export type { RequestFor, VideoRequest } from './request/video-request.ts';
export type { JobStore } from './store/job-store.ts';
export { memoryStore } from './store/memory-store.ts';
export { createKyTransport } from './transport/ky-transport.ts';
export type { HttpCall, HttpFailure, HttpReply, Transport } from './transport/transport.ts';
