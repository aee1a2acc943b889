export {
  createClipRenderer,
  type ClipRenderer,
  type ClipRendererOptions,
  type ClipSpec,
} from './clip/clip-renderer.ts';
export type { Fault, FaultAim, Occasion } from './faults/fault.ts';
export type {
  ErrorShape,
  Fail,
  FailureReason,
  JobEffect,
  OutputShape,
} from './faults/job-effect.ts';
export type {
  ListEffect,
  RefusalReason,
  RefuseEffect,
  StateEffect,
  WebhookEffect,
} from './faults/reply-effect.ts';
export type { WireEffect } from './faults/wire-effect.ts';
export type { Ledger, LedgerEntry } from './ledger/ledger.ts';
export { SANDBOX_TARIFF_MICRO_USD, type Tariff } from './ledger/tariff.ts';
export type { ModelTables } from './models/model-catalogue.ts';
export { providers, type Provider } from './provider.ts';
export { sandboxAccess, type SandboxAccess } from './sandbox-access.ts';
export type { Access, FalAccess, Sandbox, SandboxOptions } from './sandbox.ts';
export type { SeenRequest } from './server/seen-requests.ts';
export { startSandbox } from './start-sandbox.ts';
export type { Clock } from './world/clock.ts';
export type { Timings } from './world/timings.ts';
