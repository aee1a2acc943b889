export { html, json, lost, neverSent, text, truncated, type Answer } from './answers.ts';
export type {
  AdapterFacts,
  Entry,
  Example,
  Failure,
  FileFacts,
  JobCalls,
  JobFacts,
  ListFacts,
  Question,
  Recorded,
  RequestFacts,
  Stage,
  SubmitFacts,
  WebhookFacts,
} from './contract/facts.ts';
export { DRAWN_SEED } from './contract/drawn-seed.ts';
export type { Fuzz } from './contract/fuzzes.ts';
export { describeAdapter, type AdapterSuite } from './describe-adapter.ts';
export { describeStore, type StoreSuiteOptions } from './describe-store.ts';
export { reply } from './reply.ts';
export { createFakeClock, type FakeClock, type FakeClockOptions } from './fake-clock.ts';
export {
  createScriptedTransport,
  type ScriptedCall,
  type ScriptedTransport,
} from './scripted-transport.ts';
export { sampleAttempt, sampleJob } from './store/sample-rows.ts';
